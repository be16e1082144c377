import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';
import { type Settings, keepSettings, readSettings } from './settings';
import { speak } from './words';

/** Opens what one may choose about how the pages look: language, colours, size. */
export function SettingsButton() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [settings, setSettings] = useState(readSettings);

  async function change(changed: Partial<Settings>) {
    const next = { ...settings, ...changed };
    setSettings(next);
    keepSettings(next);
    await speak(next.language);
  }

  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        {t('settings.open')}
      </button>
      <dialog ref={dialog} className="settings" aria-labelledby="settings-title">
        <h2 id="settings-title">{t('settings.title')}</h2>
        <Choice
          name="language"
          legend={t('settings.language')}
          value={settings.language}
          options={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          onChange={(language) => void change({ language })}
        />
        <Choice
          name="theme"
          legend={t('settings.theme')}
          value={settings.theme ?? 'auto'}
          options={[
            ['auto', t('settings.auto')],
            ['light', t('settings.light')],
            ['eye-care', t('settings.eyeCare')],
            ['dark', t('settings.dark')],
          ]}
          onChange={(theme) => void change({ theme: theme === 'auto' ? undefined : theme })}
        />
        <Choice
          name="size"
          legend={t('settings.size')}
          value={settings.elderly ? 'large' : 'normal'}
          options={[
            ['normal', t('settings.normal')],
            ['large', t('settings.large')],
          ]}
          onChange={(size) => void change({ elderly: size === 'large' })}
        />
        <form method="dialog">
          <button className="button main">{t('settings.done')}</button>
        </form>
      </dialog>
    </>
  );
}
