import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Refusal, answer, api } from '../app/api';
import { InputForm } from '../ui/InputForm';
import { PageTitle } from '../ui/PageTitle';
import { Providers } from './Providers';

/** Whoever was invited, or whose password was reset, sets their own with the code they were given. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [isDone, setDone] = useState(false);
  return (
    <>
      <PageTitle name={t('account.invited')}>{t('account.invited')}</PageTitle>
      <div className="card narrow">
        {isDone ? (
          <p role="status">
            {t('account.joined')} <Link to="/sign-in">{t('account.signIn')}</Link>
          </p>
        ) : (
          <InputForm
            isMain
            act={t('account.setPassword')}
            inputs={[
              { name: 'code', label: t('account.invitation') },
              { name: 'password', label: t('account.newPassword'), kind: 'password' },
              { name: 'again', label: t('account.passwordAgain'), kind: 'password' },
            ]}
            onSubmit={async ({ code, password, again }) => {
              if (password !== again) {
                throw new Refusal(400, t('account.passwordDiffers'), [
                  { field: 'again', code: 'differs', message: t('account.passwordDiffers') },
                ]);
              }
              await answer(
                api.POST('/invitations/accepted', { body: { code: code as string, password: password as string } }),
              );
              setDone(true);
            }}
          />
        )}
      </div>
      {!isDone && <Providers purpose="join" />}
    </>
  );
}
