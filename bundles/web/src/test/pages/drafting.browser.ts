import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe';
import { PHONE, call, launch, open, signIn } from './browser';

const SCRIPT = '<img src=x onerror=alert(1)>';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('should write an amending decision, carry it out, and offer what comes of it as the next version', async () => {
  const { items } = await call<{ items: { id: string }[] }>('fagongwei', 'GET', '/drafts');
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, 'fagongwei');
  await page.goto(`/desk/drafts/${items[0]!.id}`);
  await page.getByText('写出修改决定').click();
  const writing = page.locator('details').filter({ hasText: '写出修改决定' }).last();
  await writing.getByRole('group', { name: '从' }).getByRole('radio', { name: '征求意见稿' }).check();
  await writing.getByRole('group', { name: '到' }).getByRole('radio', { name: '草案修改稿' }).check();
  await writing.getByRole('button', { name: '写出' }).click();
  const decision = await writing.locator('.reading').innerText();
  expect(decision).toContain('修改为');

  await page.getByText('应用修改决定').click();
  const applying = page.locator('details').filter({ hasText: '应用修改决定' }).last();
  await applying.getByRole('group', { name: '针对哪一稿' }).getByRole('radio', { name: '征求意见稿' }).check();
  await applying.getByLabel('修改决定').fill(`${decision}\n九十九、将第九百条修改为：“${SCRIPT}”。`);
  await applying.getByRole('group', { name: '核对' }).getByRole('radio', { name: '草案修改稿' }).check();
  await applying.getByRole('button', { name: '执行' }).click();
  await applying.getByText('已执行').first().waitFor();
  await applying.getByRole('row').filter({ hasText: SCRIPT }).getByText('原文没有', { exact: true }).waitFor();
  await applying.getByText('与核对稿逐字一致').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await applying.getByText('修改后的全文').click();
  const text = await applying.locator('.reading').innerText();
  await applying.getByRole('link', { name: '作为下一稿导入' }).click();
  expect(await page.getByRole('textbox', { name: '全文' }).inputValue()).toBe(text);
  expect(faults).toEqual([]);
  await context.close();
});
