import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { DATA, DESKTOP, OFFICER, PHONE, POINT, call, launch, newTask, open, password, reachByTab } from './browser';

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
  await reachByTab(page, /^收到日期/, 'label');
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

it('should take a collector by the keyboard alone from the first visit to what was written without a network', async () => {
  const collector = `caijiyuan-${POINT}`;
  const task = await newTask();
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  const { page, context, faults } = await open(browser, PHONE);
  const keys = page.keyboard;
  await page.goto('/pocket');
  await reachByTab(page, /^账号/, 'textbox');
  await keys.type(collector);
  await keys.press('Tab');
  await keys.type(password(collector));
  await keys.press('Enter');
  await page.getByLabel('本机口令').waitFor();
  await reachByTab(page, /^本机口令/, 'label');
  await keys.type('油菜花 开在 路边');
  await reachByTab(page, /^再输一遍/, 'label');
  await keys.type('油菜花 开在 路边');
  await keys.press('Enter');
  await page.getByRole('listitem').filter({ hasText: task.consultationTitle }).first().waitFor();
  await page.getByText('可以不联网使用了').waitFor();
  await context.setOffline(true);
  await reachByTab(page, new RegExp(`^记录意见 ${task.consultationTitle.replaceAll(/[()（）]/g, '.')}`), 'link');
  await keys.press('Enter');
  await page.getByRole('radio', { name: '纸质意见表' }).waitFor();
  await reachByTab(page, /./, 'radio');
  for (let steps = 0; steps < 20; steps++) {
    if (await page.getByRole('radio', { name: '纸质意见表' }).isChecked()) break;
    await keys.press('ArrowRight');
  }
  await page.locator('.schema-form').waitFor();
  await reachByTab(page, /^收到日期/, 'label');
  await keys.type('11202026');
  await reachByTab(page, /^意见类型/, 'combobox');
  await keys.press('ArrowDown');
  await reachByTab(page, /^意见内容/, 'textbox');
  await keys.type('只用键盘、没有网络时记下的意见');
  await reachByTab(page, /^保存，再记一条/, 'button');
  await keys.press('Enter');
  await page.getByText('已在本机保存 1 份').waitFor();
  await reachByTab(page, /^意见内容/, 'textbox');
  await page.goBack();
  await page.getByText('待发送 1 条').waitFor();
  await context.setOffline(false);
  await page.getByText('都发送了').waitFor();
  const { items } = await call<{ items: { text: string }[] }>(
    OFFICER,
    'GET',
    `/consultations/${task.consultationId}/opinions`,
  );
  expect(items.map(({ text }) => text)).toEqual(['只用键盘、没有网络时记下的意见']);
  expect(faults).toEqual([]);
  await context.close();
});

it('should take a district by the keyboard alone through installing an extension, removing it and taking that back', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  const keys = page.keyboard;
  const extension = page.getByRole('region', { name: 'org.jianyan.example.hotline' });
  const state = (name: string) => extension.getByText(name, { exact: true }).first().waitFor();
  await page.goto('/desk/extensions');
  await reachByTab(page, /^账号/, 'textbox');
  await keys.type('tianning');
  await keys.press('Tab');
  await keys.type(password('tianning'));
  await keys.press('Enter');
  const field = page.getByLabel('扩展文件');
  await field.waitFor();
  page.on('filechooser', (chooser) => chooser.setFiles(join(DATA, 'publisher/signed.jar')));
  try {
    await reachByTab(page, /^扩展文件/, 'label');
    await keys.press('Enter');
    await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1);
    await reachByTab(page, /^适用范围/, 'combobox');
    await keys.press('ArrowDown');
    await reachByTab(page, /^安装$/, 'button');
    await keys.press('Enter');
    await state('使用中');
    await reachByTab(page, /^停用$/, 'button');
    await keys.press('Enter');
    await reachByTab(page, /理由|为什么/, 'textbox');
    await keys.type('用键盘停用');
    await keys.press('Enter');
    await state('已停用');
    await reachByTab(page, /^启用$/, 'button');
    await keys.press('Enter');
    await state('使用中');
    await reachByTab(page, /^移除$/, 'button');
    await keys.press('Enter');
    await page.getByRole('button', { name: '撤销' }).waitFor();
    await reachByTab(page, /^撤销$/, 'button');
    await keys.press('Enter');
    await state('使用中');
    expect(faults).toEqual([]);
  } finally {
    // where it failed before there was one, that is what is to be told
    await call('tianning', 'DELETE', '/extensions/org.jianyan.example.hotline').catch(() => undefined);
    await context.close();
  }
});
