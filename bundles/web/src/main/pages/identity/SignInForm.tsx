import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';
import { Field } from '../ui/Field';
import { Fault } from '../ui/States';
import { beginSession } from './session';

type Token = Sure<Schemas['Token']>;

/** Account and password, and what else the server asks for: a code, or a new password for one that has expired. */
export function SignInForm({ name: known = '', onSignedIn }: { name?: string; onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const signingIn = useMutation({
    mutationFn: () =>
      answer<Token>(
        api.POST('/tokens', {
          body: { name: name.trim(), password, code: code.trim() || undefined, newPassword: newPassword || undefined },
        }),
      ),
    onSuccess: ({ token, expiresAt }) => {
      beginSession({ name: name.trim(), token, expiresAt });
      onSignedIn();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!signingIn.isPending) signingIn.mutate();
      }}
    >
      <Field
        label={t('account.name')}
        value={name}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('account.password')}
        type="password"
        value={password}
        autoComplete="current-password"
        required
        onChange={(event) => setPassword(event.target.value)}
      />
      <details>
        <summary>{t('account.more')}</summary>
        <Field
          label={t('account.code')}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          onChange={(event) => setCode(event.target.value)}
        />
        <Field
          label={t('account.newPassword')}
          hint={t('account.newPasswordHint')}
          type="password"
          value={newPassword}
          autoComplete="new-password"
          onChange={(event) => setNewPassword(event.target.value)}
        />
      </details>
      {signingIn.isError && <Fault error={signingIn.error} />}
      <p>
        <button className="button main" aria-disabled={signingIn.isPending}>
          {t('account.signIn')}
        </button>
      </p>
    </form>
  );
}
