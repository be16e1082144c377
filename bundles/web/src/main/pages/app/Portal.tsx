import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { SettingsButton } from './SettingsButton';
import './portal.css';

/** What stands around every page of the public portal. */
export function Portal() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="portal-head no-print">
        <div className="wide portal-bar">
          <Link to="/" className="brand">
            <img src="/icon.svg" alt="" width="36" height="36" />
            <span>
              <strong>{t('app.name')}</strong>
              <small>{t('app.subtitle')}</small>
            </span>
          </Link>
          <nav aria-label={t('app.navigation')}>
            <NavLink to="/consultations">{t('consultation.many')}</NavLink>
            <NavLink to="/plans">{t('plan.many')}</NavLink>
            <NavLink to="/contact-points">{t('point.short')}</NavLink>
            <NavLink to="/publicity">{t('publicity.many')}</NavLink>
            <NavLink to="/receipts">{t('receipt.look')}</NavLink>
          </nav>
          <SettingsButton />
        </div>
        <div className="travelling" data-state={navigation.state} />
      </header>
      <main id="content" className="wide portal-main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="portal-foot no-print">
        <div className="wide">
          <p>{t('app.about')}</p>
          <nav aria-label={t('app.more')} className="row">
            <Link to="/evaluations">{t('evaluation.published')}</Link>
            <a href="/api/v1/consultations/feed.atom">{t('consultation.feed')}</a>
            <a href="/api/v1/publicity/feed.atom">{t('publicity.feed')}</a>
            <Link to="/desk">{t('account.desk')}</Link>
            <a href="/api/">{t('app.contract')}</a>
          </nav>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
