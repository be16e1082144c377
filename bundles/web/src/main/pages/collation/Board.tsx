import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consultation } from '../consultation/data';
import { Loaded } from '../ui/States';
import { MARKS, type Shown, useCounts } from './data';
import { Groups } from './Groups';
import { GroupChanges } from './GroupChanges';
import { Provisions } from './Provisions';

/** Provision by provision: the groups of opinions on it, to put in order and to decide on. */
export function Board({ consultation: { id: consultation, needsApproval, stage } }: { consultation: Consultation }) {
  const { t } = useTranslation();
  const query = useCounts(consultation);
  const [shown, setShown] = useState<Shown>({});
  return (
    <Loaded query={query}>
      {({ total, waiting, provision: provisions, state }) => (
        <div className="board">
          <Provisions
            total={total}
            provisions={provisions}
            chosen={shown.mark ? null : shown.provision}
            onChoose={(provision) => setShown({ provision })}
          >
            {MARKS.map((mark) => (
              <li key={mark}>
                <button type="button" aria-pressed={mark === shown.mark} onClick={() => setShown({ mark })}>
                  {t(`collation.markOf.${mark}`)}
                </button>
              </li>
            ))}
          </Provisions>
          <div className="stack">
            <p className="row">
              {state.map(({ value, label, opinions }) => (
                <span key={value} className={value === 'UNDECIDED' ? 'tag wait' : 'tag'}>
                  {label} {opinions}
                </span>
              ))}
              {waiting > 0 && <span className="muted">{t('collation.waiting', { count: waiting })}</span>}
            </p>
            <Groups
              key={`${shown.provision} ${shown.mark}`}
              consultation={consultation}
              shown={shown}
              needsApproval={needsApproval}
              isChangeable={stage !== 'ARCHIVED'}
            />
            <GroupChanges consultation={consultation} isChangeable={stage !== 'ARCHIVED'} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
