import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PHONE, day, open, signIn } from './browser';

/** What would run if it were taken for anything but text. */
export const SCRIPT = '<svg onload="hacked=1">';
const PICTURE = {
  name: `${SCRIPT}.png`,
  mimeType: 'image/png',
  buffer: readFileSync(join(import.meta.dirname, '../../main/pages/public/icon-192.png')),
};

/** A form of somebody's desk, what its button says, and what is not filled in like everything else. */
export interface Form {
  path: string;
  act: string;
  fields?: Record<string, string | { label: string }>;
  /** What is opened to get to it. */
  within?: string;
  /** What is ticked and chosen to get to it. */
  chosen?: ['checkbox' | 'radio', string][];
  /** What the server answers, if it is not taken: the text has no place there. */
  status?: number;
}

/** Nothing of what was written runs, or has become more than text. */
export async function untouched(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.locator('[onerror], [onload]').count()).toBe(0);
}

/** A script into every field that takes text; the first of what there is to choose; today, one, a picture. */
export async function fill(form: Locator, fields: Form['fields'] = {}): Promise<void> {
  const chosen = new Set<string>();
  for (const field of await form.locator('input, textarea, select').all()) {
    if (!(await field.isVisible())) continue;
    const { kind, name, label } = await field.evaluate((element) => {
      const input = element as HTMLInputElement;
      return { kind: input.type, name: input.name, label: input.labels?.[0]?.textContent ?? '' };
    });
    const given = Object.entries(fields).find(([part]) => label.includes(part))?.[1];
    if (kind === 'radio') {
      const isWanted = Object.entries(fields).some(([, value]) => value === label);
      if (isWanted || !chosen.has(name)) await field.check();
      chosen.add(name);
    } else if (kind === 'select-one') {
      await field.selectOption(typeof given === 'object' ? given : given ? { value: given } : { index: 1 });
    } else if (kind === 'checkbox') continue;
    else if (kind === 'file') await field.setInputFiles(PICTURE);
    else if (typeof given === 'string') await field.fill(given);
    else if (kind === 'date') await field.fill(day());
    else if (kind === 'datetime-local') await field.fill('2026-11-20T09:30');
    else if (kind === 'number') await field.fill('1');
    else await field.fill(SCRIPT);
  }
}

/** Goes there, fills it in, sends it: it is taken, or named as wrong, and in neither case is it anything but text. */
export async function send(page: Page, { path, act, fields, within, chosen = [], status = 200 }: Form): Promise<void> {
  await page.goto(path);
  await untouched(page);
  for (const [kind, name] of chosen) await page.getByRole(kind, { name, exact: true }).last().check();
  if (within) await page.locator('summary, [aria-expanded]').filter({ hasText: within }).first().click();
  const button = page.getByRole('button', { name: act, exact: true }).first();
  await button.waitFor();
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: act, exact: true }) })
    .first();
  await fill(form, fields);
  const answered = page.waitForResponse((response) => response.request().method() !== 'GET');
  await button.click();
  const response = await answered;
  const taken = response.status() < 300 ? 200 : response.status();
  expect([path, act, taken, taken === status ? '' : await response.text()]).toEqual([path, act, status, '']);
  await untouched(page);
}

/** All of somebody's forms, on a phone, and then every page of theirs once more. */
export async function sendAll(browser: Browser, account: string | undefined, forms: readonly Form[]): Promise<void> {
  const { page, context, faults } = await open(browser, PHONE);
  if (account) await signIn(page, account);
  for (const form of forms) await send(page, form);
  // once more, as whoever comes next reads it
  for (const path of new Set(forms.map((form) => form.path))) {
    await page.goto(path);
    await untouched(page);
  }
  expect(faults).toEqual([]);
  await context.close();
}
