import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Head } from './Head';
import './portal.css';

/** What stands around every page of the public portal. */
export function Portal() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <>
      <Head
        home="/"
        below={t('app.subtitle')}
        links={
          <>
            <NavLink to="/consultations">{t('consultation.many')}</NavLink>
            <NavLink to="/plans">{t('plan.many')}</NavLink>
            <NavLink to="/contact-points">{t('point.short')}</NavLink>
            <NavLink to="/publicity">{t('publicity.many')}</NavLink>
            <NavLink to="/receipts">{t('receipt.look')}</NavLink>
          </>
        }
      >
        <div className="travelling" data-state={navigation.state} />
      </Head>
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
            <a href="/pocket">{t('pocket.name')}</a>
            <a href="/api/">{t('app.contract')}</a>
          </nav>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  );
}
