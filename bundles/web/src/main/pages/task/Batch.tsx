import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Violation, answer, api, bytes } from '../app/api';
import { DownloadButton } from '../ui/DownloadButton';
import { InputForm } from '../ui/InputForm';
import { Fault } from '../ui/States';
import { type Task, lastCode } from './data';

interface Report {
  rows: number;
  taken: number;
  alreadyTaken: number;
  refused: Violation[];
}

/** A sheet that was looked through, and what is in it. */
interface Checked {
  sheet: File;
  report: Report;
}

/** Takes opinions in from a sheet: first it is looked through, then its good rows are taken, each of them once. */
export function Batch({ task }: { task: Task }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<Checked>();
  const path = { id: task.consultationId };
  const params = { path, query: { contactPointCode: lastCode(task.contactPointPath) } };
  const taking = useMutation({
    mutationFn: ({ sheet }: Checked) =>
      answer<Report>(api.POST('/consultations/{id}/batches', { params, ...bytes(sheet, typeOf(sheet)) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['opinions', task.consultationId] }),
  });
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
        act={t('batch.check')}
        inputs={[{ name: 'file', label: t('batch.file'), kind: 'file', accept: '.xlsx,.csv' }]}
        onSubmit={async ({ file }) => {
          const sheet = file as File;
          taking.reset();
          const report = await answer<Report>(
            api.POST('/consultations/{id}/batch-checks', { params, ...bytes(sheet, typeOf(sheet)) }),
          );
          setChecked({ sheet, report });
        }}
      />
      <div role="status">
        {taking.data && <p>{t('batch.result', { taken: taking.data.taken, before: taking.data.alreadyTaken })}</p>}
        {checked && !taking.isSuccess && <Found checked={checked} />}
      </div>
      {taking.isError && <Fault error={taking.error} />}
      {checked && !taking.isSuccess && checked.report.taken > 0 && (
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate(checked)}>
          {t('batch.take', { count: checked.report.taken })}
        </Button>
      )}
    </section>
  );
}

/** What a sheet would bring, and every fault by its row and column. */
function Found({ checked: { sheet, report } }: { checked: Checked }) {
  const { t } = useTranslation();
  const { rows, taken, alreadyTaken, refused } = report;
  return (
    <>
      <p>
        <strong>{sheet.name}</strong> {t('batch.found', { rows, taken, before: alreadyTaken })}
        {refused.length > 0 && ` ${t('batch.refused', { count: refused.length })}`}
      </p>
      <ul>
        {refused.map(({ field, code, message }) => (
          <li key={field + code}>
            <strong>{field}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  );
}

const typeOf = (sheet: File) =>
  sheet.name.endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
