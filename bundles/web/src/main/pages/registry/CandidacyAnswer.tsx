import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Candidacy = Sure<Schemas['Candidacy'], 'points' | 'contactPointId'>;

/** How far the nomination of a contact point has come. */
export function CandidacyAnswer({ code }: { code: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['candidacy', code],
    queryFn: () =>
      answer<Candidacy>(api.GET('/candidacies/receipts/{receipt}', { params: { path: { receipt: code } } })),
  });
  return (
    <Loaded query={query}>
      {(candidacy) => (
        <section className="card answer">
          <h2>{candidacy.name}</h2>
          <dl className="facts">
            <dt>{t('receipt.sentOn')}</dt>
            <dd>
              <Time at={candidacy.submittedAt} withHour />
            </dd>
            <dt>{t('candidacy.state')}</dt>
            <dd>
              <strong>{t(`candidacy.stateOf.${candidacy.state}`)}</strong>
            </dd>
          </dl>
        </section>
      )}
    </Loaded>
  );
}
