import { useTranslation } from 'react-i18next';

/** A day or a moment as one writes it in the reader's language, in the reader's own zone. */
export function Time({ at, withHour = false }: { at: string; withHour?: boolean }) {
  const { i18n } = useTranslation();
  // a plain date is a day everywhere, not a moment in Greenwich
  const moment = new Date(at.length === 10 ? `${at}T00:00:00` : at);
  const text = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeStyle: withHour ? 'short' : undefined,
  }).format(moment);
  return <time dateTime={at}>{text}</time>;
}

/** Whole days until a moment, counted up; 0 on the last day's end, less when it has passed. */
export function daysUntil(moment: string, now: number = Date.now()): number {
  return Math.ceil((new Date(moment).getTime() - now) / 86_400_000);
}
