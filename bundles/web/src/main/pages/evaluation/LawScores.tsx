import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';
import { Empty, Loaded } from '../ui/States';
import { type FrameLine, type LawEvaluation, useFrame } from './data';

type Score = Sure<Schemas['LawContributionsScore']>;

/** Indicator by indicator what the evaluators gave, from 0 to 100, and why; until it is concluded they may change it. */
export function LawScores({ evaluation, isEvaluator }: { evaluation: LawEvaluation; isEvaluator: boolean }) {
  const { t } = useTranslation();
  const { id, frameId, state } = evaluation;
  const frame = useFrame(frameId);
  const scores = useQuery({
    queryKey: ['law-evaluations', id, 'scores'],
    queryFn: () => answer<Score[]>(api.GET('/law-evaluations/{id}/scores', { params: { path: { id } } })),
  });
  return (
    <Loaded query={frame}>
      {({ lines }) => (
        <Loaded query={scores}>
          {(given) =>
            given.length === 0 && !isEvaluator ? (
              <Empty>{t('lawEvaluation.noScores')}</Empty>
            ) : (
              <ul className="plain-list stack">
                {lines.map((line) => (
                  <Line
                    key={line.code}
                    evaluation={id}
                    line={line}
                    scores={given.filter(({ lineCode }) => lineCode === line.code)}
                    mayScore={isEvaluator && state === 'OPEN'}
                  />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface LineProps {
  evaluation: string;
  line: FrameLine;
  scores: readonly Score[];
  mayScore: boolean;
}

function Line({ evaluation, line: { code, part, title, points, basis }, scores, mayScore }: LineProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <li className="card">
      <h2>
        {code} {title}
      </h2>
      <p className="muted">
        {part} · {t('lawEvaluation.weight', { points })} {basis}
      </p>
      <ul className="plain-list members">
        {scores.map(({ evaluator, score, reason }) => (
          <li key={evaluator} className="row">
            <strong>{score}</strong>
            <span>{reason}</span>
            <span className="muted">{evaluator}</span>
          </li>
        ))}
      </ul>
      {mayScore && (
        <InputForm
          act={t('lawEvaluation.scoreNow')}
          inputs={[
            { name: 'score', label: t('lawEvaluation.score', { title }), kind: 'number' },
            { name: 'reason', label: t('result.why'), kind: 'lines' },
          ]}
          onSubmit={async (filled) => {
            await answer(
              api.POST('/law-evaluations/{id}/scores', {
                params: { path: { id: evaluation } },
                body: { ...filled, lineCode: code },
              }),
            );
            await queries.invalidateQueries({ queryKey: ['law-evaluations', evaluation] });
          }}
        />
      )}
    </li>
  );
}
