import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, wrongIn } from '../app/api';
import { Field } from '../ui/Field';
import { Fault } from '../ui/States';

/** Asks for news by e-mail; the address is used only after its owner has confirmed it. */
export function Subscribe() {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const asking = useMutation({
    mutationFn: () => answer(api.POST('/publicity/subscriptions', { body: { channel: 'e-mail', address } as never })),
  });
  const wrong = wrongIn(asking.error)('address');
  return (
    <section className="part">
      <h2>{t('publicity.subscribe')}</h2>
      <form
        className="card narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (!asking.isPending) asking.mutate();
        }}
      >
        <Field
          label={t('publicity.address')}
          hint={t('publicity.addressHint')}
          type="email"
          autoComplete="email"
          required
          value={address}
          wrong={wrong}
          onChange={(event) => setAddress(event.target.value)}
        />
        {asking.isError && !wrong && <Fault error={asking.error} />}
        {asking.isSuccess && <p role="status">{t('publicity.asked')}</p>}
        <button className="button">{t('publicity.ask')}</button>
      </form>
    </section>
  );
}
