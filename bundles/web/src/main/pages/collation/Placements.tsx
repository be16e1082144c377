import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { usePages } from '../app/pages';
import type { Consultation } from '../consultation/data';
import { useDraft } from '../drafting/data';
import { Choice } from '../ui/Choice';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/States';
import { useTicked } from '../ui/ticked';
import { type GroupOpinion, useCollation } from './data';

type State = NonNullable<Schemas['Placement']['state']>;
type Placement = Omit<Sure<Schemas['Placement'], 'provisionLabel' | 'placedBy' | 'reason'>, 'opinion'> & {
  opinion: GroupOpinion;
};
const STATES: readonly State[] = ['FOLLOWED', 'FOLLOWED_EDITED', 'WHOLE_TEXT', 'PLACED', 'SET_ASIDE', 'ORPHANED'];

/** Where the opinions stand in a later version of the draft; those that lost their place are given another by a person. */
export function Placements({ consultation }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const query = useDraft(consultation.draftId);
  const [chosen, setChosen] = useState<string>();
  return (
    <Loaded query={query}>
      {({ versions }) => {
        const asked = versions.find(({ id }) => id === consultation.versionId)?.number ?? 0;
        const later = versions.filter(({ number }) => number > asked);
        const version = later.find(({ id }) => id === chosen) ?? later.at(-1);
        if (!version) return <Empty>{t('placement.noLater')}</Empty>;
        return (
          <>
            {later.length > 1 && (
              <Choice
                name="version"
                legend={t('placement.version')}
                value={version.id}
                options={later.map(({ id, label }) => [id, label] as const)}
                onChange={setChosen}
              />
            )}
            <Placing key={version.id} consultation={consultation.id} version={version.id} label={version.label} />
          </>
        );
      }}
    </Loaded>
  );
}

function Placing({ consultation, version, label }: { consultation: string; version: string; label: string }) {
  const { t } = useTranslation();
  const path = { consultation, version };
  const { ticked, boxOf, clear } = useTicked();
  const summary = useQuery({
    queryKey: ['collation', consultation, 'placements', version, 'summary'],
    queryFn: () =>
      answer<Partial<Record<State, number>>>(
        api.GET('/placements/{consultation}/versions/{version}/summary', { params: { path } }),
      ),
  });
  const orphans = usePages<Placement>(['collation', consultation, 'placements', version], (after) =>
    api.GET('/placements/{consultation}/versions/{version}', {
      params: { path, query: { orphans: true, limit: 50, after } },
    }),
  );
  const placing = useCollation(consultation, (body: object) =>
    answer(api.POST('/placements/{consultation}/versions/{version}', { params: { path }, body })),
  );
  return (
    <div className="stack">
      <p>{t('placement.what', { label })}</p>
      <Loaded query={summary}>
        {(counts) => (
          <p className="row">
            {STATES.map((state) => (
              <span key={state} className={state === 'ORPHANED' && counts[state] ? 'tag accent' : 'tag'}>
                {t(`placement.stateOf.${state}`)} {counts[state] ?? 0}
              </span>
            ))}
          </p>
        )}
      </Loaded>
      <Pager query={orphans} empty={<Empty>{t('placement.none')}</Empty>}>
        {(items) => (
          <ul className="plain-list members">
            {items.map(({ opinion, evidence }) => (
              <li key={opinion.id}>
                <label className="tick">
                  <input {...boxOf(opinion.id)} />
                  <span>
                    <strong>{opinion.provisionLabel}</strong> {opinion.text}
                    <br />
                    <span className="muted">{evidence}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </Pager>
      {ticked.length > 0 && (
        <section className="card">
          <h3>{t('placement.place', { count: ticked.length })}</h3>
          <InputForm
            isMain
            act={t('placement.placeNow')}
            inputs={[
              {
                name: 'provision',
                label: t('opinion.provision'),
                hint: t('placement.provisionHint', { label }),
                optional: true,
              },
              { name: 'reason', label: t('result.why') },
            ]}
            onSubmit={async ({ provision = '', reason }) => {
              await placing.mutateAsync({ opinionIds: ticked, provision, reason });
              clear();
            }}
          />
        </section>
      )}
    </div>
  );
}
