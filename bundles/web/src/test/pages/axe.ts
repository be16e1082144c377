import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Settings, Theme } from '../../main/pages/app/settings';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page as it is now, by WCAG 2.2 AA and good practice: rule, element, why.
 * It is put into the page by the browser's debugger, as the policy lets no script of a stranger in.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(script);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });
}

const THEMES: readonly Theme[] = ['light', 'eye-care', 'dark'];

/** The same in every theme; the page changes them as if another tab had, and stays as it is otherwise. */
export async function violationsInAllThemes(page: Page, settings: Partial<Settings>): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate(
      (kept) => {
        localStorage.setItem('jianyan.settings', kept);
        dispatchEvent(new StorageEvent('storage', { key: 'jianyan.settings' }));
        // what follows the theme is drawn with the next frames
        return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      },
      JSON.stringify({ ...settings, theme }),
    );
    found.push(...(await violations(page)).map((violation) => `${theme}: ${violation}`));
  }
  return found;
}
