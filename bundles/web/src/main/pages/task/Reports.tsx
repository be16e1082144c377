import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { useHasRole, useOwnAccount } from '../identity/account';
import { Downloads } from '../ui/Downloads';
import { Field, TextField } from '../ui/Field';
import { Empty, Fault } from '../ui/States';
import { Time } from '../ui/Time';
import { Returning } from './Returning';
import { type Report, type Work, useTaskChange } from './data';

/** The contact point's report: written, signed by its leader, sent. */
export function Reports({ work: { task, reports } }: { work: Work }) {
  const { t } = useTranslation();
  const isPoints = useHasRole('LIAISON_OFFICER', 'CONTACT_POINT_LEADER');
  const isLeader = useHasRole('CONTACT_POINT_LEADER');
  const mayReturn = useHasRole('COMMISSION');
  const last = reports.at(-1);
  const isOpen = task.state === 'ACCEPTED' || task.state === 'RETURNED';
  const sending = useTaskChange<void>(task.id, () =>
    api.POST('/tasks/{id}/sending', { params: { path: { id: task.id } } }),
  );
  return (
    <div className="stack">
      {reports.length === 0 && <Empty>{t('report.none')}</Empty>}
      {[...reports].reverse().map((report) => (
        <ReportView key={report.number} report={report} />
      ))}
      {last && <ReportFiles task={task.id} />}
      {last && isOpen && isLeader && <Signing task={task.id} report={last} />}
      {task.state === 'SIGNED' && isPoints && (
        <Card>
          {sending.isError && <Fault error={sending.error} />}
          <Button type="primary" loading={sending.isPending} onClick={() => sending.mutate()}>
            {t('report.send')}
          </Button>
        </Card>
      )}
      {task.state === 'SENT' && mayReturn && <Returning task={task.id} />}
      {isOpen && isPoints && <Writing key={last?.number ?? 0} task={task.id} last={last} />}
    </div>
  );
}

function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Card title={t('report.number', { number: report.number })}>
      <p className="muted">
        {report.writtenBy} · <Time at={report.writtenAt} withHour />
        {report.signedAt && (
          <>
            {' · '}
            {t('report.signedAs', { name: report.signedAs })} <Time at={report.signedAt} withHour />
          </>
        )}
      </p>
      <h3>{t('report.overview')}</h3>
      <p className="as-written">{report.overview}</p>
      <h3>{t('report.suggestions')}</h3>
      <p className="as-written">{report.suggestions}</p>
    </Card>
  );
}

function Writing({ task, last }: { task: string; last?: Report }) {
  const { t } = useTranslation();
  const [written, setWritten, forget] = useKept(`jianyan.report.${task}.${last?.number ?? 0}`, {
    overview: last?.overview ?? '',
    suggestions: last?.suggestions ?? '',
  });
  const writing = useTaskChange<void>(task, () =>
    api.POST('/tasks/{id}/reports', { params: { path: { id: task } }, body: written }),
  );
  const wrong = wrongIn(writing.error);
  return (
    <Card title={last ? t('report.anew') : t('report.write')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          writing.mutate(undefined, { onSuccess: () => forget() });
        }}
      >
        <p className="muted">{t('report.listIsMade')}</p>
        {(['overview', 'suggestions'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`report.${field}`)}
            rows={6}
            value={written[field]}
            wrong={wrong(field)}
            required
            onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
          />
        ))}
        {writing.isError && <Fault error={writing.error} />}
        <Button type="primary" htmlType="submit" loading={writing.isPending}>
          {t('report.keep')}
        </Button>
      </form>
    </Card>
  );
}

function Signing({ task, report }: { task: string; report: Report }) {
  const { t } = useTranslation();
  const account = useOwnAccount();
  const [name, setName] = useState('');
  const signing = useTaskChange<void>(task, () =>
    api.POST('/tasks/{id}/signature', {
      params: { path: { id: task } },
      body: { report: report.number, signedAs: name },
    }),
  );
  return (
    <Card title={t('report.sign')}>
      <form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          signing.mutate();
        }}
      >
        <Field
          label={t('report.signName')}
          hint={account.data?.displayName}
          value={name}
          required
          onChange={(event) => setName(event.target.value)}
        />
        {signing.isError && <Fault error={signing.error} />}
        <Button type="primary" htmlType="submit" loading={signing.isPending}>
          {t('report.signNow', { number: report.number })}
        </Button>
      </form>
    </Card>
  );
}

function ReportFiles({ task }: { task: string }) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Downloads
        formats={['docx', 'pdf']}
        name="report"
        load={(format) =>
          api.GET('/tasks/{id}/report.{format}', { params: { path: { id: task, format } }, parseAs: 'blob' })
        }
        label={(format) => t('app.download', { format })}
      />
    </div>
  );
}
