/** How somebody wants to read: kept on their own device, never sent anywhere. */
export type Theme = 'light' | 'eye-care' | 'dark';
export type Language = 'zh' | 'en';

export interface Settings {
  /** `undefined` follows the device. */
  theme?: Theme;
  language: Language;
  /** Larger, simpler pages (GB/T 37668-2019; 适老化). */
  elderly: boolean;
}

const KEY = 'jianyan.settings';
const DARK = '(prefers-color-scheme: dark)';
const THEMES: readonly string[] = ['light', 'eye-care', 'dark'];

export function readSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return parseSettings(null);
  }
}

/** What was kept, with whatever it does not say, or says wrongly, left at its default. */
export function parseSettings(kept: string | null): Settings {
  let found: Partial<Settings> | null = null;
  try {
    found = JSON.parse(kept ?? 'null');
  } catch {
    // written by something else: as if there were none
  }
  return {
    theme: found?.theme && THEMES.includes(found.theme) ? found.theme : undefined,
    language: found?.language === 'en' ? 'en' : 'zh',
    elderly: found?.elderly === true,
  };
}

const listeners = new Set<() => void>();

/** Calls back whenever somebody chooses otherwise, until what is returned is called. */
export function whenSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keepSettings(settings: Settings): void {
  applySettings(settings);
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // a browser that keeps nothing still shows the page as asked, until it is closed
  }
  listeners.forEach((listener) => listener());
}

/** The colours that are shown: those that were chosen, or the device's. */
export function shownTheme({ theme }: Settings): Theme {
  return theme ?? (matchMedia(DARK).matches ? 'dark' : 'light');
}

/** Changes the colours with the device's, where nothing was chosen, and with what is chosen in another tab. */
export function followDevice(): void {
  const follow = () => {
    applySettings(readSettings());
    listeners.forEach((listener) => listener());
  };
  matchMedia(DARK).addEventListener('change', follow);
  addEventListener('storage', ({ key }) => key === KEY && follow());
}

export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  root.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset.size = settings.elderly ? 'large' : 'normal';
  root.dataset.theme = shownTheme(settings);
}
