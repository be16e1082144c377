import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { Choice } from '../ui/Choice';
import { DownloadButton } from '../ui/DownloadButton';
import { type Input, InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';

type Step = Sure<Schemas['CandidacyStep'], 'session' | 'reason'>;
type Act = Step['act'];
type Criterion = Sure<Schemas['Criterion']>;
type Candidacy = Omit<Sure<Schemas['Candidacy'], 'points' | 'contactPointId'>, 'acts' | 'steps'> & {
  /** What may be done next. */
  acts: Act[];
  steps: Step[];
};

const LINES = ['area', 'research', 'ties', 'means', 'will'] as const;
/** What an act asks for beside its day; a reason is asked of those that end it. */
const ASKS: Partial<Record<Act, readonly Input['name'][]>> = {
  DECIDE: ['session'],
  // after it was listed the Council of Chairpersons decides on that as well
  REFUSE: ['reason', 'session'],
  WITHDRAW: ['reason'],
  AWARD: ['code', 'plaqueNumber', 'termUntil'],
};

/** Who would be a contact point, and how far each has come on the way to its plaque. */
export function CandidaciesPage() {
  const { t } = useTranslation();
  const query = usePages<Candidacy>(['candidacies'], (after) =>
    api.GET('/candidacies', { params: { query: { limit: 20, after } } }),
  );
  return (
    <>
      <PageTitle name={t('candidacy.many')}>{t('candidacy.many')}</PageTitle>
      <Pager query={query} empty={<Empty>{t('candidacy.none')}</Empty>}>
        {(candidacies) => (
          <ul className="plain-list stack">
            {candidacies.map((candidacy) => (
              <One key={candidacy.id} candidacy={candidacy} />
            ))}
          </ul>
        )}
      </Pager>
    </>
  );
}

function One({ candidacy }: { candidacy: Candidacy }) {
  const { t } = useTranslation();
  const mayDecide = useHasRole('COMMISSION');
  const { id, name, kind, way, state, address, points, submittedAt, steps, acts } = candidacy;
  return (
    <li className="card">
      <h2>{name}</h2>
      <p className="row">
        <span className="tag accent">{t(`candidacy.stateOf.${state}`)}</span>
        <span className="tag">{t(`point.kindOf.${kind}`)}</span>
        <span className="tag">{t(`candidacy.wayOf.${way}`)}</span>
        <span className="muted">
          {address} · <Time at={submittedAt} />
        </span>
        {points !== undefined && <span>{t('candidacy.points', { points })}</span>}
        <DownloadButton
          name={`${name}.docx`}
          load={() =>
            answer<Blob>(
              api.GET('/candidacies/{id}/form.{format}', { params: { path: { id, format: 'docx' } }, parseAs: 'blob' }),
            )
          }
        >
          {t('candidacy.form')}
          <span className="unseen"> {name}</span>
        </DownloadButton>
      </p>
      <details>
        <summary>
          {t('candidacy.said')}
          <span className="unseen"> {name}</span>
        </summary>
        <dl className="facts">
          {LINES.map((line) => (
            <div key={line} className="fact">
              <dt>{t(`candidacy.${line}`)}</dt>
              <dd className="as-written">{candidacy[line]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ol className="plain-list members">
        {steps.map(({ act, on, session, reason, by }) => (
          <li key={act + on} className="row">
            <strong>{t(`candidacy.actOf.${act}`)}</strong>
            <Time at={on} />
            <span>{session}</span>
            <span>{reason}</span>
            <span className="muted">{by}</span>
          </li>
        ))}
      </ol>
      {mayDecide && acts.length > 0 && (
        <>
          <Next candidacy={candidacy} />
          <details>
            <summary>
              {t('candidacy.score')}
              <span className="unseen"> {name}</span>
            </summary>
            <Scoring id={id} organisation={candidacy.organisationPath.split('/')[1] ?? ''} />
          </details>
        </>
      )}
    </li>
  );
}

function Next({ candidacy: { id, acts } }: { candidacy: Candidacy }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [act, setAct] = useState<Act>();
  const inputs = (act ? (ASKS[act] ?? []) : []).map((name): Input => ({
    name,
    label: name === 'reason' ? t('result.why') : t(`registry.${name as 'session'}`),
    kind: name === 'termUntil' ? 'date' : name === 'reason' ? 'lines' : 'line',
    optional: name === 'termUntil' || name === 'plaqueNumber' || (name === 'session' && act === 'REFUSE'),
  }));
  return (
    <>
      <Choice
        name={`act-${id}`}
        legend={t('candidacy.next')}
        value={act}
        options={acts.map((one) => [one, t(`candidacy.actOf.${one}`)] as const)}
        onChange={setAct}
      />
      {act && (
        <InputForm
          key={act}
          act={t(`candidacy.actOf.${act}`)}
          inputs={[{ name: 'on', label: t('registry.on'), kind: 'date' }, ...inputs]}
          onSubmit={async (body) => {
            await answer(api.POST('/candidacies/{id}/steps', { params: { path: { id } }, body: { ...body, act } }));
            setAct(undefined);
            await Promise.all([
              queries.invalidateQueries({ queryKey: ['candidacies'] }),
              queries.invalidateQueries({ queryKey: ['points'] }),
            ]);
          }}
        />
      )}
    </>
  );
}

/** One person's points, criterion by criterion; the candidacy's are the mean of all. */
function Scoring({ id, organisation }: { id: string; organisation: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['criteria', organisation],
    queryFn: () =>
      answer<Criterion[]>(api.GET('/candidacies/criteria/{code}', { params: { path: { code: organisation } } })),
  });
  return (
    <Loaded query={query}>
      {(criteria) => (
        <InputForm
          act={t('candidacy.scoreNow')}
          inputs={criteria.flatMap(({ code, title, points }): Input[] => [
            { name: code, label: t('candidacy.most', { title, points }), kind: 'number' },
            { name: `${code} reason`, label: t('candidacy.reason', { title }), optional: true },
          ])}
          onSubmit={async (filled) => {
            const scores = criteria.map(({ code }) => ({
              criterion: code,
              points: filled[code] as number,
              reason: (filled[`${code} reason`] as string | undefined) ?? '',
            }));
            await answer(api.POST('/candidacies/{id}/scores', { params: { path: { id } }, body: { scores } }));
            await queries.invalidateQueries({ queryKey: ['candidacies'] });
          }}
        />
      )}
    </Loaded>
  );
}
