import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Violation, answer, api, bytes } from '../app/api';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { type Task, lastCode } from './data';

interface Report {
  rows: number;
  taken: number;
  alreadyTaken: number;
  refused: Violation[];
}

/** Takes opinions in from a sheet: the good rows are taken, the others named; the same sheet sent again counts once. */
export function Batch({ task }: { task: Task }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [report, setReport] = useState<Report>();
  const path = { id: task.consultationId };
  return (
    <section className="card">
      <h2>{t('batch.one')}</h2>
      <p>{t('batch.what')}</p>
      <p className="row">
        <DownloadButton
          name={`${t('batch.template')}.xlsx`}
          load={() =>
            answer<Blob>(api.GET('/consultations/{id}/batch-template.xlsx', { params: { path }, parseAs: 'blob' }))
          }
        >
          {t('batch.template')}
        </DownloadButton>
      </p>
      <InputForm
        act={t('batch.send')}
        inputs={[{ name: 'file', label: t('batch.file'), kind: 'file', accept: '.xlsx,.csv' }]}
        onSubmit={async ({ file }) => {
          const sheet = file as File;
          const type = sheet.name.endsWith('.csv')
            ? 'text/csv'
            : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
          setReport(
            await answer<Report>(
              api.POST('/consultations/{id}/batches', {
                params: { path, query: { contactPointCode: lastCode(task.contactPointPath) } },
                ...bytes(sheet, type),
              }),
            ),
          );
          await queries.invalidateQueries({ queryKey: ['opinions', task.consultationId] });
        }}
      />
      <div role="status">
        {report && (
          <>
            <p>
              {t('batch.result', { rows: report.rows, taken: report.taken, before: report.alreadyTaken })}
              {report.refused.length > 0 && ` ${t('batch.refused', { count: report.refused.length })}`}
            </p>
            <ul>
              {report.refused.map(({ field, code, message }) => (
                <li key={field + code}>
                  <strong>{field}</strong> {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
