import { useTranslation } from 'react-i18next';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Bars } from '../ui/Bars';
import { Changes } from './Changes';
import { useThisConsultation } from './ConsultationPage';
import { type Summary, useSummary } from './data';

/** What was said, what was decided and why. */
export function ResultsView() {
  const { t } = useTranslation();
  const consultation = useThisConsultation();
  const query = useSummary(consultation.id);
  return (
    <Loaded query={query}>
      {(summary) =>
        summary ? (
          <Results summary={summary} />
        ) : (
          <Empty>{consultation.stage === 'OPEN' ? t('result.whileOpen') : t('result.notYet')}</Empty>
        )
      }
    </Loaded>
  );
}

function Results({ summary: { consultationId, introduction, figures, points, publishedAt } }: { summary: Summary }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="lead">{introduction}</p>
      <p className="muted">
        {t('result.publishedOn')} <Time at={publishedAt} />
      </p>
      <dl className="counts">
        <Count of={t('result.submissions')} number={figures.submissions} />
        <Count of={t('result.opinions')} number={figures.opinions} />
        <Count of={t('result.texts')} number={figures.texts} />
        <Count of={t('result.groups')} number={figures.groups} />
      </dl>
      <p className="muted">{t('result.counting')}</p>
      <section>
        <h2>{t('result.points')}</h2>
        <ul className="plain-list stack">
          {points.map((point) => (
            <li key={point.provision + point.said} className="card point">
              <h3>
                {point.provision} <span className="tag">{t('opinion.count', { count: point.opinions })}</span>
              </h3>
              <dl className="facts">
                <dt>{t('result.said')}</dt>
                <dd>{point.said}</dd>
                <dt>{t('result.done')}</dt>
                <dd>
                  <strong>{point.done}</strong>
                </dd>
                <dt>{t('result.why')}</dt>
                <dd>{point.why}</dd>
              </dl>
            </li>
          ))}
        </ul>
      </section>
      <Changes consultation={consultationId} />
      <div className="two">
        <Bars title={t('result.byDecision')} counts={figures.decisions} />
        <Bars title={t('result.byMethod')} counts={figures.methods} />
        <Bars title={t('result.byProvision')} counts={figures.provisions} />
        <Bars title={t('result.bySource')} counts={figures.sources} />
      </div>
    </div>
  );
}

function Count({ of, number }: { of: string; number: number }) {
  const { i18n } = useTranslation();
  return (
    <div>
      <dt>{of}</dt>
      <dd>{number.toLocaleString(i18n.language)}</dd>
    </div>
  );
}
