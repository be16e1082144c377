import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { DESKTOP, OFFICER, PHONE, POINT, call, consultation, launch, newTask, open, password, signIn } from './browser';

const COLLECTOR = `caijiyuan-${POINT}`;

const FOLDER = join(import.meta.dirname, '../../../../../docs/screenshots');

/** What a board shows: some opinions, two of them alike. */
async function say(consultation: string): Promise<void> {
  const said = [
    ['第十五条', 'AMEND', '建议写明办理登记的期限，五个工作日比较合适。'],
    ['第十五条', 'AMEND', '建议写明办理登记的期限，五个工作日比较好。'],
    ['第十二条第二款', 'OPPOSE', '一户一条太严，独居的老人可以放宽到两条。'],
    ['第五条第二款', 'ADD', '增加社区免费注射疫苗的日子，每月公布一次。'],
    ['第十四条', 'QUESTION', '导盲犬能不能进地铁，请说明。'],
  ] as const;
  for (const [provision, kind, text] of said) {
    await call(undefined, 'POST', `/consultations/${consultation}/submissions`, {
      method: 'web-comment',
      form: { provision, kind, text },
    });
  }
  const grouped = () => call<{ items: unknown[] }>('fagongwei', 'GET', `/groups/${consultation}`);
  await expect.poll(async () => (await grouped()).items.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5);
}

/** Takes the pictures of the docs, on the data of the main job. */
it('should take the pictures of the docs', async () => {
  const browser = await launch();
  const [asked, answered] = [await consultation('OPEN'), await consultation('ARCHIVED')];
  const { items } = await call<{ items: { id: string; state: string }[] }>('lianluoyuan-320402-01', 'GET', '/tasks');
  const task = items.find(({ state }) => state === 'DONE')!;
  await say(asked);
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
    await page.goto('/contact-points', { waitUntil: 'networkidle' });
    await page.locator('.leaflet-marker-icon').first().waitFor();
    await take('map');
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
    await page.goto(`/desk/consultations/${answered}?part=figures`, { waitUntil: 'networkidle' });
    await take('figures');
    const drafts = await call<{ items: { id: string }[] }>('fagongwei', 'GET', '/drafts');
    await page.goto(`/desk/drafts/${drafts.items[0]!.id}`, { waitUntil: 'networkidle' });
    await page
      .getByRole('button', { name: /的沿革/ })
      .last()
      .click();
    await take('lineage');
    await page.goto('/desk/points', { waitUntil: 'networkidle' });
    await take('points');
    expect(faults).toEqual([]);
    await context.close();
  }
  await takePocket(browser);
  const { page, context } = await open(browser, DESKTOP, { theme: 'dark', language: 'en' });
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  await page.screenshot({ path: join(FOLDER, 'portal-dark-english.png') });
  await context.close();
  await browser.close();
});

/** A form being filled in where there is no network. */
async function takePocket(browser: Browser): Promise<void> {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const { page, context } = await open(browser, PHONE, { theme: 'light' });
  await page.goto('/pocket');
  await page.getByLabel('账号').fill(COLLECTOR);
  await page.getByLabel('密码', { exact: true }).fill(password(COLLECTOR));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('本机口令').fill('油菜花 开在 路边');
  await page.getByLabel('再输一遍').fill('油菜花 开在 路边');
  await page.getByRole('button', { name: '准备本机' }).click();
  await page.getByText('可以不联网使用了').waitFor();
  const card = page.getByRole('listitem').filter({ hasText: task.consultationTitle }).first();
  await card.waitFor();
  await context.setOffline(true);
  await card.getByRole('link', { name: '记录意见' }).click();
  await page.getByRole('radio', { name: '走访' }).check();
  await page.locator('.photos').waitFor();
  await page.screenshot({ path: join(FOLDER, 'pocket-phone.png') });
  await context.close();
}
