import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field';
import { Fault } from '../ui/States';
import { type Provider, type Purpose, goTo, isUsable, providers } from './provider';

/** The providers by which somebody can sign in from here. */
export function useProviders(): Provider[] {
  const { data } = useQuery({ queryKey: ['providers'], staleTime: Infinity, queryFn: providers });
  return data?.filter(isUsable) ?? [];
}

/** The ways to sign in where the organisation signs in to everything else; nothing where there are none. */
export function Providers({ purpose }: { purpose: Purpose }) {
  const { t } = useTranslation();
  const heading = useId();
  const usable = useProviders();
  const [secondFactor, setSecondFactor] = useState('');
  const going = useMutation({
    mutationFn: (provider: Provider) => goTo(provider, purpose, secondFactor.trim() || undefined),
  });
  if (usable.length === 0) return null;
  return (
    <section className="part" aria-labelledby={heading}>
      <h2 id={heading}>{t(`provider.to.${purpose}`)}</h2>
      {going.isError && <Fault error={going.error} />}
      {usable.map((provider) => (
        <p key={provider.issuer}>
          <button type="button" className="button" onClick={() => going.mutate(provider)}>
            {t('provider.goTo', { title: provider.title })}
          </button>
        </p>
      ))}
      {purpose === 'sign-in' && (
        <details>
          <summary>{t('provider.secondFactor')}</summary>
          <Field
            label={t('account.code')}
            value={secondFactor}
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={(event) => setSecondFactor(event.target.value)}
          />
        </details>
      )}
    </section>
  );
}
