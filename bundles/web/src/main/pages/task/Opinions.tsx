import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, api } from '../app/api';
import { usePages } from '../app/pages';
import { useCounts } from '../collation/data';
import { Provisions } from '../collation/Provisions';
import { DataTable } from '../ui/DataTable';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/States';
import type { Task } from './data';

type Opinion = Sure<Schemas['Opinion'], 'stance' | 'decision' | 'decisionReason'>;

/** The contact point's own opinions on this consultation, provision by provision, and what was decided on them. */
export function Opinions({ task: { consultationId: consultation } }: { task: Task }) {
  const { t } = useTranslation();
  const [provision, setProvision] = useState<string>();
  const counts = useCounts(consultation);
  return (
    <Loaded query={counts}>
      {({ total, waiting, provision: provisions, kind, state }) =>
        total + waiting === 0 ? (
          <Empty>{t('task.noOpinions')}</Empty>
        ) : (
          <div className="board">
            <Provisions total={total} provisions={provisions} chosen={provision} onChoose={setProvision} />
            <div className="stack">
              <p className="row">
                {[...kind, ...state].map(({ value, label, opinions }) => (
                  <span key={value} className={value === 'UNDECIDED' ? 'tag wait' : 'tag'}>
                    {label} {opinions}
                  </span>
                ))}
                {waiting > 0 && <span className="muted">{t('collation.waiting', { count: waiting })}</span>}
              </p>
              <OnProvision
                key={`${provision} ${total}`}
                consultation={consultation}
                provision={provision}
                total={total}
              />
            </div>
          </div>
        )
      }
    </Loaded>
  );
}

interface OnProvisionProps {
  consultation: string;
  provision?: string;
  /** How many there were when it was counted: with more, they are read again. */
  total: number;
}

function OnProvision({ consultation, provision, total }: OnProvisionProps) {
  const { t } = useTranslation();
  const query = usePages<{ opinion: Opinion }>(['collation', consultation, 'own', provision ?? '', total], (after) =>
    api.GET('/searches/{consultation}', {
      params: {
        path: { consultation },
        query: { provision: provision === undefined ? undefined : [provision], limit: 50, after },
      },
    }),
  );
  return (
    <Pager query={query} empty={<Empty>{t('task.noOpinions')}</Empty>}>
      {(hits) => (
        <DataTable
          label={t('task.opinions')}
          items={hits.map(({ opinion }) => opinion)}
          columns={[
            { title: t('opinion.provision'), show: ({ provisionLabel }) => provisionLabel },
            { title: t('opinion.kindName'), show: ({ kind }) => t(`opinion.kind.${kind}`) },
            { title: t('opinion.one'), show: ({ text }) => text },
            { title: t('opinion.source'), show: ({ source }) => source },
            {
              title: t('result.done'),
              show: ({ decision, decisionReason }) =>
                decision && (
                  <>
                    <span className="tag">{t(`decision.${decision}`)}</span>{' '}
                    <span className="muted">{decisionReason}</span>
                  </>
                ),
            },
          ]}
        />
      )}
    </Pager>
  );
}
