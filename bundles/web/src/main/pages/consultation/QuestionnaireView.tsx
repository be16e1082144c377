import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { newKey } from '../app/api';
import { SchemaForm } from '../forms/SchemaForm';
import { Empty, Fault, Loaded } from '../ui/States';
import { useThisConsultation } from './ConsultationPage';
import { type Questionnaire, useQuestionnaires } from './data';
import { ReceiptNote } from './ReceiptNote';
import { useSubmission } from './submission';

/** A questionnaire, drawn from the schema that the commission wrote. */
export function QuestionnaireView() {
  const { t } = useTranslation();
  const { questionnaire: id } = useParams();
  const consultation = useThisConsultation();
  const query = useQuestionnaires(consultation.id);
  return (
    <Loaded query={query}>
      {(all) => {
        const found = all.find((questionnaire) => questionnaire.id === id);
        if (!found) return <Empty>{t('questionnaire.missing')}</Empty>;
        if (!found.isOpen || consultation.stage !== 'OPEN') return <Empty>{t('questionnaire.closed')}</Empty>;
        return <Answering key={found.id} questionnaire={found} />;
      }}
    </Loaded>
  );
}

function Answering({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<unknown>({});
  const [key] = useState(newKey);
  const sending = useSubmission(questionnaire.consultationId);
  if (sending.isSuccess) {
    return (
      <div className="card narrow">
        <ReceiptNote receipt={sending.data} />
      </div>
    );
  }
  return (
    <div className="card narrow">
      <SchemaForm
        schema={{ title: questionnaire.title, ...questionnaire.schema }}
        uiSchema={questionnaire.uiSchema}
        data={answers}
        onChange={setAnswers}
        onSubmit={() => {
          if (sending.isPending) return;
          sending.mutate({ key, method: 'questionnaire', form: { questionnaire: questionnaire.id, answers } });
        }}
      >
        {sending.isError && <Fault error={sending.error} />}
        <button className="button main" aria-disabled={sending.isPending}>
          {sending.isPending ? t('app.sending') : t('questionnaire.send')}
        </button>
      </SchemaForm>
    </div>
  );
}
