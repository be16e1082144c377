import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { usePoints } from './data';

type Request = Sure<Schemas['SupportRequest'], 'answer' | 'answeredBy' | 'answeredAt'>;
const KINDS: readonly Request['kind'][] = ['LEGISLATIVE_MATERIALS', 'PUBLICITY_MATERIALS', 'LEGAL_EXPERT', 'OTHER'];
const LOOKS = { OPEN: 'tag wait', GRANTED: 'tag good', DECLINED: 'tag' } as const;

/** What contact points ask for (article 11 of the city's rules), and what they were told. */
export function SupportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['support'],
    queryFn: () => answer<Page<Request>>(api.GET('/support-requests', { params: { query: { limit: 200 } } })),
  });
  const points = usePoints();
  const changed = () => queries.invalidateQueries({ queryKey: ['support'] });
  const mayAsk = useHasRole('CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const mayAnswer = useHasRole('COMMISSION', 'DISTRICT_OFFICE');
  return (
    <>
      <PageTitle name={t('registry.support')}>{t('registry.support')}</PageTitle>
      <div className="stack">
        {mayAsk && (
          <Fold title={t('registry.ask')}>
            <InputForm
              isMain
              act={t('registry.askNow')}
              keep="jianyan.support"
              inputs={[
                {
                  name: 'contactPointId',
                  label: t('point.one'),
                  kind: 'select',
                  options: points.data?.items.map(({ id, name }) => [id, name] as const) ?? [],
                },
                {
                  name: 'kind',
                  label: t('registry.supportKind'),
                  options: KINDS.map((kind) => [kind, t(`registry.supportOf.${kind}`)] as const),
                },
                { name: 'content', label: t('registry.content'), kind: 'lines' },
              ]}
              onSubmit={async (body, key) => {
                await answer(api.POST('/support-requests', { params: { header: { 'Idempotency-Key': key } }, body }));
                await changed();
              }}
            />
          </Fold>
        )}
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{t('registry.noSupport')}</Empty>
            ) : (
              items.map((request) => (
                <section key={request.id} className="card">
                  <p className="row">
                    <span className={LOOKS[request.verdict]}>{t(`registry.verdictOf.${request.verdict}`)}</span>
                    <strong>{request.contactPointName}</strong>
                    <span>{t(`registry.supportOf.${request.kind}`)}</span>
                    <Time at={request.askedAt} withHour />
                  </p>
                  <p className="as-written">{request.content}</p>
                  {request.answer && (
                    <p className="decided as-written">
                      {request.answer} <span className="muted">{request.answeredBy}</span>
                    </p>
                  )}
                  {mayAnswer && request.verdict === 'OPEN' && (
                    <InputForm
                      act={t('registry.answer')}
                      inputs={[
                        {
                          name: 'verdict',
                          label: t('registry.verdict'),
                          options: (['GRANTED', 'DECLINED'] as const).map(
                            (one) => [one, t(`registry.verdictOf.${one}`)] as const,
                          ),
                        },
                        { name: 'answer', label: t('registry.answerText'), kind: 'lines' },
                      ]}
                      onSubmit={async (body) => {
                        await answer(
                          api.POST('/support-requests/{id}/answer', { params: { path: { id: request.id } }, body }),
                        );
                        await changed();
                      }}
                    />
                  )}
                </section>
              ))
            )
          }
        </Loaded>
      </div>
    </>
  );
}
