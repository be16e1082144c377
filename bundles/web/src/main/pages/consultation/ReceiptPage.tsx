import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Loaded } from '../ui/States';
import { AnswerView } from './AnswerView';
import { CandidacyAnswer } from '../registry/CandidacyAnswer';
import { ProposalAnswer } from '../legislation/ProposalAnswer';

type About = 'opinion' | 'proposal' | 'candidacy';

/** The answer to what one sent, by the receipt's code. The code stands behind the #, which browsers send to nobody. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [about, code = ''] = read(hash);
  const [typed, setTyped] = useState(code);
  const [kind, setKind] = useState<About>(about);
  return (
    <>
      <PageTitle name={t('receipt.look')}>{t('receipt.look')}</PageTitle>
      <form
        className="card narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) void navigate(`#${kind === 'opinion' ? '' : `${kind}.`}${typed.trim()}`);
        }}
      >
        <Choice
          name="about"
          legend={t('receipt.about')}
          value={kind}
          options={[
            ['opinion', t('receipt.opinion')],
            ['proposal', t('receipt.proposal')],
            ['candidacy', t('receipt.candidacy')],
          ]}
          onChange={setKind}
        />
        <Field
          label={t('receipt.code')}
          hint={t('receipt.codeHint')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button className="button main">{t('receipt.find')}</button>
      </form>
      {code && about === 'opinion' && <Opinions key={code} code={code} />}
      {code && about === 'proposal' && <ProposalAnswer key={code} code={code} />}
      {code && about === 'candidacy' && <CandidacyAnswer key={code} code={code} />}
    </>
  );
}

function Opinions({ code }: { code: string }) {
  const query = useQuery({
    queryKey: ['receipt', code],
    queryFn: () =>
      answer<AuthorRecord>(api.GET('/receipts/{receipt}/personal-data', { params: { path: { receipt: code } } })),
  });
  return <Loaded query={query}>{(record) => <AnswerView code={code} record={record} />}</Loaded>;
}

export type AuthorRecord = Omit<Sure<Schemas['AuthorRecord'], 'contact' | 'contactUntil' | 'form'>, 'answer'> & {
  answer: Omit<Sure<Schemas['Answer'], 'entry'>, 'opinions' | 'attachments'> & {
    opinions: Sure<Schemas['AnswerItem'], 'provision' | 'decision' | 'reason'>[];
    attachments: Sure<Schemas['Attached']>[];
  };
};

function read(hash: string): [About, string?] {
  const [, about, code] = /^#(?:(proposal|candidacy)\.)?(.+)$/.exec(decodeURIComponent(hash)) ?? [];
  return [(about as About | undefined) ?? 'opinion', code];
}
