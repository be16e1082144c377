import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, OFFICER, POINT, call, launch, newTask, open, password, reachByTab } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('should take a contact point by the keyboard alone from signing in to an opinion that was taken down', async () => {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const { page, context, faults } = await open(browser, DESKTOP);
  const keys = page.keyboard;
  await page.goto(`/desk/tasks/${task.id}?part=collect`);
  await reachByTab(page, /^账号/, 'textbox');
  await keys.type(OFFICER);
  await keys.press('Tab');
  await keys.type(password(OFFICER));
  await keys.press('Enter');
  await page.getByRole('radio', { name: '纸质意见表' }).waitFor();
  await reachByTab(page, /论证会/, 'radio');
  for (let steps = 0; steps < 20; steps++) {
    if (await page.getByRole('radio', { name: '纸质意见表' }).isChecked()) break;
    await keys.press('ArrowRight');
  }
  await page.locator('.schema-form').waitFor();
  await page.getByLabel('收到日期').focus();
  await keys.type('11202026');
  await reachByTab(page, /^意见类型/, 'combobox');
  await keys.press('ArrowDown');
  await reachByTab(page, /^意见内容/, 'textbox');
  await keys.type('只用键盘记下的意见');
  await reachByTab(page, /^送出/, 'button');
  await keys.press('Enter');
  await page.locator('.receipt-code').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should take the commission by the keyboard alone to a decision', async () => {
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const text = `键盘可以决定的意见 ${Date.now()}`;
  await call(OFFICER, 'POST', `/consultations/${task.consultationId}/submissions`, {
    method: 'paper-form',
    contactPointCode: POINT,
    form: { receivedOn: '2026-11-20', opinions: [{ kind: 'AMEND', text }] },
  });
  const { page, context, faults } = await open(browser, DESKTOP);
  const keys = page.keyboard;
  await page.goto(`/desk/consultations/${task.consultationId}`);
  await reachByTab(page, /^账号/, 'textbox');
  await keys.type('fagongwei');
  await keys.press('Tab');
  await keys.type(password('fagongwei'));
  await keys.press('Enter');
  await page.getByText(text).first().waitFor();
  await reachByTab(page, new RegExp(text), 'checkbox');
  await keys.press('Space');
  await reachByTab(page, /^采纳/, 'radio');
  await keys.press('Space');
  await reachByTab(page, /理由/, 'textbox');
  await keys.type('用键盘写的理由');
  await reachByTab(page, /先看影响多少条/, 'button');
  await keys.press('Enter');
  await page.getByText('将对 1 条意见作出决定').waitFor();
  await reachByTab(page, /^对 1 条意见作出决定/, 'button');
  await keys.press('Enter');
  await page.getByRole('button', { name: '对 1 条意见作出决定' }).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});
