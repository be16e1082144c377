import { useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Navigate, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { answer, api } from '../app/api';
import { Head } from '../app/Head';
import { useLive } from '../app/live';
import { useOwnAccount } from '../identity/account';
import { SignInForm } from '../identity/SignInForm';
import { type Session, beginSession, currentSession, endSession, sessionId, useSession } from '../identity/session';
import { groupsOf } from './sections';
import { useDeskTheme } from './theme';
import '../app/portal.css';

/** What turns while a button works has no name of its own: it would be read out as a part of the button's. */
const BUTTONS = { autoInsertSpace: false, loadingIcon: <span className="turning" aria-hidden /> };

/** So long before its end a token is renewed, in milliseconds. */
const RENEWED_BEFORE = 10 * 60_000;

/** What stands around the pages of those who work here. */
export function Desk() {
  const { i18n } = useTranslation();
  const session = useSession();
  const theme = useDeskTheme();
  const { pathname, search } = useLocation();
  if (!session) return <Navigate to="/sign-in" state={{ to: pathname + search }} replace />;
  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'en' ? enGB : zhCN} button={BUTTONS}>
      <Signed session={session} />
    </ConfigProvider>
  );
}

function Signed({ session }: { session: Session }) {
  const { t } = useTranslation();
  const account = useOwnAccount();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { pathname } = useLocation();
  useRenewal();
  useLive();
  const groups = groupsOf(account.data?.grants ?? []);
  const present = groups.find(({ sections }) =>
    sections.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`)),
  );

  async function signOut() {
    const id = sessionId(session.token);
    try {
      if (id) await answer(api.DELETE('/sessions/{id}', { params: { path: { id } } }));
    } finally {
      // here it ends in any case; there it ends by itself
      endSession();
      queries.clear();
      void navigate('/');
    }
  }

  return (
    <>
      <Head
        home="/desk"
        below={account.data?.displayName ?? session.name}
        className="desk-head"
        links={
          <>
            {groups.map(({ label, sections }) => (
              <Link key={label} to={sections[0]!.path} aria-current={label === present?.label ? 'true' : undefined}>
                {t(label)}
              </Link>
            ))}
            <Link to="/">{t('app.portal')}</Link>
          </>
        }
      >
        <button type="button" className="button" onClick={() => void signOut()}>
          {t('account.signOut')}
        </button>
      </Head>
      {present && present.sections.length > 1 && (
        <nav className="wide desk-parts no-print" aria-label={t(present.label)}>
          {present.sections.map(({ path, label }) => (
            <NavLink key={path} to={path}>
              {t(label)}
            </NavLink>
          ))}
        </nav>
      )}
      <main id="content" className="wide portal-main" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
      {session.isExpired && <SignInAgain name={session.name} />}
    </>
  );
}

/** Over the page as it is: nothing that was being written is lost. */
function SignInAgain({ name }: { name: string }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const queries = useQueryClient();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">{t('account.again')}</h2>
      <p>{t('account.againWhy')}</p>
      <SignInForm name={name} onSignedIn={() => void queries.invalidateQueries()} />
    </dialog>
  );
}

/** Renews the token while somebody works. */
function useRenewal(): void {
  useEffect(() => {
    const timer = setInterval(async () => {
      const session = currentSession();
      if (!session || session.isExpired || Date.parse(session.expiresAt) - Date.now() > RENEWED_BEFORE) return;
      try {
        beginSession({
          ...session,
          ...(await answer<Pick<Session, 'token' | 'expiresAt'>>(api.POST('/tokens/renewed'))),
        });
      } catch {
        // a call that is refused says so, and one signs in again
      }
    }, 60_000);
    return () => clearInterval(timer);
  }, []);
}
