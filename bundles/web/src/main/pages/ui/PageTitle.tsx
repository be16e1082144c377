import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** A page's heading: names the tab, and is where a screen reader begins after a change of page. */
export function PageTitle({ children, name }: { children: React.ReactNode; name: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, hash } = useLocation();
  useEffect(() => {
    document.title = `${name} · ${t('app.name')}`;
  }, [name, t]);
  useEffect(() => {
    // the first page of a visit is read from its top
    if (key !== 'default' && !hash) heading.current?.focus({ preventScroll: true });
  }, [key, hash]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
