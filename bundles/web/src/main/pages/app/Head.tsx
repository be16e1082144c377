import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SettingsButton } from './SettingsButton';

interface Props {
  /** Where the name leads. */
  home: string;
  /** Stands below the name. */
  below: string;
  /** The links of the main navigation, if there is one. */
  links?: ReactNode;
  className?: string;
  /** What stands at the end, after the settings. */
  children?: ReactNode;
}

/** The head of every page: the name, the way around, the settings; before them a way past them by keyboard. */
export function Head({ home, below, links, className = '', children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className={`portal-head no-print ${className}`}>
        <div className="wide portal-bar">
          <Link to={home} className="brand">
            <img src="/icon.svg" alt="" width="36" height="36" />
            <span>
              <strong>{t('app.name')}</strong>
              <small>{below}</small>
            </span>
          </Link>
          {links && <nav aria-label={t('app.navigation')}>{links}</nav>}
          <SettingsButton />
          {children}
        </div>
      </header>
    </>
  );
}
