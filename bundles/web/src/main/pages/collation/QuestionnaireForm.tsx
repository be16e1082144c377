import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal, type Schemas, answer, api, newKey } from '../app/api';
import { useKept } from '../app/kept';
import { SchemaForm } from '../forms/SchemaForm';
import { Choice } from '../ui/Choice';
import { Field, TextField } from '../ui/Field';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { QUESTION_KINDS, type Question, schemasOf } from './questionnaire';

const newQuestion = (): Question => ({
  id: newKey(),
  kind: 'SINGLE',
  title: '',
  answers: '',
  isRequired: false,
  provision: '',
});

/** Makes a questionnaire out of questions, or out of a schema where there are pages, branches or quotas. */
export function QuestionnaireForm({ consultation }: { consultation: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [{ questions }, keep, forget] = useKept<{ questions: Question[] }>(`jianyan.questions.${consultation}`, {
    questions: [newQuestion()],
  });
  const set = (next: Question[]) => keep({ questions: next });
  const schemas = schemasOf(questions);

  async function open(body: Schemas['NewQuestionnaire']) {
    await answer(api.POST('/questionnaires/{consultation}', { params: { path: { consultation } }, body }));
    await queries.invalidateQueries({ queryKey: ['consultation', consultation, 'questionnaires'] });
  }

  return (
    <Fold title={t('asking.make')}>
      <p className="muted">{t('asking.once')}</p>
      <ol className="plain-list stack">
        {questions.map((question, index) => (
          <li key={question.id} className="card">
            <One
              question={question}
              number={index + 1}
              onChange={(next) => set(questions.map((one) => (one.id === next.id ? next : one)))}
              onRemove={questions.length > 1 ? () => set(questions.filter((one) => one.id !== question.id)) : undefined}
            />
          </li>
        ))}
      </ol>
      <p className="part">
        <button type="button" className="button" onClick={() => set([...questions, newQuestion()])}>
          {t('asking.more')}
        </button>
      </p>
      <details>
        <summary>{t('asking.preview')}</summary>
        <Preview schemas={schemas} />
      </details>
      <InputForm
        isMain
        keep={`jianyan.questionnaire.${consultation}`}
        act={t('asking.publish')}
        inputs={[{ name: 'title', label: t('asking.title') }]}
        onSubmit={async ({ title }) => {
          await open({ title: title as string, ...schemas });
          forget({ questions: [newQuestion()] });
        }}
      />
      <details>
        <summary>{t('asking.bySchema')}</summary>
        <InputForm
          keep={`jianyan.questionnaire-schema.${consultation}`}
          act={t('asking.publish')}
          inputs={[
            { name: 'title', label: t('asking.title') },
            { name: 'definition', label: t('asking.definition'), hint: t('asking.definitionHint'), kind: 'lines' },
          ]}
          onSubmit={({ title, definition }) =>
            open({ title: title as string, ...parsed(definition as string, t('asking.noJson')) })
          }
        />
      </details>
    </Fold>
  );
}

function parsed(definition: string, fault: string): Omit<Schemas['NewQuestionnaire'], 'title'> {
  try {
    const { schema, uiSchema, quotas } = JSON.parse(definition);
    return { schema, uiSchema, quotas };
  } catch {
    throw new Refusal(400, fault, [{ field: 'definition', code: 'json', message: fault }]);
  }
}

/** What those see who answer. */
function Preview({ schemas }: { schemas: ReturnType<typeof schemasOf> }) {
  const [data, setData] = useState<unknown>({});
  return (
    <SchemaForm
      schema={schemas.schema!}
      uiSchema={schemas.uiSchema}
      data={data}
      onChange={setData}
      onSubmit={() => undefined}
    >
      <></>
    </SchemaForm>
  );
}

interface OneProps {
  question: Question;
  number: number;
  onChange: (question: Question) => void;
  /** Not of the only one. */
  onRemove?: () => void;
}

function One({ question, number, onChange, onRemove }: OneProps) {
  const { t } = useTranslation();
  const { id, kind, title, answers, isRequired, provision } = question;
  const isChoice = kind === 'SINGLE' || kind === 'MULTIPLE';
  return (
    <fieldset className="field">
      <legend>{t('asking.question', { number })}</legend>
      <Field
        label={t('asking.text')}
        required
        value={title}
        onChange={(event) => onChange({ ...question, title: event.target.value })}
      />
      <Choice
        name={id}
        legend={t('asking.kind')}
        value={kind}
        options={QUESTION_KINDS.map((one) => [one, t(`asking.kindOf.${one}`)] as const)}
        onChange={(next) => onChange({ ...question, kind: next })}
      />
      {isChoice && (
        <TextField
          label={t('asking.answers')}
          hint={t('asking.answersHint')}
          required
          rows={4}
          value={answers}
          onChange={(event) => onChange({ ...question, answers: event.target.value })}
        />
      )}
      {kind === 'FREE' && (
        <Field
          label={t('app.optional', { label: t('asking.provision') })}
          hint={t('asking.provisionHint')}
          value={provision}
          onChange={(event) => onChange({ ...question, provision: event.target.value })}
        />
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={isRequired}
          onChange={(event) => onChange({ ...question, isRequired: event.target.checked })}
        />
        <span>{t('asking.required')}</span>
      </label>
      {onRemove && (
        <p>
          <button type="button" className="button" onClick={onRemove}>
            {t('asking.remove', { number })}
          </button>
        </p>
      )}
    </fieldset>
  );
}
