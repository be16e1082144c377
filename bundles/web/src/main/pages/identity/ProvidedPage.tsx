import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Empty, Fault, Waiting } from '../ui/States';
import type { Account } from './account';
import { comeBack } from './provider';
import { beginSession } from './session';

type Token = Sure<Schemas['Token']>;

/** Where one comes back to from the organisation's own sign-in. */
export function ProvidedPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [came] = useState(() => comeBack(new URLSearchParams(location.search)));
  const begin = async ({ token, expiresAt }: Token) => {
    const headers = { Authorization: `Bearer ${token}` };
    const { name } = await answer<Account>(api.GET('/own-account', { headers }));
    beginSession({ name, token, expiresAt });
    void navigate('/desk', { replace: true });
  };
  const { purpose, secondFactor, ...provided } = came ?? {};
  const signingIn = useMutation({
    mutationFn: async () =>
      begin(await answer<Token>(api.POST('/tokens/provided', { body: { ...provided, secondFactor } }))),
  });
  const { mutate } = signingIn;
  useEffect(() => {
    if (purpose === 'sign-in') mutate();
  }, [purpose, mutate]);
  return (
    <>
      <PageTitle name={t('account.signIn')}>{t('account.signIn')}</PageTitle>
      <div className="card narrow">
        {!came && (
          <Empty>
            {t('provider.again')} <Link to="/sign-in">{t('account.signIn')}</Link>
          </Empty>
        )}
        {purpose === 'sign-in' && !signingIn.isError && <Waiting />}
        {signingIn.isError && (
          <>
            <Fault error={signingIn.error} />
            <p>
              <Link to="/sign-in">{t('account.signIn')}</Link>
            </p>
          </>
        )}
        {purpose === 'bind' && (
          <InputForm
            isMain
            act={t('provider.bindNow')}
            inputs={[{ name: 'password', label: t('secondFactor.password'), kind: 'password' }]}
            onSubmit={async (body) => {
              await answer(api.POST('/own-account/identities', { body: { ...provided, ...body } }));
              void navigate('/desk/account', { replace: true });
            }}
          />
        )}
        {purpose === 'join' && (
          <InputForm
            isMain
            act={t('provider.joinNow')}
            inputs={[{ name: 'invitation', label: t('account.invitation') }]}
            onSubmit={async ({ invitation }) =>
              begin(
                await answer<Token>(
                  api.POST('/invitations/accepted-by-provider', {
                    body: { ...provided, invitation: invitation as string },
                  }),
                ),
              )
            }
          />
        )}
      </div>
    </>
  );
}
