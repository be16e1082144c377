import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInAllThemes } from './axe';
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
  if (account === 'admin') {
    return ['accounts', 'operation', 'extensions', 'account', 'notices', 'service-keys', 'protection?part=keys'].map(
      (one) => `/desk/${one}`,
    );
  }
  if (account === 'shenji') {
    return [
      'accounts',
      'rights',
      'audit',
      'operation',
      'drafts',
      'service-keys',
      'protection',
      'protection?part=ledger',
    ].map((one) => `/desk/${one}`);
  }
  const point = `/desk/points/${await first(account, '/contact-points')}`;
  const appraisal = `/desk/evaluations/${await first(account, '/point-evaluations')}`;
  const law = `/desk/law-evaluations/${await first(account, '/law-evaluations')}`;
  const campaign = `/desk/campaigns/${await first(account, '/campaigns')}`;
  const shared = [
    '/desk/tasks',
    '/desk/account',
    '/desk/points',
    ...['facts', 'staff', 'stations', 'standards', 'plan', 'funding', 'log'].map((part) => `${point}?part=${part}`),
    '/desk/trainings',
    '/desk/bulletins',
    '/desk/support',
    '/desk/evaluations',
    appraisal,
    '/desk/plans',
    '/desk/plans?part=proposals',
    `/desk/plans/${await first(account, '/plans')}`,
    '/desk/law-evaluations',
    ...['problems', 'scores', 'result'].map((part) => `${law}?part=${part}`),
    '/desk/campaigns',
    ...['activities', 'explanations', 'materials', 'reach'].map((part) => `${campaign}?part=${part}`),
    '/desk/notices',
    `/desk/tasks/${await first(account, '/tasks')}`,
  ];
  if (account === OFFICER) return shared;
  if (account === 'tianning') return [...shared, '/desk/extensions', '/desk/candidacies'];
  const asked = `/desk/consultations/${await consultation('OPEN')}`;
  return [
    ...shared,
    '/desk/extensions',
    '/desk/operation',
    '/desk/protection',
    '/desk/candidacies',
    '/desk/consultations',
    '/desk/consultations/new',
    ...[
      'board',
      'search',
      'figures',
      'approval',
      'placements',
      'adoptions',
      'questionnaires',
      'summary',
      'course',
      'papers',
    ].map((part) => `${asked}?part=${part}`),
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
    ['on a desktop', DESKTOP, { language: 'zh' }],
    ['large, in English, on a phone', PHONE, { language: 'en', elderly: true }],
  ] as const)(
    'should pass axe in every theme and stay within the width, %s',
    { timeout: 500_000 },
    async (_, viewport, settings) => {
      const { page, context, faults } = await open(browser, viewport);
      await signIn(page, account);
      await page.evaluate((kept) => localStorage.setItem('jianyan.settings', kept), JSON.stringify(settings));
      const found: string[] = [];
      for (const path of await pagesOf(account)) {
        await page.goto(path);
        await settled(page);
        found.push(...(await violationsInAllThemes(page, settings)).map((violation) => `${path}: ${violation}`));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${path}: ${over} px too wide`);
      }
      expect(found).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
