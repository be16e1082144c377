import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { Empty } from '../ui/States';
import { Time } from '../ui/Time';
import type { Result } from './data';
import { useFrames } from './Frames';

const KINDS = ['BONUS', 'DEDUCTION', 'VETO'] as const;
type Adjustment = Sure<Schemas['PointAdjustment']>;

/** What was added or taken beside the table, or ruled a contact point out, each with its ground and its proof. */
export function Adjustments({ evaluation }: { evaluation: string }) {
  const { t } = useTranslation();
  const query = usePages<Adjustment>(['point-evaluations', evaluation, 'adjustments'], (after) =>
    api.GET('/point-evaluations/{id}/adjustments', {
      params: { path: { id: evaluation }, query: { limit: 20, after } },
    }),
  );
  return (
    <section>
      <h2>{t('appraisal.adjust')}</h2>
      <Pager query={query} empty={<Empty>{t('appraisal.noAdjustments')}</Empty>}>
        {(adjustments) => (
          <ul className="plain-list members">
            {adjustments.map(({ id, contactPointName, kind, points, reason, proof, by, at }) => (
              <li key={id}>
                <p className="row">
                  <span className={kind === 'BONUS' ? 'tag good' : 'tag wait'}>
                    {t(`appraisal.adjustmentOf.${kind}`)} {kind !== 'VETO' && points}
                  </span>
                  <strong>{contactPointName}</strong>
                  <span>{reason}</span>
                </p>
                <p className="muted">
                  {t('appraisal.proof')} {proof} · {by} · <Time at={at} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Pager>
    </section>
  );
}

/** Adds or takes points, or rules out one of the contact points that are evaluated. */
export function Adjusting({ evaluation, points }: { evaluation: string; points: readonly Result[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <details>
      <summary>{t('appraisal.adjusting')}</summary>
      <InputForm
        act={t('appraisal.adjustNow')}
        inputs={[
          {
            name: 'contactPointCode',
            label: t('point.one'),
            kind: 'select',
            options: points.map(({ code, name }) => [code, name] as const),
          },
          {
            name: 'kind',
            label: t('appraisal.adjustment'),
            options: KINDS.map((kind) => [kind, t(`appraisal.adjustmentOf.${kind}`)] as const),
          },
          {
            name: 'points',
            label: t('appraisal.howMany'),
            hint: t('appraisal.howManyHint'),
            kind: 'number',
            initial: '0',
          },
          { name: 'reason', label: t('result.why'), kind: 'lines' },
          { name: 'proof', label: t('appraisal.proof') },
        ]}
        onSubmit={async (body, key) => {
          await answer(
            api.POST('/point-evaluations/{id}/adjustments', {
              params: { path: { id: evaluation }, header: { 'Idempotency-Key': key } },
              body,
            }),
          );
          await queries.invalidateQueries({ queryKey: ['point-evaluations'] });
        }}
      />
    </details>
  );
}

interface Line {
  contactPointCode: string;
  code: string;
  title: string;
  most: number;
}

/** A person's points for one line, in the place of what was computed if there is any. */
export function GivingPoints({ evaluation, line }: { evaluation: string; line: Line }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <InputForm
      act={t('appraisal.give')}
      inputs={[
        { name: 'points', label: t('appraisal.givePoints', { title: line.title, most: line.most }), kind: 'number' },
        { name: 'reason', label: t('result.why') },
      ]}
      onSubmit={async (filled) => {
        const points = [{ ...filled, contactPointCode: line.contactPointCode, lineCode: line.code }];
        await answer(
          api.POST('/point-evaluations/{id}/points', { params: { path: { id: evaluation } }, body: { points } }),
        );
        await queries.invalidateQueries({ queryKey: ['point-evaluations'] });
      }}
    />
  );
}

/** Begins a year. */
export function Beginning() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const frames = useFrames();
  return (
    <Fold title={t('appraisal.begin')}>
      <p className="muted">{t('appraisal.beginWhat')}</p>
      <InputForm
        act={t('appraisal.beginNow')}
        inputs={[
          { name: 'organisationCode', label: t('planning.organisation'), hint: t('planning.organisationHint') },
          { name: 'year', label: t('registry.year'), kind: 'number' },
          {
            name: 'frameId',
            label: t('frame.one'),
            kind: 'select',
            optional: true,
            options: (frames.data?.items ?? [])
              .filter(({ kind }) => kind === 'CONTACT_POINT')
              .map(({ id, title }) => [id, title] as const),
          },
        ]}
        onSubmit={async (body) => {
          await answer(api.POST('/point-evaluations', { body }));
          await queries.invalidateQueries({ queryKey: ['point-evaluations'] });
        }}
      />
    </Fold>
  );
}
