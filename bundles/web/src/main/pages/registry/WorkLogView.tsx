import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../app/api';
import { Downloads } from '../ui/Downloads';
import { Empty, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { useWorkLog } from './data';
import { Year } from './Year';

/** A year's log, made of what was done: nobody writes it by hand. */
export function WorkLogView({ point }: { point: string }) {
  const { t } = useTranslation();
  const [year, setYear] = useState(new Date().getFullYear());
  const query = useWorkLog(point, year);
  return (
    <div className="stack">
      <Year year={year} onChange={setYear} />
      <p className="muted">{t('registry.logIsMade')}</p>
      <Loaded query={query}>
        {({ name, entries }) => (
          <>
            <p className="row">
              <Downloads
                formats={['docx', 'xlsx']}
                name={`${name}-${year}`}
                load={(format) =>
                  api.GET('/work-logs/{id}/{year}/table.{format}', {
                    params: { path: { id: point, year, format } },
                    parseAs: 'blob',
                  })
                }
              />
            </p>
            {entries.length === 0 && <Empty>{t('registry.noLog')}</Empty>}
            <ol className="plain-list members">
              {entries.map(({ on, kind, title, detail, reference }) => (
                <li key={kind + reference + on + title} className="row">
                  <Time at={on} />
                  <span className="tag">{kind}</span>
                  <strong>{title}</strong>
                  <span className="muted">{detail}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </div>
  );
}
