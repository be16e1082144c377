import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Settings } from '../../main/pages/app/settings';
import { violations, violationsInAllThemes } from './axe';
import { DESKTOP, PHONE, call, consultation, launch, open } from './browser';

let browser: Browser;
let paths: Record<string, string>;

beforeAll(async () => {
  browser = await launch();
  const [asked, answered] = [await consultation('OPEN'), await consultation('ARCHIVED')];
  const [campaign] = await call<{ id: string }[]>(undefined, 'GET', '/publicity/pages');
  paths = {
    home: '/',
    consultations: '/consultations',
    draft: `/consultations/${asked}`,
    results: `/consultations/${answered}/results`,
    waiting: `/consultations/${asked}/results`,
    comparison: `/consultations/${answered}/comparison`,
    receipts: '/receipts',
    plans: '/plans',
    points: '/contact-points',
    nomination: '/contact-points/nomination',
    proposal: '/plans/proposal',
    publicity: '/publicity',
    campaign: `/publicity/${campaign!.id}`,
    evaluations: '/evaluations',
    signIn: '/sign-in',
    invitation: '/invitation',
    lost: '/there/is/no/such/page',
  };
});
afterAll(() => browser.close());

const LOOKS: [string, Partial<Settings>][] = [
  ['in Chinese', { language: 'zh' }],
  ['in English', { language: 'en' }],
  ['for the elderly', { elderly: true }],
];

describe.each(LOOKS)('%s', (_, settings) => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('should have no violation on any page, on a %s', { timeout: 300_000 }, async (_, viewport) => {
    const { page, context, faults } = await open(browser, viewport, settings);
    const found: string[] = [];
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.locator('h1').waitFor();
      await page.locator('.waiting').waitFor({ state: 'detached' });
      found.push(...(await violationsInAllThemes(page, settings)).map((violation) => `${name}: ${violation}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${name}: ${wide} pixels wider than the screen`);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

it('should have no violation where something is written, chosen or wrong', async () => {
  const { page, context } = await open(browser, PHONE, { theme: 'light' });
  await page.goto(paths.draft!);
  await page.getByRole('button', { name: '对第一条提意见' }).click();
  await page.getByText('留下联系方式').click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '收起' }).click();
  await page.getByRole('button', { name: '阅读设置' }).click();
  expect(await violations(page)).toEqual([]);
  await page.goto('/receipts#JY-0000-0000-0000-0');
  await page.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await context.close();
});
