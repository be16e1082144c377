import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Bars } from '../ui/Bars';
import { Loaded, Waiting } from '../ui/States';
import { Time } from '../ui/Time';

interface Count {
  key: string;
  label: string;
  opinions: number;
}
type Numbers = Omit<Sure<Schemas['Figures']>, 'rates' | 'counts'> & {
  rates: Sure<Schemas['FiguresRates']>;
  counts: Partial<Record<(typeof DIMENSIONS)[number] | 'DAY', Count[]>>;
};

const NUMBERS = ['submissions', 'opinions', 'texts', 'groups', 'asked', 'accepted', 'sent', 'overdue'] as const;
const RATES = ['response', 'distinctness', 'answered', 'adoption'] as const;
const DIMENSIONS = ['PROVISION', 'KIND', 'DECISION', 'METHOD', 'DISTRICT', 'SOURCE_KIND', 'SOURCE'] as const;

/** What weighs as much as a chart comes only to those who look at one. */
const Chart = lazy(async () => ({ default: (await import('../ui/Chart')).Chart }));

/** How a consultation goes: numbers, rates, and where the opinions come from and go to. */
export function Figures({ consultation }: { consultation: string }) {
  const { t, i18n } = useTranslation();
  const query = useQuery({
    queryKey: ['collation', consultation, 'figures'],
    queryFn: () => answer<Numbers>(api.GET('/figures/{consultation}', { params: { path: { consultation } } })),
  });
  const whole = new Intl.NumberFormat(i18n.language);
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Loaded query={query}>
      {(figures) => (
        <div className="stack">
          <p className="muted">
            {t('figures.at')} <Time at={figures.at} withHour />
          </p>
          <h2 className="unseen">{t('figures.many')}</h2>
          <dl className="counts">
            {NUMBERS.map((name) => (
              <div key={name}>
                <dt>{t(`figures.${name}`)}</dt>
                <dd>{whole.format(figures[name])}</dd>
              </div>
            ))}
            {RATES.map((name) => (
              <div key={name}>
                <dt>{t(`figures.rateOf.${name}`)}</dt>
                <dd>{share.format(figures.rates[name])}</dd>
              </div>
            ))}
          </dl>
          <Suspense fallback={<Waiting />}>
            <Chart
              title={t('figures.of.DAY')}
              kind={(figures.counts.DAY?.length ?? 0) > 2 ? 'line' : 'bar'}
              counts={figures.counts.DAY ?? []}
            />
            <Chart title={t('figures.of.PROVISION')} kind="bar" counts={figures.counts.PROVISION ?? []} />
          </Suspense>
          <div className="two">
            {DIMENSIONS.map((dimension) => (
              <Bars key={dimension} title={t(`figures.of.${dimension}`)} counts={figures.counts[dimension] ?? []} />
            ))}
          </div>
        </div>
      )}
    </Loaded>
  );
}
