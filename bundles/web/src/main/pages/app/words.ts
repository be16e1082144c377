import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from '../words/zh';
import type { Language } from './settings';

export type Words = typeof zh;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pages';
    resources: { pages: Words };
  }
}

/** Loads a language's words; English ones come only to those who read English. */
async function load(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'pages')) {
    i18next.addResourceBundle('en', 'pages', (await import('../words/en')).en);
  }
}

export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { pages: zh } },
    ns: ['pages'],
    defaultNS: 'pages',
    fallbackLng: 'zh',
    lng: 'zh',
    // React escapes what it shows
    interpolation: { escapeValue: false },
  });
  await speak(language);
}

export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
}
