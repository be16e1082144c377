import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { useHasRole } from '../identity/account';
import { Downloads } from '../ui/Downloads';
import { InputForm } from '../ui/InputForm';
import { Loaded } from '../ui/States';
import { type Draft, type DraftVersion, type LineageEntry, useLineage } from './data';

interface Props {
  draft: Draft;
  from: DraftVersion;
  to: DraftVersion;
}

/** What became of each provision between two versions; what the program is not sure of, a person settles. */
export function Lineage({ draft, from, to }: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <section className="part">
      <div className="row">
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t('drafting.lineage', { from: from.label, to: to.label })}
        </Button>
        <Downloads
          formats={['docx', 'pdf', 'html']}
          name={`${draft.title}-${from.label}-${to.label}`}
          load={(format) =>
            api.GET('/drafts/{id}/comparison.{format}', {
              params: { path: { id: draft.id, format }, query: { from: from.id, to: to.id } },
              parseAs: 'blob',
            })
          }
          label={(format) => t('drafting.comparison', { format })}
          about={`${from.label} ${to.label}`}
        />
      </div>
      {isShown && <Entries draft={draft.id} from={from.id} to={to.id} />}
    </section>
  );
}

function Entries({ draft, from, to }: { draft: string; from: string; to: string }) {
  const { t } = useTranslation();
  const query = useLineage(draft, from, to);
  const [isAll, setAll] = useState(false);
  return (
    <Loaded query={query}>
      {(entries) => {
        const unsure = entries.filter(({ isSure }) => !isSure);
        const changed = entries.filter(({ change, isSure }) => change !== 'UNCHANGED' || !isSure);
        return (
          <>
            <p role="status" className="part">
              {unsure.length === 0 ? t('drafting.allSure') : t('drafting.unsure', { count: unsure.length })}
            </p>
            <label className="tick">
              <input type="checkbox" checked={isAll} onChange={(event) => setAll(event.target.checked)} />
              <span>{t('drafting.showUnchanged')}</span>
            </label>
            <ul className="plain-list members">
              {(isAll ? entries : changed).map((entry) => (
                <Entry key={entry.id} draft={draft} entry={entry} />
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

function Entry({ draft, entry }: { draft: string; entry: LineageEntry }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const maySettle = useHasRole('COMMISSION');
  const { id, change, beforeLabel, afterLabel, evidence, isSure, settledBy, reason } = entry;
  return (
    <li>
      <p className="row">
        <span className={isSure ? 'tag' : 'tag wait'}>{t(`drafting.changeOf.${change}`)}</span>
        <strong>
          {beforeLabel || '—'} → {afterLabel || '—'}
        </strong>
        <span className="muted">{evidence}</span>
      </p>
      {settledBy && (
        <p className="muted">
          {t('drafting.settledBy', { name: settledBy })} {reason}
        </p>
      )}
      {!isSure && maySettle && (
        <details>
          <summary>{t('drafting.settle')}</summary>
          <InputForm
            act={t('drafting.settleNow')}
            inputs={[
              {
                name: 'counterpart',
                label: afterLabel ? t('drafting.counterpartBefore') : t('drafting.counterpartAfter'),
                hint: t('drafting.counterpartHint'),
                initial: afterLabel ? beforeLabel : undefined,
                optional: true,
              },
              { name: 'reason', label: t('result.why') },
            ]}
            onSubmit={async (body) => {
              await answer(
                api.POST('/drafts/{id}/lineage/{link}/settlement', { params: { path: { id: draft, link: id } }, body }),
              );
              // one link settled may settle those below it
              await queries.invalidateQueries({ queryKey: ['drafts', draft, 'lineage'] });
            }}
          />
        </details>
      )}
    </li>
  );
}
