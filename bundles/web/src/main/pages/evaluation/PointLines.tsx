import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Page, type Schemas, type Sure, answer, api, bytes } from '../app/api';
import { usePages } from '../app/pages';
import { useHasRole } from '../identity/account';
import { usePoints } from '../registry/data';
import { InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/States';
import { GivingPoints } from './Appraising';
import type { Evaluation } from './data';

type Line = Sure<Schemas['PointLine'], 'computed' | 'explanation' | 'given' | 'reason' | 'givenBy' | 'points'>;
type Evidence = Omit<Sure<Schemas['PointEvidence'], 'note'>, 'file'> & { file?: { name: string } };

/** Line by line what a contact point gets its points for, with the evidence behind each; it may add its own. */
export function PointLines({ evaluation, isOpen }: { evaluation: Evaluation; isOpen: boolean }) {
  const { t } = useTranslation();
  const field = useId();
  const points = usePoints();
  const [chosen, setChosen] = useState<string>();
  const all = points.data?.items.filter(({ path }) => path.startsWith(evaluation.organisationPath)) ?? [];
  const code = chosen ?? all[0]?.code;
  return (
    <section>
      <h2>{t('appraisal.lines')}</h2>
      {all.length > 1 && (
        <div className="field narrow">
          <label htmlFor={field}>{t('point.one')}</label>
          <select id={field} value={code} onChange={(event) => setChosen(event.target.value)}>
            {all.map((point) => (
              <option key={point.id} value={point.code}>
                {point.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {code && <OfPoint key={code} evaluation={evaluation.id} code={code} isOpen={isOpen} />}
    </section>
  );
}

function OfPoint({ evaluation, code, isOpen }: { evaluation: string; code: string; isOpen: boolean }) {
  const { t } = useTranslation();
  const query = usePages<Line>(['point-evaluations', evaluation, 'lines', code], (after) =>
    api.GET('/point-evaluations/{id}/lines', {
      params: { path: { id: evaluation }, query: { contactPointCode: code, limit: 50, after } },
    }),
  );
  return (
    <Pager query={query} empty={<Empty>{t('appraisal.noLines')}</Empty>}>
      {(lines) => (
        <ul className="plain-list members">
          {lines.map((line) => (
            <One key={line.id} evaluation={evaluation} line={line} isOpen={isOpen} />
          ))}
        </ul>
      )}
    </Pager>
  );
}

function One({ evaluation, line, isOpen }: { evaluation: string; line: Line; isOpen: boolean }) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <li>
      <p className="row">
        <span className="tag">{line.code}</span>
        <strong>{line.title}</strong>
        <span>
          {t('appraisal.points', { points: line.points ?? line.given ?? line.computed ?? 0, most: line.most })}
        </span>
        <span className="muted">{line.explanation || line.reason}</span>
        <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t('appraisal.evidence')}
          <span className="unseen"> {line.title}</span>
        </Button>
      </p>
      {isShown && <Behind evaluation={evaluation} line={line} isOpen={isOpen} />}
    </li>
  );
}

function Behind({ evaluation, line, isOpen }: { evaluation: string; line: Line; isOpen: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayProve = useHasRole('COMMISSION', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER');
  const mayGive = useHasRole('COMMISSION');
  const query = useQuery({
    queryKey: ['point-evaluations', 'evidence', line.id],
    queryFn: () =>
      answer<Page<Evidence>>(
        api.GET('/point-lines/{id}/evidence', { params: { path: { id: line.id }, query: { limit: 200 } } }),
      ),
  });
  return (
    <>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('appraisal.noEvidence')}</p>
          ) : (
            <ul>
              {items.map(({ id, kind, reference, note, file }) => (
                <li key={id}>
                  {kind} {note || reference} {file && <span className="muted">{file.name}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpen && mayGive && <GivingPoints evaluation={evaluation} line={line} />}
      {isOpen && mayProve && (
        <InputForm
          act={t('appraisal.prove')}
          inputs={[
            { name: 'note', label: t('appraisal.proof'), kind: 'lines' },
            { name: 'file', label: t('registry.file'), kind: 'file', optional: true },
          ]}
          onSubmit={async ({ note, file }, key) => {
            const proof = await answer<{ id: string }>(
              api.POST('/point-evaluations/{id}/proofs', {
                params: { path: { id: evaluation }, header: { 'Idempotency-Key': key } },
                body: { contactPointCode: line.contactPointCode, lineCode: line.code, note: note as string },
              }),
            );
            if (file) {
              const picked = file as File;
              await answer(
                api.POST('/point-lines/proofs/{id}/file', {
                  params: { path: { id: proof.id }, query: { name: picked.name } },
                  ...bytes(picked),
                }),
              );
            }
            await queries.invalidateQueries({ queryKey: ['point-evaluations', 'evidence', line.id] });
          }}
        />
      )}
    </>
  );
}
