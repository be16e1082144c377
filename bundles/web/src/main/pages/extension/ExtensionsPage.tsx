import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, bytes } from '../app/api';
import { useHasRole } from '../identity/account';
import { useOrganisations } from '../identity/organisations';
import { type Filled, InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Loaded } from '../ui/States';
import { Time } from '../ui/Time';
import { Publishers } from './Publishers';
import { type Extension, useExtensionEvents, useExtensions } from './data';

/** What extends this place's own ways of collecting: installed, set aside, brought back, removed while all goes on. */
export function ExtensionsPage() {
  const { t } = useTranslation();
  const query = useExtensions();
  const mayManage = useHasRole('DISTRICT_OFFICE', 'ADMINISTRATOR');
  const [removed, setRemoved] = useState<Extension>();
  const changed = useChanged();
  const restoring = useMutation({
    mutationFn: ({ name, version }: Extension) => restore(name, version),
    onSuccess: async () => {
      setRemoved(undefined);
      await changed();
    },
  });
  return (
    <>
      <PageTitle name={t('extension.many')}>{t('extension.many')}</PageTitle>
      <p className="muted">{t('extension.what')}</p>
      <div role="status">
        {removed && (
          <p className="row">
            {t('extension.removed', { name: removed.name })}
            <Button loading={restoring.isPending} onClick={() => restoring.mutate(removed)}>
              {t('pocket.undo')}
            </Button>
          </p>
        )}
      </div>
      {restoring.isError && <Fault error={restoring.error} />}
      <div className="stack">
        {mayManage && <Installing />}
        <Loaded query={query}>
          {(all) =>
            all.length === 0 ? (
              <Empty>{t('extension.none')}</Empty>
            ) : (
              all.map((extension) => (
                <One
                  key={extension.name}
                  extension={extension}
                  mayManage={mayManage}
                  onRemoved={() => setRemoved(extension)}
                />
              ))
            )
          }
        </Loaded>
        <Publishers />
      </div>
    </>
  );
}

function useChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['extensions'] }),
      queries.invalidateQueries({ queryKey: ['methods'] }),
    ]);
}

const restore = (name: string, version: string) =>
  answer(api.POST('/extensions/{name}/versions/{version}/restore', { params: { path: { name, version } } }));

function useScopes() {
  const query = useOrganisations();
  return query.data?.items.map(({ code, name }) => [code, name] as const) ?? [];
}

function Installing() {
  const { t } = useTranslation();
  const changed = useChanged();
  const scopes = useScopes();
  async function install({ file, scope }: Filled) {
    const jar = file as File;
    await answer(
      api.POST('/extensions', {
        params: { query: { scope: scope as string, name: jar.name } },
        ...bytes(jar),
      }),
    );
    await changed();
  }
  return (
    <Card title={t('extension.install')}>
      <InputForm
        isMain
        act={t('extension.installNow')}
        inputs={[
          { name: 'file', label: t('extension.file'), hint: t('extension.fileHint'), kind: 'file', accept: '.jar' },
          { name: 'scope', label: t('extension.scope'), kind: 'select', options: scopes },
        ]}
        onSubmit={install}
      />
    </Card>
  );
}

const LOOKS = { ENABLED: 'tag good', DISABLED: 'tag wait', REMOVED: 'tag' } as const;

interface OneProps {
  extension: Extension;
  mayManage: boolean;
  onRemoved: () => void;
}

function One({ extension, mayManage, onRemoved }: OneProps) {
  const { t } = useTranslation();
  const { name, version, versions, scope, state, offers, problem, signer, changedBy, changedAt } = extension;
  const [isLogShown, setLogShown] = useState(false);
  return (
    <section className="card" aria-label={name}>
      <p className="row">
        <strong>{name}</strong>
        <span className="muted">{version}</span>
        <span className={LOOKS[state]}>{t(`extension.stateOf.${state}`)}</span>
      </p>
      <dl className="facts">
        <dt>{t('extension.offers')}</dt>
        <dd>{offers.join('、') || '—'}</dd>
        <dt>{t('extension.scope')}</dt>
        <dd>{scope}</dd>
        <dt>{t('extension.signer')}</dt>
        <dd>{signer}</dd>
        <dt>{t('extension.changed')}</dt>
        <dd>
          {changedBy} · <Time at={changedAt} withHour />
        </dd>
      </dl>
      {problem && <p className="fault">{problem}</p>}
      {mayManage && <Managing name={name} state={state} version={version} versions={versions} onRemoved={onRemoved} />}
      <p>
        <Button aria-expanded={isLogShown} onClick={() => setLogShown(!isLogShown)}>
          {t('extension.log')}
        </Button>
      </p>
      {isLogShown && <Log name={name} />}
    </section>
  );
}

type Managed = Pick<Extension, 'name' | 'state' | 'version' | 'versions'> & { onRemoved: () => void };

function Managing({ name, state, version, versions, onRemoved }: Managed) {
  const { t } = useTranslation();
  const changed = useChanged();
  const scopes = useScopes();
  const [open, setOpen] = useState<'disable' | 'rescope'>();
  const path = { name };
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => changed(),
  });
  const done = async (act: Promise<unknown>) => {
    await act;
    setOpen(undefined);
    await changed();
  };
  return (
    <>
      <p className="row">
        {state === 'ENABLED' && (
          <Button aria-expanded={open === 'disable'} onClick={() => setOpen('disable')}>
            {t('extension.disable')}
          </Button>
        )}
        {state !== 'ENABLED' && (
          <Button
            onClick={() => acting.mutate(() => answer(api.POST('/extensions/{name}/enable', { params: { path } })))}
          >
            {t('extension.enable')}
          </Button>
        )}
        <Button aria-expanded={open === 'rescope'} onClick={() => setOpen('rescope')}>
          {t('extension.rescope')}
        </Button>
        {versions
          .filter((other) => other !== version)
          .map((other) => (
            <Button key={other} onClick={() => acting.mutate(() => restore(name, other))}>
              {t('extension.restore', { version: other })}
            </Button>
          ))}
        <Button
          onClick={() =>
            acting.mutate(async () => {
              await answer(api.DELETE('/extensions/{name}', { params: { path } }));
              onRemoved();
            })
          }
        >
          {t('extension.remove')}
        </Button>
      </p>
      {acting.isError && <Fault error={acting.error} />}
      {open === 'disable' && (
        <InputForm
          act={t('extension.disable')}
          inputs={[{ name: 'reason', label: t('result.why') }]}
          onSubmit={({ reason }) =>
            done(
              answer(api.POST('/extensions/{name}/disable', { params: { path }, body: { reason: reason as string } })),
            )
          }
        />
      )}
      {open === 'rescope' && (
        <InputForm
          act={t('extension.rescope')}
          inputs={[{ name: 'scope', label: t('extension.scope'), kind: 'select', options: scopes }]}
          onSubmit={({ scope }) =>
            done(answer(api.PUT('/extensions/{name}/scope', { params: { path }, body: { scope: scope as string } })))
          }
        />
      )}
    </>
  );
}

function Log({ name }: { name: string }) {
  const { t } = useTranslation();
  const query = useExtensionEvents(name);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <ol className="plain-list members">
          {items.map((event) => (
            <li key={event.id} className="row">
              <Time at={event.at} withHour />
              <strong>{t(`extension.eventOf.${event.kind}`)}</strong>
              <span>{event.version}</span>
              <span>{event.detail}</span>
              <span className="muted">{event.account}</span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
