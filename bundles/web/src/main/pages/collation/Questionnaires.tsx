import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { type Questionnaire, useQuestionnaires } from '../consultation/data';
import { Bars } from '../ui/Bars';
import { DataTable } from '../ui/DataTable';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { QuestionnaireForm } from './QuestionnaireForm';

type Results = Omit<Sure<Schemas['QuestionnaireResults']>, 'questions' | 'quotas'> & {
  questions: (Omit<Sure<Schemas['QuestionnaireResultsQuestion']>, 'counts'> & { counts: Record<string, number> })[];
  quotas: Sure<Schemas['QuestionnaireResultsQuota']>[];
};

/** The questionnaires of a consultation: made once, answered, counted, closed. */
export function Questionnaires({ consultation, isChangeable }: { consultation: string; isChangeable: boolean }) {
  const { t } = useTranslation();
  const query = useQuestionnaires(consultation);
  return (
    <div className="stack">
      <Loaded query={query}>
        {(questionnaires) =>
          questionnaires.length === 0 ? (
            <Empty>{t('asking.none')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {questionnaires.map((questionnaire) => (
                <One key={questionnaire.id} questionnaire={questionnaire} isChangeable={isChangeable} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isChangeable && <QuestionnaireForm consultation={consultation} />}
    </div>
  );
}

function One({ questionnaire, isChangeable }: { questionnaire: Questionnaire; isChangeable: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  const { id, consultationId: consultation, title, isOpen, createdAt } = questionnaire;
  const closing = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/questionnaires/{consultation}/{questionnaire}/closure', {
          params: { path: { consultation, questionnaire: id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['consultation', consultation, 'questionnaires'] }),
  });
  return (
    <li className="card">
      <h2>{title}</h2>
      <p className="row">
        <span className={isOpen ? 'tag wait' : 'tag'}>{t(isOpen ? 'asking.open' : 'asking.closed')}</span>
        <Time at={createdAt} />
      </p>
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          {t('asking.results')}
          <span className="unseen"> {title}</span>
        </summary>
        {isShown && <ResultsView questionnaire={questionnaire} />}
      </details>
      {isOpen && isChangeable && (
        <details>
          <summary>
            {t('asking.close')}
            <span className="unseen"> {title}</span>
          </summary>
          <p>{t('asking.closeOnce')}</p>
          {closing.isError && <Fault error={closing.error} />}
          <button type="button" className="button" onClick={() => closing.mutate()}>
            {t('asking.closeNow')}
          </button>
        </details>
      )}
    </li>
  );
}

function ResultsView({ questionnaire: { id, consultationId: consultation } }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['collation', consultation, 'questionnaire', id],
    queryFn: () =>
      answer<Results>(
        api.GET('/questionnaires/{consultation}/{questionnaire}/results', {
          params: { path: { consultation, questionnaire: id } },
        }),
      ),
  });
  const named = (value: string) => (value === 'true' ? t('asking.yes') : value === 'false' ? t('asking.no') : value);
  return (
    <Loaded query={query}>
      {({ responses, questions, quotas }) => (
        <>
          <p>{t('asking.responses', { count: responses })}</p>
          <div className="two">
            {questions.map(({ question, title, counts }) => (
              <Bars
                key={question}
                title={title || question}
                counts={Object.entries(counts).map(([value, opinions]) => ({ label: named(value), opinions }))}
              />
            ))}
          </div>
          {quotas.length > 0 && (
            <DataTable
              label={t('asking.quotas')}
              items={quotas.map((quota) => ({ id: `${quota.question} ${quota.answer}`, ...quota }))}
              columns={[
                { title: t('asking.answer'), show: ({ answer: chosen }) => named(chosen) },
                { title: t('asking.taken'), isNumber: true, show: ({ taken }) => taken },
                { title: t('asking.most'), isNumber: true, show: ({ most }) => most },
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
