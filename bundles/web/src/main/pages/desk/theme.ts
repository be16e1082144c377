import { type ThemeConfig, theme } from 'antd';
import { useEffect, useState } from 'react';
import { type Theme, readSettings, shownTheme, whenSettingsChange } from '../app/settings';

function shown(): { theme: Theme; elderly: boolean } {
  const settings = readSettings();
  return { theme: shownTheme(settings), elderly: settings.elderly };
}

/** The component library in the colours and the size that somebody chose; the same as the variables of base.css. */
export function useDeskTheme(): ThemeConfig {
  const [now, setNow] = useState(shown);
  useEffect(() => whenSettingsChange(() => setNow(shown())), []);
  const colours = {
    light: {
      accent: '#a4262c',
      onAccent: '#ffffff',
      ground: '#ffffff',
      ink: '#1c2128',
      muted: '#545c68',
      soft: '#fbeeec',
    },
    'eye-care': {
      accent: '#1f5c3a',
      onAccent: '#ffffff',
      ground: '#edf6ea',
      ink: '#1c2b1d',
      muted: '#3f5141',
      soft: '#d9ebd9',
    },
    dark: {
      accent: '#f2938b',
      onAccent: '#2a0d0b',
      ground: '#1e2126',
      ink: '#e9e7e2',
      muted: '#b0b5bd',
      soft: '#3a2321',
    },
  }[now.theme];
  return {
    algorithm: now.theme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.accent,
      colorLink: colours.accent,
      colorBgContainer: colours.ground,
      colorText: colours.ink,
      colorTextSecondary: colours.muted,
      colorTextTertiary: colours.muted,
      colorTextDescription: colours.muted,
      colorTextPlaceholder: colours.muted,
      fontSize: now.elderly ? 20 : 16,
      controlHeight: now.elderly ? 52 : 40,
      borderRadius: 8,
      fontFamily: 'var(--sans)',
    },
    components: {
      Button: { primaryColor: colours.onAccent },
      Table: { rowSelectedBg: colours.soft, rowSelectedHoverBg: colours.soft },
    },
  };
}
