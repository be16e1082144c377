import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../identity/SignInForm';
import { useSession } from '../identity/session';
import { explain } from '../ui/States';
import { useEntries, useHasNetwork, usePocket, useRefresh } from './data';
import { sendAll } from './sending';

/** After a break it is tried again, in milliseconds. */
const AGAIN_AFTER = 10_000;
/** So often the list is read anew while it sends, in milliseconds: each time all of it is decrypted. */
const SHOWN_EVERY = 1_000;

/** What waits to be sent, and sends it by itself whenever that is possible. */
export function Sending() {
  const { t } = useTranslation();
  const pocket = usePocket();
  const session = useSession();
  const hasNetwork = useHasNetwork();
  const refresh = useRefresh();
  const query = useEntries();
  const shownAt = useRef(0);
  const sending = useMutation({ mutationFn: () => sendAll(pocket, show), onSettled: refresh });
  const { mutate, isPending, isError } = sending;

  const entries = query.data?.entries ?? [];
  const waiting = entries.filter(({ state }) => state === 'WAITING').length;
  const photos = entries
    .filter(({ state }) => state === 'RECEIVED')
    .reduce((sum, { id }) => sum + (query.data?.photos.get(id) ?? 0), 0);
  const isSignedIn = session?.name === pocket.account && !session.isExpired;
  const canSend = waiting + photos > 0 && hasNetwork && isSignedIn;

  useEffect(() => {
    if (!canSend || isPending) return;
    // at once when it becomes possible, a while later when it has just failed
    const timer = setTimeout(mutate, isError ? AGAIN_AFTER : 0);
    return () => clearTimeout(timer);
  }, [canSend, isPending, isError, mutate]);

  function show() {
    if (Date.now() - shownAt.current < SHOWN_EVERY) return;
    shownAt.current = Date.now();
    void refresh();
  }

  if (entries.length === 0) return null;
  return (
    <section className="card sending" aria-label={t('pocket.send')}>
      <p role="status">
        <strong>{waiting + photos === 0 ? t('pocket.allSent') : t('pocket.sendCount', { count: waiting })}</strong>
        {photos > 0 && <span className="muted"> {t('pocket.photoWaiting', { count: photos })}</span>}
        {isPending && <span className="muted"> {t('pocket.sending')}</span>}
      </p>
      {isError && <p>{t('pocket.tried', { why: explain(sending.error, t) })}</p>}
      {waiting + photos > 0 && hasNetwork && !isSignedIn && (
        <details open>
          <summary>{t('pocket.signInToSend')}</summary>
          <SignInForm key={pocket.account} name={pocket.account} onSignedIn={() => undefined} />
        </details>
      )}
      {waiting + photos > 0 && isSignedIn && (
        <button
          type="button"
          className="button main big"
          aria-disabled={isPending}
          onClick={() => isPending || mutate()}
        >
          {t('pocket.send')}
        </button>
      )}
    </section>
  );
}
