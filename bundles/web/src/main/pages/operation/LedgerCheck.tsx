import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Fault, Waiting } from '../ui/States';
import { Time } from '../ui/Time';

type Report = Omit<Sure<Schemas['LedgerReport']>, 'fault'> & { fault?: Sure<Schemas['LedgerReportFault']> };

/** Computes anew whether everything in the ledger is as it was received. */
export function LedgerCheck() {
  const { t, i18n } = useTranslation();
  const checking = useMutation({ mutationFn: () => answer<Report>(api.POST('/ledger/verifications')) });
  const { data } = checking;
  return (
    <section className="card">
      <h2>{t('protection.ledger')}</h2>
      <p>{t('protection.ledgerWhat')}</p>
      <p>
        <button type="button" className="button" aria-disabled={checking.isPending} onClick={() => checking.mutate()}>
          {t('protection.verify')}
        </button>
      </p>
      {checking.isPending && <Waiting />}
      {checking.isError && <Fault error={checking.error} />}
      {data && (
        <div role="status">
          <p className="row">
            <span className={data.intact ? 'tag good' : 'tag accent'}>
              {t(data.intact ? 'protection.intact' : 'protection.broken')}
            </span>
            <span>
              {t('protection.entries', { entries: new Intl.NumberFormat(i18n.language).format(data.entries) })}
            </span>
            <Time at={data.verifiedAt} withHour />
          </p>
          {data.fault && (
            <p>
              {t('protection.faultAt', { position: data.fault.position, subject: data.fault.subject })}{' '}
              <span className="tag">{t(`protection.entryOf.${data.fault.kind}`)}</span>{' '}
              <strong>{t(`protection.problemOf.${data.fault.problem}`)}</strong>
            </p>
          )}
          <p className="muted anywhere">{t('protection.head', { head: data.head })}</p>
        </div>
      )}
    </section>
  );
}
