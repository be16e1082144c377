import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { type Filled, InputForm } from '../ui/InputForm';
import { Empty } from '../ui/States';
import { useTicked } from '../ui/ticked';
import { Time } from '../ui/Time';

type Found = Omit<Sure<Schemas['PersonalRecord'], 'since'>, 'content'> & { content: Record<string, string> };

const NAMES = ['phone', 'email', 'address', 'agent', 'displayName', 'duty', 'name', 'roles', 'state'] as const;

/** Finds what is kept of somebody who asks, and erases of it what they want erased; each search is in the audit. */
export function PersonalData() {
  const { t } = useTranslation();
  const { ticked, boxOf, boxOfAll, clear } = useTicked();
  const finding = useMutation({
    mutationFn: (body: Filled) => answer<Found[]>(api.POST('/personal-data/search', { body })),
    onMutate: clear,
  });
  const found = finding.data;
  const named = (name: string) =>
    (NAMES as readonly string[]).includes(name) ? t(`protection.nameOf.${name as (typeof NAMES)[number]}`) : name;
  return (
    <div className="stack">
      <section className="card">
        <h2>{t('protection.find')}</h2>
        <p className="muted">{t('protection.findWhat')}</p>
        <InputForm
          stays
          act={t('protection.findNow')}
          isMain
          inputs={[
            { name: 'phone', label: t('contact.phone'), optional: true },
            { name: 'email', label: t('contact.email'), optional: true },
            { name: 'account', label: t('account.name'), optional: true },
          ]}
          onSubmit={(body) => finding.mutateAsync(body)}
        />
      </section>
      {found?.length === 0 && <Empty>{t('protection.nothing')}</Empty>}
      {found && found.length > 0 && (
        <section className="card">
          <h2>{t('protection.found', { count: found.length })}</h2>
          <label className="tick">
            <input {...boxOfAll(found.map(({ id }) => id))} />
            <span>{t('protection.all')}</span>
          </label>
          <ul className="plain-list members">
            {found.map(({ id, kind, where, content, since }) => (
              <li key={id}>
                <label className="tick">
                  <input {...boxOf(id)} />
                  <span>
                    <strong>{t(`protection.kindOf.${kind}`)}</strong> {where}
                  </span>
                </label>
                <dl className="facts">
                  {Object.entries(content).map(([name, value]) => (
                    <Fragment key={name}>
                      <dt>{named(name)}</dt>
                      <dd>{value}</dd>
                    </Fragment>
                  ))}
                </dl>
                {since && (
                  <p className="muted">
                    <Time at={since} withHour />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {ticked.length > 0 && (
            <>
              <h3>{t('protection.erase', { count: ticked.length })}</h3>
              <p>{t('protection.eraseWhat')}</p>
              <InputForm
                key={ticked.join()}
                act={t('protection.eraseNow')}
                inputs={[{ name: 'reason', label: t('protection.reason') }]}
                onSubmit={async ({ reason }) => {
                  const records = found.filter(({ id }) => ticked.includes(id)).map(({ kind, id }) => ({ kind, id }));
                  await answer(api.POST('/personal-data/erasures', { body: { records, reason: reason as string } }));
                  await finding.mutateAsync(finding.variables!);
                }}
              />
            </>
          )}
        </section>
      )}
    </div>
  );
}
