import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { usePages } from '../app/pages';
import { ROLES, useHasRole } from './account';
import type { Account } from './account';
import { useOrganisations } from './organisations';
import { Sessions } from './Sessions';
import { Fold } from '../ui/Fold';
import { type Filled, InputForm } from '../ui/InputForm';
import { Pager } from '../ui/Pager';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault } from '../ui/States';
import { Time } from '../ui/Time';

const LOOKS = { INVITED: 'tag wait', ACTIVE: 'tag good', DISABLED: 'tag' } as const;

interface Invited {
  account: { name: string };
  code: string;
  expiresAt: string;
}

/** Who may sign in, as what, for whom. */
export function AccountsPage() {
  const { t } = useTranslation();
  const query = usePages<Account>(['accounts'], (after) =>
    api.GET('/accounts', { params: { query: { limit: 50, after } } }),
  );
  const mayChange = useHasRole('ADMINISTRATOR');
  const [invited, setInvited] = useState<Invited>();
  return (
    <>
      <PageTitle name={t('administration.accounts')}>{t('administration.accounts')}</PageTitle>
      <div className="stack">
        <div role="status">
          {invited && (
            <div className="card">
              <p>
                {t('administration.code', { name: invited.account.name })} <Time at={invited.expiresAt} withHour />
              </p>
              <p className="receipt-code">{invited.code}</p>
            </div>
          )}
        </div>
        {mayChange && <Inviting onInvited={setInvited} />}
        <Pager query={query} empty={<Empty>{t('administration.noAccounts')}</Empty>}>
          {(accounts) => (
            <ul className="plain-list members">
              {accounts.map((account) => (
                <One key={account.id} account={account} mayChange={mayChange} onInvited={setInvited} />
              ))}
            </ul>
          )}
        </Pager>
      </div>
    </>
  );
}

function useRoleInputs() {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  return [
    {
      name: 'role',
      label: t('administration.role'),
      kind: 'select',
      options: ROLES.map((role) => [role, t(`administration.roleOf.${role}`)] as const),
    },
    {
      name: 'organisationCode',
      label: t('administration.organisation'),
      kind: 'select',
      options: organisations.data?.items.map(({ code, name }) => [code, name] as const) ?? [],
    },
  ] as const;
}

function Inviting({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const roles = useRoleInputs();
  return (
    <Fold title={t('administration.invite')}>
      <InputForm
        isMain
        act={t('administration.inviteNow')}
        inputs={[
          { name: 'name', label: t('account.name') },
          { name: 'displayName', label: t('administration.displayName') },
          ...roles,
        ]}
        onSubmit={async (body: Filled) => {
          onInvited(await answer<Invited>(api.POST('/invitations', { body })));
          await queries.invalidateQueries({ queryKey: ['accounts'] });
        }}
      />
    </Fold>
  );
}

interface OneProps {
  account: Account;
  mayChange: boolean;
  onInvited: (invited: Invited) => void;
}

function One({ account, mayChange, onInvited }: OneProps) {
  const { t } = useTranslation();
  const { name, displayName, state, secondFactor, grants } = account;
  return (
    <li>
      <p className="row">
        <strong>{displayName}</strong>
        <span className="muted">{name}</span>
        <span className={LOOKS[state]}>{t(`administration.stateOf.${state}`)}</span>
        {secondFactor && <span className="tag">{t('administration.secondFactor')}</span>}
      </p>
      <p className="row muted">
        {grants.map(({ role, scope }) => (
          <span key={role + scope}>
            {t(`administration.roleOf.${role}`)} {scope}
          </span>
        ))}
      </p>
      {mayChange && (
        <details>
          <summary>
            {t('administration.change')}
            <span className="unseen"> {name}</span>
          </summary>
          <Changing account={account} onInvited={onInvited} />
        </details>
      )}
    </li>
  );
}

function Changing({ account: { name, state, grants }, onInvited }: Pick<OneProps, 'account' | 'onInvited'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const organisations = useOrganisations();
  const roles = useRoleInputs();
  const changed = () => queries.invalidateQueries({ queryKey: ['accounts'] });
  const params = { path: { name } };
  const acting = useMutation({ mutationFn: (act: () => Promise<unknown>) => act(), onSuccess: changed });
  const codeOf = (id: string) => organisations.data?.items.find((one) => one.id === id)?.code;
  return (
    <>
      <p className="row">
        <Button
          loading={acting.isPending}
          onClick={() =>
            acting.mutate(() =>
              answer(api.POST('/accounts/{name}/enabled', { params, body: { enabled: state === 'DISABLED' } })),
            )
          }
        >
          {state === 'DISABLED' ? t('administration.enable') : t('administration.disable')}
        </Button>
        <Button
          loading={acting.isPending}
          onClick={() =>
            acting.mutate(async () => onInvited(await answer<Invited>(api.POST('/accounts/{name}/reset', { params }))))
          }
        >
          {t('administration.reset')}
        </Button>
        {grants.map(({ role, organisationId, scope }) => {
          const organisation = codeOf(organisationId);
          return (
            organisation && (
              <Button
                key={role + scope}
                onClick={() =>
                  acting.mutate(() =>
                    answer(
                      api.DELETE('/accounts/{name}/roles/{role}/{organisation}', {
                        params: { path: { name, role, organisation } },
                      }),
                    ),
                  )
                }
              >
                {t('administration.withdraw', { role: t(`administration.roleOf.${role}`), organisation })}
              </Button>
            )
          );
        })}
      </p>
      {acting.isError && <Fault error={acting.error} />}
      <details>
        <summary>
          {t('account.sessions')}
          <span className="unseen"> {name}</span>
        </summary>
        <Sessions account={name} />
      </details>
      <InputForm
        act={t('administration.grant')}
        inputs={roles}
        onSubmit={async (body) => {
          await answer(api.POST('/accounts/{name}/roles', { params, body }));
          await changed();
        }}
      />
    </>
  );
}
