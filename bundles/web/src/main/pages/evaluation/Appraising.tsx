import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { usePoints } from '../registry/data';
import { Fold } from '../ui/Fold';
import { InputForm } from '../ui/InputForm';
import { useFrames } from './Frames';

const ADJUSTMENTS = ['BONUS', 'DEDUCTION', 'VETO'] as const;

/** Adds or takes points, or rules a contact point out, each with its ground and its proof. */
export function Adjusting({ evaluation }: { evaluation: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const points = usePoints();
  return (
    <details>
      <summary>{t('appraisal.adjust')}</summary>
      <InputForm
        act={t('appraisal.adjustNow')}
        inputs={[
          {
            name: 'contactPointCode',
            label: t('point.one'),
            kind: 'select',
            options: points.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
          },
          {
            name: 'kind',
            label: t('appraisal.adjustment'),
            options: ADJUSTMENTS.map((kind) => [kind, t(`appraisal.adjustmentOf.${kind}`)] as const),
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
        onSubmit={async (body) => {
          await answer(api.POST('/point-evaluations/{id}/adjustments', { params: { path: { id: evaluation } }, body }));
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
