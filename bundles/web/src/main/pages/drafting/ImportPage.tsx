import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { type Schemas, answer, api, keyOf, newKey, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { useOwnCommission } from '../legislation/data';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Fault, Loaded } from '../ui/States';
import { type Draft, type Reading, useDraft } from './data';
import { TextReader } from './TextReader';
import './drafting.css';

type Source = NonNullable<Schemas['Draft']['source']>;
const SOURCES: readonly Source[] = ['CITY', 'PROVINCE', 'NATION', 'PLAN'];
const LABELS = ['征求意见稿', '一审稿', '二审修改稿', '表决稿', '公布稿'];
const EMPTY = { title: '', label: LABELS[0]!, source: 'CITY' as Source, sentBy: '', inForceFrom: '' };

/** Imports a text as a new draft, or as the next version of the draft that the address names. */
export function ImportPage() {
  const { id } = useParams();
  return id ? <NextVersion id={id} /> : <Importing />;
}

function NextVersion({ id }: { id: string }) {
  const query = useDraft(id);
  return <Loaded query={query}>{(draft) => <Importing draft={draft} />}</Loaded>;
}

function Importing({ draft }: { draft?: Draft }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [input, setInput, forget] = useKept(`jianyan.import.${draft?.id ?? ''}`, EMPTY);
  // a draft that is not public is not left lying on the device
  const [text, setText] = useState<string>(useLocation().state?.text ?? '');
  const [key] = useState(newKey);
  const [reading, setReading] = useState<Reading>();
  const [acceptFaults, setAcceptFaults] = useState(false);
  const organisationCode = useOwnCommission();
  const importing = useMutation({
    mutationFn: () => {
      const { title, label, source, sentBy, inForceFrom } = input;
      if (draft) {
        return answer<Draft>(
          api.POST('/drafts/{id}/versions', {
            params: { path: { id: draft.id } },
            body: { label, text, acceptFaults, inForceFrom: inForceFrom || undefined },
          }),
        );
      }
      const body = { organisationCode, title, label, text, acceptFaults, source, sentBy: sentBy || undefined };
      return answer<Draft>(api.POST('/drafts', { params: { header: { 'Idempotency-Key': keyOf(key, body) } }, body }));
    },
    onSuccess: async ({ id }) => {
      forget();
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(`/desk/drafts/${id}`);
    },
  });
  const change = (changed: Partial<typeof EMPTY>) => setInput({ ...input, ...changed });
  const wrong = wrongIn(importing.error);
  const name = draft ? t('drafting.next', { title: draft.title }) : t('drafting.import');
  return (
    <>
      <PageTitle name={name}>{name}</PageTitle>
      <p className="fault">{t('opening.secrecy')}</p>
      <form
        className="card part"
        onSubmit={(event) => {
          event.preventDefault();
          if (!importing.isPending) importing.mutate();
        }}
      >
        <TextReader
          text={text}
          reading={reading}
          onText={(written) => {
            setReading(undefined);
            setText(written);
          }}
          onRead={(read) => {
            setReading(read);
            setText(read.text);
            if (!input.title) change({ title: read.title });
          }}
        />
        <div className="narrow part">
          {!draft && (
            <Field
              label={t('drafting.title')}
              hint={t('drafting.titleHint')}
              value={input.title}
              wrong={wrong('title')}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
          <Field
            label={t('drafting.label')}
            list="labels"
            required
            value={input.label}
            wrong={wrong('label')}
            onChange={(event) => change({ label: event.target.value })}
          />
          <datalist id="labels">
            {LABELS.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
          {draft ? (
            <Field
              label={t('app.optional', { label: t('drafting.inForceFrom') })}
              type="date"
              value={input.inForceFrom}
              wrong={wrong('inForceFrom')}
              onChange={(event) => change({ inForceFrom: event.target.value })}
            />
          ) : (
            <Choice
              name="source"
              legend={t('drafting.source')}
              value={input.source}
              options={SOURCES.map((source) => [source, t(`drafting.sourceOf.${source}`)] as const)}
              onChange={(source) => change({ source })}
            />
          )}
          {(input.source === 'PROVINCE' || input.source === 'NATION') && !draft && (
            <Field
              label={t('drafting.sentBy')}
              required
              value={input.sentBy}
              wrong={wrong('sentBy')}
              onChange={(event) => change({ sentBy: event.target.value })}
            />
          )}
          {(reading?.faults.length || wrong('text')) && (
            <label className="tick">
              <input
                type="checkbox"
                checked={acceptFaults}
                onChange={(event) => setAcceptFaults(event.target.checked)}
              />
              <span>{t('drafting.accept')}</span>
            </label>
          )}
          {importing.isError && <Fault error={importing.error} />}
          <Button type="primary" htmlType="submit" loading={importing.isPending}>
            {t('drafting.importNow')}
          </Button>
        </div>
      </form>
    </>
  );
}
