import { useQuery } from '@tanstack/react-query';
import { type Schemas, type Sure, answer, api } from '../app/api';

export type LawEvaluation = Sure<Schemas['LawEvaluation'], 'conclusion' | 'advice' | 'reportedAt'>;
export type Evaluation = Sure<Schemas['PointEvaluation'], 'session' | 'decidedOn' | 'computedAt' | 'publishedAt'>;
export type Result = Sure<Schemas['PointResult'], 'veto' | 'grade'>;
export type FrameLine = Sure<Schemas['FrameLine'], 'indicator' | 'parameters' | 'basis'>;
export type Frame = Omit<Sure<Schemas['Frame']>, 'lines'> & { lines: FrameLine[] };

export function useFrame(id: string) {
  return useQuery({
    queryKey: ['frames', id],
    queryFn: () => answer<Frame>(api.GET('/evaluation-frames/{id}', { params: { path: { id } } })),
  });
}
