import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { DESKTOP, OFFICER, PHONE, call, consultation, launch, open, signIn } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Listed {
  items: { id: string }[];
}

const first = async (account: string, path: string) =>
  (await call<Listed>(account, 'GET', `${path}?limit=1`)).items[0]!.id;

/** Every page of somebody's desk, by address. */
async function pagesOf(account: string): Promise<string[]> {
  if (account === 'admin') return ['/desk/accounts', '/desk/operation', '/desk/extensions', '/desk/account'];
  if (account === 'shenji') return ['/desk/accounts', '/desk/audit', '/desk/operation', '/desk/drafts'];
  const point = `/desk/points/${await first(account, '/contact-points')}`;
  const appraisal = `/desk/evaluations/${await first(account, '/point-evaluations')}`;
  const shared = [
    '/desk/tasks',
    '/desk/account',
    '/desk/points',
    ...['facts', 'staff', 'stations', 'standards', 'plan', 'log'].map((part) => `${point}?part=${part}`),
    '/desk/trainings',
    '/desk/bulletins',
    '/desk/support',
    '/desk/evaluations',
    appraisal,
  ];
  if (account === OFFICER) return shared;
  if (account === 'tianning') return [...shared, '/desk/extensions', '/desk/candidacies'];
  const asked = `/desk/consultations/${await consultation('OPEN')}`;
  return [
    ...shared,
    '/desk/extensions',
    '/desk/operation',
    '/desk/candidacies',
    '/desk/consultations',
    '/desk/consultations/new',
    ...['board', 'figures', 'approval', 'placements', 'summary', 'course', 'papers'].map(
      (part) => `${asked}?part=${part}`,
    ),
    '/desk/drafts',
    '/desk/drafts/new',
    `/desk/drafts/${await first(account, '/drafts')}`,
  ];
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
}

describe.each(['fagongwei', 'tianning', OFFICER, 'admin', 'shenji'])('every page of the desk of %s', (account) => {
  it.each([
    ['light on a desktop', DESKTOP, { theme: 'light' }],
    ['eye-care, large, on a phone', PHONE, { theme: 'eye-care', elderly: true }],
    ['dark, in English, on a phone', PHONE, { theme: 'dark', language: 'en' }],
  ] as const)('should pass axe and stay within the width, %s', { timeout: 300_000 }, async (_, viewport, settings) => {
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, account);
    await page.evaluate((kept) => localStorage.setItem('jianyan.settings', kept), JSON.stringify(settings));
    const found: string[] = [];
    for (const path of await pagesOf(account)) {
      await page.goto(path);
      await settled(page);
      found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${path}: ${over} px too wide`);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
