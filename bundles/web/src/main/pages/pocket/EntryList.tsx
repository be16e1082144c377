import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useEntries, usePocket, useRefresh } from './data';
import { type Entry, isOpen } from './store';

const LOOKS = { BEGUN: 'tag', WAITING: 'tag wait', REFUSED: 'tag accent', RECEIVED: 'tag good' } as const;

/** Everything that is on the device; what was deleted comes back by one press. */
export function EntryList() {
  const { t } = useTranslation();
  const pocket = usePocket();
  const query = useEntries();
  const refresh = useRefresh();
  const [undo, setUndo] = useState<() => Promise<void>>();
  const removing = useMutation({
    mutationFn: (id: string) => pocket.remove(id),
    onSuccess: async (back) => {
      setUndo(() => back);
      await refresh();
    },
  });
  return (
    <section className="part">
      <h2>{t('pocket.entries')}</h2>
      <div role="status">
        {undo && (
          <p className="row">
            {t('pocket.removed')}
            <button
              type="button"
              className="button"
              onClick={() => void undo().then(() => (setUndo(undefined), refresh()))}
            >
              {t('pocket.undo')}
            </button>
          </p>
        )}
      </div>
      {removing.isError && <Fault error={removing.error} />}
      <Loaded query={query}>
        {({ entries, photos }) =>
          entries.length === 0 ? (
            <Empty>{t('pocket.none')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {entries.map((entry) => (
                <Line
                  key={entry.id}
                  entry={entry}
                  photos={photos.get(entry.id) ?? 0}
                  onRemove={() => removing.mutate(entry.id)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Line({ entry, photos, onRemove }: { entry: Entry; photos: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const isDone = entry.state === 'RECEIVED' && photos === 0;
  return (
    <li className="card entry">
      <p className="row">
        <span className={LOOKS[entry.state]}>{t(`pocket.stateOf.${entry.state}`)}</span>
        <span>{entry.methodTitle}</span>
        <Time at={entry.collectedAt ?? entry.savedAt} withHour />
        {photos > 0 && <span className="muted">{t('pocket.photoWaiting', { count: photos })}</span>}
      </p>
      <p className="muted">{entry.title}</p>
      {entry.receipt && <p className="receipt-code">{entry.receipt}</p>}
      {entry.faults && (
        <ul>
          {entry.faults.map(({ field, code, message }) => (
            <li key={field + code}>{message}</li>
          ))}
        </ul>
      )}
      {entry.photoFault && <p className="fault">{t('pocket.photoRefused', { why: entry.photoFault })}</p>}
      {entry.state === 'WAITING' && entry.isTried && <p className="muted">{t('pocket.sent')}</p>}
      {(isOpen(entry) || isDone) && (
        <p className="row">
          {isOpen(entry) && (
            <Link className="button" to={`/pocket/entries/${entry.id}`}>
              {entry.state === 'REFUSED' ? t('pocket.correct') : t('pocket.change')}
            </Link>
          )}
          <button type="button" className="button quiet" onClick={onRemove}>
            {t('pocket.remove')}
          </button>
        </p>
      )}
    </li>
  );
}
