import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../app/api';
import { SignInForm } from '../identity/SignInForm';
import { useSession } from '../identity/session';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Fault, Loaded } from '../ui/States';
import { Pocket, type PocketDatabase, newUuid } from './store';
import { LEAST_PASSPHRASE, type Vault, WrongPassphrase, newVault, openVault, recoverVault } from './vault';

interface Props {
  database: PocketDatabase;
  onOpened: (pocket: Pocket) => void;
}

/** Opens the pocket of one of the accounts that are on this device, or prepares the device for another. */
export function Entrance({ database, onOpened }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const [account, setAccount] = useState<string>();
  const [isOther, setOther] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const query = useQuery({ queryKey: ['vaults'], staleTime: 0, queryFn: () => database.getAll('vaults') });
  const signedIn = session && !session.isExpired ? session.name : undefined;
  return (
    <div className="narrow">
      <PageTitle name={t('pocket.name')}>{t('pocket.name')}</PageTitle>
      <Loaded query={query}>
        {(vaults) => {
          const vault = vaults.find((one) => one.account === (account ?? signedIn)) ?? vaults[0];
          if (!vault || (isOther && vault.account !== signedIn)) {
            if (signedIn && !vaults.some((one) => one.account === signedIn)) {
              return <SetUp database={database} account={signedIn} onOpened={onOpened} />;
            }
            return (
              <div className="card">
                <p>{t('pocket.what')}</p>
                <p className="muted">{t('pocket.first')}</p>
                <SignInForm onSignedIn={() => undefined} />
              </div>
            );
          }
          return (
            <div className="card">
              {vaults.length > 1 && (
                <Choice
                  name="account"
                  legend={t('pocket.whose')}
                  value={vault.account}
                  options={vaults.map((one) => [one.account, one.account] as const)}
                  onChange={setAccount}
                />
              )}
              {isForgotten ? (
                <Recover key={vault.account} database={database} vault={vault} onOpened={onOpened} />
              ) : (
                <Unlock key={vault.account} database={database} vault={vault} onOpened={onOpened} />
              )}
              <p className="row">
                {!isForgotten && (
                  <button type="button" className="button quiet" onClick={() => setForgotten(true)}>
                    {t('pocket.forgotten')}
                  </button>
                )}
                <button type="button" className="button quiet" onClick={() => setOther(true)}>
                  {t('pocket.other')}
                </button>
              </p>
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function Unlock({ database, vault, onOpened }: Props & { vault: Vault }) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const opening = useMutation({
    mutationFn: () => openVault(vault, passphrase),
    onSuccess: (key) => onOpened(new Pocket(database, vault.account, key)),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!opening.isPending) opening.mutate();
      }}
    >
      <p className="muted">{vault.account}</p>
      <Field
        label={t('pocket.passphrase')}
        type="password"
        autoComplete="off"
        required
        value={passphrase}
        wrong={opening.error instanceof WrongPassphrase ? t('pocket.passphraseWrong') : undefined}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <button className="button main" aria-disabled={opening.isPending}>
        {t('pocket.open')}
      </button>
    </form>
  );
}

function SetUp({ database, account, onOpened }: Props & { account: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: async (passphrase: string) => {
      const device = newUuid();
      const made = await newVault(account, device, passphrase, await recoveryOf(device));
      // asked for before anything is kept, so that the browser does not clear it away when it is short of room
      await navigator.storage?.persist?.();
      await database.add('vaults', made.vault);
      return new Pocket(database, account, made.key);
    },
    onSuccess: async (pocket) => {
      await queries.invalidateQueries({ queryKey: ['vaults'] });
      onOpened(pocket);
    },
  });
  return (
    <div className="card">
      <p>{t('pocket.what')}</p>
      <NewPassphrase act={t('pocket.setUp')} isPending={making.isPending} onChosen={making.mutate} />
      {making.isError && <Fault error={making.error} />}
    </div>
  );
}

function Recover({ database, vault, onOpened }: Props & { vault: Vault }) {
  const { t } = useTranslation();
  const session = useSession();
  const queries = useQueryClient();
  const renewing = useMutation({
    mutationFn: async (passphrase: string) => {
      const renewed = await recoverVault(vault, await recoveryOf(vault.device), passphrase);
      await database.put('vaults', renewed);
      return new Pocket(database, vault.account, await openVault(renewed, passphrase));
    },
    onSuccess: async (pocket) => {
      await queries.invalidateQueries({ queryKey: ['vaults'] });
      onOpened(pocket);
    },
  });
  if (!session || session.isExpired || session.name !== vault.account) {
    return (
      <>
        <p>{t('pocket.forgottenHow')}</p>
        <SignInForm name={vault.account} onSignedIn={() => undefined} />
      </>
    );
  }
  return (
    <>
      <NewPassphrase act={t('pocket.renew')} isPending={renewing.isPending} onChosen={renewing.mutate} />
      {renewing.isError && <Fault error={renewing.error} />}
    </>
  );
}

/** What the server tells the owner of a device alone. */
async function recoveryOf(device: string): Promise<string> {
  const { key } = await answer<{ key: string }>(
    api.GET('/own-account/device-keys/{device}', { params: { path: { device } } }),
  );
  return key;
}

interface Choosing {
  act: string;
  isPending: boolean;
  onChosen: (passphrase: string) => void;
}

function NewPassphrase({ act, isPending, onChosen }: Choosing) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isShort = passphrase.length < LEAST_PASSPHRASE;
  const isOther = passphrase !== again;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isShort && !isOther && !isPending) onChosen(passphrase);
      }}
    >
      <Field
        label={t('pocket.passphrase')}
        hint={t('pocket.passphraseHint', { least: LEAST_PASSPHRASE })}
        type="password"
        autoComplete="off"
        required
        value={passphrase}
        wrong={
          isChecked && isShort
            ? t('pocket.passphraseShort', { least: LEAST_PASSPHRASE, count: passphrase.length })
            : undefined
        }
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Field
        label={t('pocket.passphraseAgain')}
        type="password"
        autoComplete="off"
        required
        value={again}
        wrong={isChecked && isOther ? t('pocket.passphraseDiffers') : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      <button className="button main" aria-disabled={isPending}>
        {act}
      </button>
    </form>
  );
}
