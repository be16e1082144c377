import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Page, type Schemas, type Sure, answer, api } from '../app/api';
import { useOwnCommission } from '../legislation/data';
import { DataTable } from '../ui/DataTable';
import { Fold } from '../ui/Fold';
import { type Filled, type Input, InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';
import type { Frame, FrameLine } from './data';

type Kind = NonNullable<Frame['kind']>;
type NewFrame = Omit<Sure<Schemas['NewFrame']>, 'lines'> & { lines: FrameLine[] };

const LIMITS = ['excellentFrom', 'goodFrom', 'fitFrom'] as const;

export function useFrames() {
  return useQuery({
    queryKey: ['frames'],
    queryFn: () => answer<Page<Frame>>(api.GET('/evaluation-frames', { params: { query: { limit: 200 } } })),
  });
}

/** The tables of indicators by which something is evaluated, and a new one made out of what is built in. */
export function Frames({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const query = useFrames();
  return (
    <>
      <Fold title={t('frame.many')}>
        <Loaded query={query}>
          {({ items }) => {
            const frames = items.filter((frame) => frame.kind === kind);
            return frames.length === 0 ? (
              <p className="muted">{t('frame.none')}</p>
            ) : (
              <ul className="plain-list stack">
                {frames.map((frame) => (
                  <li key={frame.id}>
                    <details>
                      <summary>{frame.title}</summary>
                      <Lines title={frame.title} lines={frame.lines} />
                    </details>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </Fold>
      <Making kind={kind} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly FrameLine[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={title}
      items={lines.map((line) => ({ id: line.code, ...line }))}
      columns={[
        { title: t('frame.line'), show: (line) => `${line.code} ${line.title}` },
        { title: t('frame.part'), show: ({ part }) => part },
        { title: t('frame.points'), isNumber: true, show: ({ points }) => points },
        { title: t('frame.source'), show: ({ source }) => t(`frame.sourceOf.${source}`) },
        { title: t('frame.basis'), show: ({ basis }) => basis },
      ]}
    />
  );
}

function Making({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['frames', 'standard', kind],
    staleTime: Infinity,
    queryFn: () => answer<NewFrame>(api.GET('/evaluation-frames/standard/{kind}', { params: { path: { kind } } })),
  });
  return (
    <Fold title={t('frame.make')}>
      <p className="muted">{t('frame.makeWhat')}</p>
      <Loaded query={query}>{(standard) => <FrameForm standard={standard} />}</Loaded>
    </Fold>
  );
}

function FrameForm({ standard }: { standard: NewFrame }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisationCode = useOwnCommission();
  const inputs: Input[] = [
    { name: 'title', label: t('frame.title') },
    ...LIMITS.map((name): Input => ({
      name,
      label: t(`frame.${name}`),
      kind: 'number',
      initial: String(standard[name]),
    })),
    ...standard.lines.map(({ code, title, points }): Input => ({
      name: `points ${code}`,
      label: `${code} ${title}`,
      kind: 'number',
      optional: true,
      initial: String(points),
    })),
    { name: 'own', label: t('frame.own'), hint: t('frame.ownHint'), kind: 'lines', optional: true },
    { name: 'normalised', label: t('frame.normalised'), kind: 'tick', initial: String(standard.normalised) },
  ];
  return (
    <InputForm
      act={t('frame.makeNow')}
      keep={`jianyan.frame.${standard.kind}`}
      inputs={inputs}
      onSubmit={async (filled) => {
        const { title, excellentFrom, goodFrom, fitFrom, normalised } = filled;
        const lines = [...kept(standard.lines, filled), ...own(String(filled.own ?? ''), standard, t('frame.ownPart'))];
        const body = {
          organisationCode,
          kind: standard.kind,
          title,
          excellentFrom,
          goodFrom,
          fitFrom,
          normalised,
          lines,
        };
        await answer(api.POST('/evaluation-frames', { body: body as NewFrame }));
        await queries.invalidateQueries({ queryKey: ['frames'] });
      }}
    />
  );
}

/** Those of the built-in lines that have points. */
function kept(lines: readonly FrameLine[], filled: Filled): FrameLine[] {
  return lines
    .map((line) => ({ ...line, points: Number(filled[`points ${line.code}`] ?? 0) }))
    .filter(({ points }) => points !== 0);
}

/** A line for each line that was written: its points at the end, what it is called before them. */
function own(written: string, { kind }: NewFrame, part: string): FrameLine[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const [, title = line, points = ''] = /^(.*\S)\s+([\d.]+)$/.exec(line) ?? [];
      return {
        code: `Z${index + 1}`,
        part,
        title,
        // without points the server says what is wrong with the line
        points: Number(points),
        source: kind === 'LAW' ? 'SCORED' : 'MANUAL',
        parameters: {},
        veto: false,
        basis: '',
      };
    });
}
