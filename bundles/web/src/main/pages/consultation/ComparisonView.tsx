import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Empty, Loaded } from '../ui/States';
import { useThisConsultation } from './ConsultationPage';
import { type HeardVersion, useHeardVersions } from './data';

type Words = Sure<Schemas['PaperDocumentWords']>;
interface Row {
  before: Words[];
  after: Words[];
  remark: string;
}

/** Two versions of the text side by side, what differs marked by word. */
export function ComparisonView() {
  const { id, versionId } = useThisConsultation();
  const query = useHeardVersions(id);
  return <Loaded query={query}>{(versions) => <Choosing id={id} asked={versionId} versions={versions} />}</Loaded>;
}

interface ChoosingProps {
  id: string;
  /** The version that this consultation asks about. */
  asked: string;
  versions: HeardVersion[];
}

function Choosing({ id, asked, versions }: ChoosingProps) {
  const { t } = useTranslation();
  const fields = useId();
  // what is asked about beside the one before it, or beside the one after it where it is the first
  const present = Math.max(
    1,
    versions.findIndex(({ versionId }) => versionId === asked),
  );
  const [from, setFrom] = useState(versions[present - 1]?.versionId);
  const [to, setTo] = useState(versions[present]?.versionId);
  const [isAll, setAll] = useState(false);
  if (!from || !to) return <Empty>{t('comparison.single')}</Empty>;
  const number = (version: string) => versions.findIndex(({ versionId }) => versionId === version);
  const sides = [
    ['from', from, setFrom, versions.slice(0, -1)],
    ['to', to, setTo, versions.slice(1)],
  ] as const;
  return (
    <>
      <div className="row no-print">
        {sides.map(([side, value, set, options]) => (
          <div key={side} className="field">
            <label htmlFor={fields + side}>{t(`comparison.${side}`)}</label>
            <select id={fields + side} value={value} onChange={(event) => set(event.target.value)}>
              {options.map(({ versionId, label }) => (
                <option key={versionId} value={versionId}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <label className="tick">
          <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
          <span>{t('comparison.all')}</span>
        </label>
      </div>
      {number(from) < number(to) ? (
        <Compared id={id} from={from} to={to} isAll={isAll} />
      ) : (
        <Empty>{t('comparison.order')}</Empty>
      )}
    </>
  );
}

interface ComparedProps {
  id: string;
  from: string;
  to: string;
  /** Whether what stayed as it was is shown as well. */
  isAll: boolean;
}

function Compared({ id, from, to, isAll }: ComparedProps) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['consultations', id, 'comparison', from, to],
    staleTime: Infinity,
    queryFn: () =>
      answer<Row[]>(api.GET('/consultations/{id}/comparison', { params: { path: { id }, query: { from, to } } })),
  });
  return (
    <Loaded query={query}>
      {(rows) => {
        const changed = rows.filter(({ before, after, remark }) => remark || [...before, ...after].some(isMarked));
        return (
          <>
            <p role="status">{t('comparison.changed', { count: changed.length })}</p>
            <ul className="plain-list stack">
              {(isAll ? rows : changed).map(({ before, after, remark }, index) => (
                // rows have no name of their own, and their order stays
                <li key={index} className="card explained">
                  <Side words={before} none={t('comparison.none')} />
                  <div>
                    <Side words={after} none={t('comparison.gone')} />
                    {remark && <p className="tag">{remark}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

const isMarked = ({ mark }: Words) => mark !== 'NONE';

function Side({ words, none }: { words: readonly Words[]; none: string }) {
  if (words.length === 0) return <p className="muted">{none}</p>;
  return (
    <p className="law-words as-written">
      {words.map(({ text, mark }, index) => {
        if (mark === 'GONE') return <del key={index}>{text}</del>;
        if (mark === 'NEW') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
