import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { PageTitle } from '../ui/PageTitle';
import { Fault } from '../ui/States';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle name={t('app.lost')}>{t('app.lost')}</PageTitle>
      <p>{t('app.lostWhy')}</p>
      <Link className="button main" to="/">
        {t('app.home')}
      </Link>
    </>
  );
}

/** A page that broke, or could not be fetched: the others still work. */
export function Broken() {
  const error = useRouteError();
  return <Fault error={error} onRetry={() => location.reload()} />;
}
