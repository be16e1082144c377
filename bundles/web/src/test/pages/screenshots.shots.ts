import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DESKTOP, PHONE, call, consultation, launch, open, signIn } from './browser';

const FOLDER = join(import.meta.dirname, '../../../../../docs/screenshots');

/** Takes the pictures of the docs, on the data of the main job. */
it('should take the pictures of the docs', async () => {
  const browser = await launch();
  const [asked, answered] = [await consultation('OPEN'), await consultation('ARCHIVED')];
  const { items } = await call<{ items: { id: string; state: string }[] }>('lianluoyuan-320402-01', 'GET', '/tasks');
  const task = items.find(({ state }) => state === 'DONE')!;
  for (const [size, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    const { page, context, faults } = await open(browser, viewport, { theme: 'light' });
    const take = async (name: string) => {
      await page.locator('h1').waitFor();
      await page.locator('.waiting').waitFor({ state: 'detached' });
      await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`) });
    };
    await page.goto('/', { waitUntil: 'networkidle' });
    await take('portal');
    await page.goto(`/consultations/${asked}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: '对第一条提意见' }).click();
    await take('draft');
    await page.goto(`/consultations/${answered}/results`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: '主要意见和处理' }).scrollIntoViewIfNeeded();
    await take('results');
    await signIn(page, 'lianluoyuan-320402-01');
    await page.goto(`/desk/tasks/${task.id}`, { waitUntil: 'networkidle' });
    await take('task');
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.waitForURL('**/');
    await signIn(page, 'fagongwei');
    await page.goto(`/desk/consultations/${asked}`, { waitUntil: 'networkidle' });
    await page.getByRole('checkbox').nth(1).check();
    await take('board');
    expect(faults).toEqual([]);
    await context.close();
  }
  const { page, context } = await open(browser, DESKTOP, { theme: 'dark', language: 'en' });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  await page.screenshot({ path: join(FOLDER, 'portal-dark-english.png') });
  await context.close();
  await browser.close();
});
