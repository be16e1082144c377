import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Empty, Loaded } from '../ui/States';

type ResultLine = Sure<Schemas['LawResultLine'], 'mean' | 'least' | 'most' | 'deviation'>;
type Result = Omit<Sure<Schemas['LawResult'], 'total'>, 'lines'> & { lines: ResultLine[] };

/** Mean, range and spread of each indicator's scores, and the weighted sum. */
export function LawResultView({ evaluation }: { evaluation: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['law-evaluations', evaluation, 'result'],
    queryFn: () => answer<Result>(api.GET('/law-evaluations/{id}/result', { params: { path: { id: evaluation } } })),
  });
  return (
    <Loaded query={query}>
      {({ lines, total, unscored, vetoed }) =>
        lines.every(({ scores }) => scores === 0) ? (
          <Empty>{t('lawEvaluation.noScores')}</Empty>
        ) : (
          <>
            {total !== undefined && (
              <p>
                <strong>{t('lawEvaluation.total', { total })}</strong>
              </p>
            )}
            {unscored.length > 0 && <p>{t('lawEvaluation.unscored', { lines: unscored.join('，') })}</p>}
            {vetoed.length > 0 && <p className="fault">{t('lawEvaluation.vetoed', { lines: vetoed.join('，') })}</p>}
            <div className="table-frame" tabIndex={0} role="group" aria-label={t('lawEvaluation.result')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('lawEvaluation.indicator')}</th>
                    <th scope="col">{t('lawEvaluation.points')}</th>
                    <th scope="col">{t('lawEvaluation.count')}</th>
                    <th scope="col">{t('lawEvaluation.mean')}</th>
                    <th scope="col">{t('lawEvaluation.range')}</th>
                    <th scope="col">{t('lawEvaluation.deviation')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map(({ code, title, weight, scores, mean, least, most, deviation }) => (
                    <tr key={code}>
                      <th scope="row">
                        {code} {title}
                      </th>
                      <td className="number">{weight}</td>
                      <td className="number">{scores}</td>
                      <td className="number">{mean}</td>
                      <td className="number">{scores > 0 && `${least}–${most}`}</td>
                      <td className="number">{deviation}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }
    </Loaded>
  );
}
