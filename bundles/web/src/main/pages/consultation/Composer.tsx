import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wrongIn } from '../app/api';
import { useKept } from '../app/kept';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/Field';
import { Fault } from '../ui/States';
import { type Contact, ContactFields, NO_CONTACT, toContact } from './ContactFields';
import { type Consultation, KINDS, type Provision } from './data';
import { ReceiptNote } from './ReceiptNote';
import { Similar } from './Similar';
import { useSubmission } from './submission';
import { type Unsent, newDraft, toForm, unsentOn } from './unsent';

interface Props {
  consultation: Consultation;
  provisions: readonly Provision[];
  /** What was pointed at last. */
  chosen: Provision | 'whole' | undefined;
  /** What was marked there. */
  words?: string;
  onClose: () => void;
}

/** Where an opinion is written and sent; what is written is kept on the device until it was received. */
export function Composer({ consultation, provisions, chosen, words, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft, forget] = useKept<Unsent>(unsentOn(consultation.id), newDraft());
  const [contact, setContact] = useState<Contact>(NO_CONTACT);
  const heading = useRef<HTMLHeadingElement>(null);
  const sending = useSubmission(consultation.id, () => {
    // whatever is written next, here or later, is another opinion
    forget({ ...newDraft(), provision: draft.provision });
  });

  useEffect(() => {
    if (chosen === undefined) return;
    sending.reset();
    // a place alone is nothing to keep
    (draft.text || draft.wording || draft.reason || words ? setDraft : forget)(place(draft, chosen, words));
    heading.current?.focus();
    // only a new choice places the opinion
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen, words]);

  const change = (changed: Partial<Unsent>) => setDraft({ ...draft, ...changed });

  function again() {
    sending.reset();
    heading.current?.focus();
  }

  const wrong = wrongIn(sending.error);
  const provision = provisions.find(({ label, text }) => label === draft.provision && text);

  return (
    <aside className="composer card no-print" aria-labelledby="composer-title">
      <div className="head-row">
        <h2 id="composer-title" ref={heading} tabIndex={-1}>
          {draft.provision ? t('opinion.on', { provision: draft.provision }) : t('opinion.onWhole')}
        </h2>
        <button type="button" className="button quiet" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
      {sending.isSuccess ? (
        <ReceiptNote receipt={sending.data} onAgain={again} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (sending.isPending) return;
            sending.mutate({
              key: draft.key,
              method: 'web-comment',
              form: toForm(draft),
              contact: toContact(contact),
            });
          }}
        >
          {provision && <blockquote>{provision.text}</blockquote>}
          <Choice
            name="kind"
            legend={t('opinion.kindOf')}
            value={draft.kind}
            options={KINDS.map((kind) => [kind, t(`opinion.kind.${kind}`)] as const)}
            onChange={(kind) => change({ kind })}
          />
          {(draft.kind === 'AMEND' || draft.kind === 'ADD') && (
            <TextField
              label={t('opinion.wording')}
              hint={draft.kind === 'AMEND' ? t('opinion.wordingHint') : undefined}
              value={draft.wording}
              wrong={wrong('wording')}
              maxLength={10_000}
              onFocus={() =>
                draft.kind === 'AMEND' && !draft.wording && provision && change({ wording: provision.text })
              }
              onChange={(event) => change({ wording: event.target.value })}
            />
          )}
          <TextField
            label={t('opinion.text')}
            hint={t('opinion.textHint')}
            value={draft.text}
            wrong={wrong('text')}
            required
            minLength={2}
            maxLength={10_000}
            onChange={(event) => change({ text: event.target.value })}
          />
          <Similar
            consultation={consultation.id}
            provision={draft.provision}
            text={draft.text}
            onAgree={({ kind, text }) => change({ kind, text })}
          />
          <TextField
            label={t('opinion.reason')}
            value={draft.reason}
            wrong={wrong('reason')}
            maxLength={10_000}
            onChange={(event) => change({ reason: event.target.value })}
          />
          <ContactFields contact={contact} onChange={setContact} wrong={wrong} />
          {sending.isError && <Fault error={sending.error} />}
          <p className="row">
            <button className="button main" aria-disabled={sending.isPending}>
              {sending.isPending ? t('app.sending') : t('opinion.send')}
            </button>
            <span className="muted">{t('opinion.kept')}</span>
          </p>
        </form>
      )}
    </aside>
  );
}

/**
 * The opinion, put where somebody pointed; a wording that was begun for another place does not go along. Words that were
 * marked begin it.
 */
function place(draft: Unsent, chosen: Provision | 'whole', words?: string): Unsent {
  const provision = chosen === 'whole' ? '' : chosen.label;
  const placed = provision === draft.provision ? draft : { ...draft, provision, wording: '' };
  return words && !placed.text.includes(`“${words}”`) ? { ...placed, text: `“${words}”：${placed.text}` } : placed;
}
