import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, type Sure, answer, api, keyOf, newKey, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { Field, TextField } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { rootCode, usePlans } from './data';

const EMPTY = { title: '', need: '', basis: '', mainContent: '', feasibility: '', proposerKind: '' };

/** Somebody's proposal of what the city should make a law about (the city's opinion, article 4). */
export function ProposalPage() {
  const { t } = useTranslation();
  const query = usePlans();
  return (
    <>
      <PageTitle name={t('proposal.one')}>{t('proposal.one')}</PageTitle>
      <p>{t('proposal.what')}</p>
      <Loaded query={query}>
        {({ items }) =>
          items[0] ? <Writing organisation={rootCode(items[0].organisationPath)} /> : <Empty>{t('plan.none')}</Empty>
        }
      </Loaded>
    </>
  );
}

function Writing({ organisation }: { organisation: string }) {
  const { t } = useTranslation();
  const [written, setWritten, forget] = useKept('jianyan.proposal', EMPTY);
  const [key, setKey] = useState(newKey);
  const sending = useMutation({
    mutationFn: () => {
      const body = { organisationCode: organisation, ...written };
      return answer<Sure<Schemas['PlanProposal']>>(
        api.POST('/plan-proposals', { params: { header: { 'Idempotency-Key': keyOf(key, body) } }, body }),
      );
    },
    onSuccess: () => {
      forget();
      setKey(newKey());
    },
  });
  const wrong = wrongIn(sending.error);
  if (sending.isSuccess) {
    return (
      <div className="card narrow" role="status">
        <p>
          <strong>{t('receipt.thanks')}</strong> {t('receipt.keep')}
        </p>
        <p className="receipt-code">{sending.data.receipt}</p>
        <Link className="button" to={`/receipts#proposal.${sending.data.receipt}`}>
          {t('receipt.follow')}
        </Link>
      </div>
    );
  }
  return (
    <form
      className="card narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate();
      }}
    >
      <Field
        label={t('proposal.title')}
        value={written.title}
        wrong={wrong('title')}
        required
        maxLength={200}
        onChange={(event) => setWritten({ ...written, title: event.target.value })}
      />
      {(['need', 'mainContent', 'basis', 'feasibility'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`proposal.${field}`)}
          value={written[field]}
          wrong={wrong(field)}
          required={field === 'need' || field === 'mainContent'}
          maxLength={10_000}
          onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
        />
      ))}
      <Field
        label={t('proposal.proposerKind')}
        hint={t('proposal.proposerKindHint')}
        value={written.proposerKind}
        wrong={wrong('proposerKind')}
        maxLength={60}
        onChange={(event) => setWritten({ ...written, proposerKind: event.target.value })}
      />
      {sending.isError && <Fault error={sending.error} />}
      <p className="row">
        <button className="button main" aria-disabled={sending.isPending}>
          {sending.isPending ? t('app.sending') : t('proposal.send')}
        </button>
        <span className="muted">{t('opinion.kept')}</span>
      </p>
    </form>
  );
}
