import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { DataTable } from '../ui/DataTable';
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
            <DataTable
              label={t('lawEvaluation.result')}
              items={lines.map((line) => ({ ...line, id: line.code }))}
              columns={[
                { title: t('lawEvaluation.indicator'), show: ({ code, title }) => `${code} ${title}` },
                { title: t('lawEvaluation.points'), isNumber: true, show: ({ weight }) => String(weight) },
                { title: t('lawEvaluation.count'), isNumber: true, show: ({ scores }) => String(scores) },
                { title: t('lawEvaluation.mean'), isNumber: true, show: ({ mean }) => mean?.toString() },
                {
                  title: t('lawEvaluation.range'),
                  isNumber: true,
                  show: ({ scores, least, most }) => scores > 0 && `${least}–${most}`,
                },
                { title: t('lawEvaluation.deviation'), isNumber: true, show: ({ deviation }) => deviation?.toString() },
              ]}
            />
          </>
        )
      }
    </Loaded>
  );
}
