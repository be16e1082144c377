import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Page, type Schemas, type Sure, answer, api, wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import type { Consultation } from '../consultation/data';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Fault, Loaded } from '../ui/States';

type Draft = Sure<Schemas['Draft'], 'sentBy'>;
type Point = Pick<Sure<Schemas['ContactPoint']>, 'id' | 'code' | 'name' | 'standing'>;

const EMPTY = {
  draftId: '',
  title: '',
  deadline: '',
  visibility: 'PUBLIC' as Consultation['visibility'],
  contactPointCodes: [] as string[],
  needsApproval: false,
};

/** Asks for opinions on the newest version of a draft. */
export function OpeningPage() {
  const { t } = useTranslation();
  const field = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [input, setInput, forget] = useKept('jianyan.opening', EMPTY);
  const [isAll, setAll] = useState(false);
  const drafts = useQuery({
    queryKey: ['drafts'],
    queryFn: () => answer<Page<Draft>>(api.GET('/drafts', { params: { query: { limit: 500 } } })),
  });
  const points = useQuery({
    queryKey: ['points'],
    queryFn: () => answer<Page<Point>>(api.GET('/contact-points', { params: { query: { limit: 500 } } })),
  });
  const opening = useMutation({
    mutationFn: () =>
      answer<Consultation>(
        api.POST('/consultations', {
          body: { ...input, deadline: input.deadline && new Date(input.deadline).toISOString() },
        }),
      ),
    onSuccess: async ({ id }) => {
      forget();
      await queries.invalidateQueries({ queryKey: ['consultations'] });
      void navigate(`/desk/consultations/${id}`);
    },
  });
  const change = (changed: Partial<typeof EMPTY>) => setInput({ ...input, ...changed });
  const wrong = wrongIn(opening.error);
  const inOffice = points.data?.items.filter(({ standing }) => standing !== 'ENDED') ?? [];

  return (
    <>
      <PageTitle name={t('opening.one')}>{t('opening.one')}</PageTitle>
      <form
        className="card narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (!opening.isPending) opening.mutate();
        }}
      >
        <Loaded query={drafts}>
          {({ items }) => (
            <div className="field">
              <label htmlFor={field}>{t('opening.draft')}</label>
              <select
                id={field}
                required
                value={input.draftId}
                onChange={({ target: { value } }) => {
                  const title = items.find(({ id }) => id === value)?.title;
                  change({
                    draftId: value,
                    ...(input.title || !title ? {} : { title: t('opening.about', { title }) }),
                  });
                }}
              >
                <option value="">{t('opening.choose')}</option>
                {items.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </div>
          )}
        </Loaded>
        <Field
          label={t('opening.title')}
          required
          value={input.title}
          wrong={wrong('title')}
          onChange={(event) => change({ title: event.target.value })}
        />
        <Field
          label={t('consultation.until')}
          type="datetime-local"
          required
          value={input.deadline}
          wrong={wrong('deadline')}
          onChange={(event) => change({ deadline: event.target.value })}
        />
        <Choice
          name="visibility"
          legend={t('collation.visibility')}
          value={input.visibility}
          options={(['PUBLIC', 'INVITED', 'CONFIDENTIAL'] as const).map((one) => [
            one,
            t(`collation.visibilityOf.${one}`),
          ])}
          onChange={(visibility) => change({ visibility })}
        />
        {input.visibility !== 'PUBLIC' && <p className="fault">{t('opening.secrecy')}</p>}
        <fieldset className="field">
          <legend>{t('opening.points')}</legend>
          <label className="tick">
            <input
              type="checkbox"
              checked={isAll}
              onChange={({ target: { checked } }) => {
                setAll(checked);
                change({ contactPointCodes: checked ? inOffice.map(({ code }) => code) : [] });
              }}
            />
            <strong>{t('opening.allPoints')}</strong>
          </label>
          {inOffice.map(({ code, name }) => (
            <label key={code} className="tick">
              <input
                type="checkbox"
                checked={input.contactPointCodes.includes(code)}
                onChange={({ target: { checked } }) =>
                  change({
                    contactPointCodes: checked
                      ? [...input.contactPointCodes, code]
                      : input.contactPointCodes.filter((other) => other !== code),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
          {points.isError && <Fault error={points.error} />}
        </fieldset>
        <label className="tick">
          <input
            type="checkbox"
            checked={input.needsApproval}
            onChange={(event) => change({ needsApproval: event.target.checked })}
          />
          <span>{t('opening.needsApproval')}</span>
        </label>
        {opening.isError && <Fault error={opening.error} />}
        <p>
          <Button type="primary" htmlType="submit" loading={opening.isPending}>
            {t('opening.open')}
          </Button>
        </p>
      </form>
    </>
  );
}
