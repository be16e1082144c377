import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Head } from '../app/Head';
import { PageTitle } from '../ui/PageTitle';
import { Fault, Waiting } from '../ui/States';
import { Entrance } from './Entrance';
import { useHasNetwork } from './data';
import { Pocket, type PocketDatabase, openDatabase } from './store';
import '../app/portal.css';
import './pocket.css';

/** Left alone for so long it locks itself, in milliseconds. */
const LOCKED_AFTER = 15 * 60_000;

/** The collector's pocket: opened by a passphrase, with a network or without. */
export function PocketPage() {
  const { t } = useTranslation();
  const [database, setDatabase] = useState<PocketDatabase>();
  const [fault, setFault] = useState<unknown>();
  const [pocket, setPocket] = useState<Pocket>();
  const hasNetwork = useHasNetwork();

  useEffect(() => {
    if (!window.isSecureContext) return;
    installable();
    openDatabase().then(setDatabase, setFault);
  }, []);
  useLock(pocket !== undefined, () => setPocket(undefined));

  return (
    <div className="pocket">
      <Head home="/pocket" below={pocket?.account ?? t('pocket.name')}>
        <span className={hasNetwork ? 'tag good' : 'tag wait'} role="status">
          {hasNetwork ? t('pocket.online') : t('pocket.offline')}
        </span>
        {pocket && (
          <button type="button" className="button" onClick={() => setPocket(undefined)}>
            {t('pocket.close')}
          </button>
        )}
      </Head>
      <main id="content" className="wide portal-main" tabIndex={-1}>
        {!window.isSecureContext && (
          <>
            <PageTitle name={t('pocket.name')}>{t('pocket.name')}</PageTitle>
            <p className="fault">{t('pocket.insecure')}</p>
          </>
        )}
        {fault !== undefined && <Fault error={fault} />}
        {window.isSecureContext && !database && fault === undefined && <Waiting />}
        {database && !pocket && <Entrance database={database} onOpened={setPocket} />}
        {pocket && <Outlet context={pocket} />}
      </main>
    </div>
  );
}

/** Lets the browser keep the pages and offer to install them; the rest of the site stays as it is. */
function installable(): void {
  if (!document.querySelector('link[rel=manifest]')) {
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = '/pocket.webmanifest';
    document.head.append(link);
  }
  // a browser that cannot still does everything but open without a network
  navigator.serviceWorker?.register('/pocket-worker.js', { scope: '/pocket' }).catch(() => undefined);
}

/** Locks what was left open out of sight. */
function useLock(isOpen: boolean, lock: () => void): void {
  const latest = useRef(lock);
  latest.current = lock;
  useEffect(() => {
    if (!isOpen) return;
    let hiddenAt: number | undefined;
    const change = () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (hiddenAt !== undefined && Date.now() - hiddenAt > LOCKED_AFTER) latest.current();
    };
    document.addEventListener('visibilitychange', change);
    return () => document.removeEventListener('visibilitychange', change);
  }, [isOpen]);
}
