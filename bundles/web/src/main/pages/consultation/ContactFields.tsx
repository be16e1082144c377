import { useTranslation } from 'react-i18next';
import type { Schemas } from '../app/api';
import { Field } from '../ui/Field';

export interface Contact {
  name: string;
  phone: string;
  email: string;
  consent: boolean;
}

export const NO_CONTACT: Contact = { name: '', phone: '', email: '', consent: false };

/** As it is sent: nothing at all where nothing was given. */
export function toContact({ name, phone, email, consent }: Contact): Schemas['ContactDetails'] | undefined {
  const given = { name: name.trim() || undefined, phone: phone.trim() || undefined, email: email.trim() || undefined };
  return Object.values(given).some(Boolean) ? { ...given, consent } : undefined;
}

interface Props {
  contact: Contact;
  onChange: (contact: Contact) => void;
  wrong: (field: string) => string | undefined;
  isOpen?: boolean;
}

/** How somebody may be reached, if they want to be; never asked for, never needed. */
export function ContactFields({ contact, onChange, wrong, isOpen = false }: Props) {
  const { t } = useTranslation();
  const change = (changed: Partial<Contact>) => onChange({ ...contact, ...changed });
  return (
    <details className="contact-fields" open={isOpen}>
      <summary>{t('contact.optional')}</summary>
      <p className="muted">{t('contact.why')}</p>
      <Field
        label={t('contact.name')}
        value={contact.name}
        wrong={wrong('contact.name')}
        autoComplete="name"
        maxLength={60}
        onChange={(event) => change({ name: event.target.value })}
      />
      <Field
        label={t('contact.phone')}
        type="tel"
        value={contact.phone}
        wrong={wrong('contact.phone')}
        autoComplete="tel"
        onChange={(event) => change({ phone: event.target.value })}
      />
      <Field
        label={t('contact.email')}
        type="email"
        value={contact.email}
        wrong={wrong('contact.email')}
        autoComplete="email"
        onChange={(event) => change({ email: event.target.value })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={contact.consent}
          onChange={(event) => change({ consent: event.target.checked })}
        />
        <span>{t('contact.consent')}</span>
      </label>
      {wrong('consent') && <p className="fault">{wrong('consent')}</p>}
    </details>
  );
}
