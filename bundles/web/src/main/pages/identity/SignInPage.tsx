import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Providers } from './Providers';
import { SignInForm } from './SignInForm';
import { useSession } from './session';

/** For those who work here; the public needs no account. */
export function SignInPage() {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const wanted = (useLocation().state as { to?: string } | null)?.to ?? '/desk';
  if (session && !session.isExpired) return <Navigate to={wanted} replace />;
  return (
    <>
      <PageTitle name={t('account.signIn')}>{t('account.signIn')}</PageTitle>
      <p>{t('account.forWhom')}</p>
      <div className="card narrow">
        <SignInForm onSignedIn={() => void navigate(wanted, { replace: true })} />
      </div>
      <Providers purpose="sign-in" />
      <p>
        <Link to="/invitation">{t('account.invited')}</Link>
      </p>
    </>
  );
}
