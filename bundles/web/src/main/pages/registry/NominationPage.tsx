import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { useDirectory } from './DirectoryPage';

type Candidacy = Sure<Schemas['Candidacy'], 'points' | 'contactPointId'>;
type Kind = Candidacy['kind'];

const KINDS: readonly Kind[] = [
  'STREET_OR_TOWN',
  'VILLAGE_OR_COMMUNITY',
  'ENTERPRISE',
  'LAW_INSTITUTION',
  'TRADE_BODY',
  'UNIVERSITY',
  'PUBLIC_SERVICE',
  'OTHER',
];
const LINES = ['area', 'research', 'ties', 'means', 'will'] as const;

/** Whoever would be a contact point says so here (article 1 of the city's rules), and follows it by a receipt. */
export function NominationPage() {
  const { t } = useTranslation();
  const directory = useDirectory();
  const [taken, setTaken] = useState<Candidacy>();
  // a contact point's code begins with that of its district
  const districts = new Map(
    directory.data?.pages
      .flatMap((page) => page.items)
      .map(({ code, organisationName }) => [code.split('-')[0] ?? '', organisationName] as const),
  );
  return (
    <>
      <PageTitle name={t('candidacy.nominate')}>{t('candidacy.nominate')}</PageTitle>
      <p>{t('candidacy.what')}</p>
      {taken ? (
        <div className="card narrow" role="status">
          <p>
            <strong>{t('receipt.thanks')}</strong> {t('receipt.keep')}
          </p>
          <p className="receipt-code">{taken.receipt}</p>
          <Link className="button" to={`/receipts#candidacy.${taken.receipt}`}>
            {t('receipt.follow')}
          </Link>
        </div>
      ) : (
        <div className="card narrow">
          <InputForm
            isMain
            act={t('candidacy.send')}
            inputs={[
              {
                name: 'organisationCode',
                label: t('candidacy.organisation'),
                kind: 'select',
                options: [...districts],
              },
              { name: 'name', label: t('candidacy.name') },
              {
                name: 'kind',
                label: t('candidacy.kind'),
                kind: 'select',
                options: KINDS.map((kind) => [kind, t(`point.kindOf.${kind}`)] as const),
              },
              { name: 'address', label: t('point.address') },
              ...LINES.map((name) => ({ name, label: t(`candidacy.${name}`), kind: 'lines' as const })),
              { name: 'contactName', label: t('candidacy.contactName'), hint: t('candidacy.contactHint') },
              { name: 'contactPhone', label: t('contact.phone') },
            ]}
            onSubmit={async (body, key) =>
              setTaken(
                await answer<Candidacy>(
                  api.POST('/candidacies', { params: { header: { 'Idempotency-Key': key } }, body }),
                ),
              )
            }
          />
        </div>
      )}
    </>
  );
}
