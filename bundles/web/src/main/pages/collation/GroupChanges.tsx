import { Button, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useCollation, useGroupChanges } from './data';

/** What people changed about groups; each of it can be taken back. */
export function GroupChanges({ consultation, isChangeable }: { consultation: string; isChangeable: boolean }) {
  const { t } = useTranslation();
  const query = useGroupChanges(consultation);
  const undoing = useCollation(consultation, (change: string) =>
    answer(api.POST('/groups/{consultation}/changes/{change}/undoing', { params: { path: { consultation, change } } })),
  );
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length > 0 && (
          <Card title={t('collation.changes')}>
            {undoing.isError && <Fault error={undoing.error} />}
            <ul className="plain-list members">
              {items.map((change) => (
                <li key={change.id} className="row">
                  <strong>{t(`collation.action.${change.action}`)}</strong>
                  <span>{change.reason}</span>
                  <span className="muted">
                    {change.changedBy} · <Time at={change.changedAt} withHour />
                  </span>
                  {change.undoneAt && <span className="tag">{t('collation.undone')}</span>}
                  {!change.undoneAt && isChangeable && (
                    <Button size="small" onClick={() => undoing.mutate(change.id)}>
                      {t('collation.undo')}
                      <span className="unseen">：{change.reason}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  );
}
