import { createHmac } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { DESKTOP, OFFICER, PHONE, call, consultation, day, launch, newTask, open, signIn } from './browser';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The code of a time-based authenticator (RFC 6238: SHA-1, six digits, 30 seconds). */
function codeOf(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll(/[\s=]/g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest[19]! & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

it('should take somebody from the invitation to signing in with a second factor, and end a session', async () => {
  const name = `xinren-${Date.now()}`;
  const secret = 'yi zhi chang mi ma 2026';
  const { code } = await call<{ code: string }>('admin', 'POST', '/invitations', {
    name,
    displayName: '新来的人（示例）',
    role: 'AUDITOR',
    organisationCode: '320402',
  });
  const { page, context, faults } = await open(browser, PHONE);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: '用邀请码设置密码' }).click();
  await page.getByLabel('邀请码').fill(code);
  await page.getByLabel('新密码', { exact: true }).fill(secret);
  await page.getByLabel('再输一遍新密码').fill('bu yi yang de mi ma 1');
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByRole('alert').filter({ hasText: '不一样' }).waitFor();
  await page.getByLabel('再输一遍新密码').fill(secret);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByText('密码已设置').waitFor();

  const signInAs = async (secondCode?: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(name);
    await page.getByLabel('密码', { exact: true }).fill(secret);
    if (secondCode) {
      await page.getByText('验证码、更换密码').click();
      await page.getByLabel(/六位验证码/).fill(secondCode);
    }
    await page.getByRole('button', { name: '登录', exact: true }).click();
  };
  await signInAs();
  await page.waitForURL(/\/desk\/[a-z]+$/);
  await page.goto('/desk/account');
  await page.getByLabel('再输一次密码').fill(secret);
  await page.getByRole('button', { name: '启用两步验证' }).click();
  const key = await page.locator('.receipt-code').innerText();
  await page.getByLabel('验证器显示的六位验证码').fill(codeOf(key));
  await page.getByRole('button', { name: '启用', exact: true }).click();
  await page.getByText('备用码只在这里显示一次').waitFor();
  const spare = await page.locator('.receipt-code li').first().innerText();
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(/\/$/);
  await signInAs();
  await page.getByRole('alert').waitFor();
  await signInAs(spare);
  await page.waitForURL(/\/desk\/[a-z]+$/);

  const admin = await open(browser, PHONE);
  await signIn(admin.page, 'admin');
  await admin.page.goto('/desk/accounts');
  const line = admin.page.getByRole('listitem').filter({ hasText: name });
  await admin.page.getByRole('listitem').first().waitFor();
  while ((await line.count()) === 0) await admin.page.getByRole('button', { name: '下一页' }).click();
  await line.getByText('两步验证').waitFor();
  await line.locator('summary').first().click();
  await line.locator('summary').filter({ hasText: '登录中的设备' }).click();
  for (const end of (await line.getByRole('button', { name: '令其退出' }).all()).reverse()) await end.click();
  await line.getByText('没有登录').waitFor();
  await admin.context.close();
  await page.goto('/desk/account');
  await page.getByText('请重新登录').first().waitFor();
  expect([...faults, ...admin.faults]).toEqual([]);
  await context.close();
});

it('should find what is kept of somebody who asks, and erase it', async () => {
  const phone = `137${String(Date.now()).slice(-8)}`;
  const asked = await consultation('OPEN');
  await call(undefined, 'POST', `/consultations/${asked}/submissions`, {
    method: 'web-comment',
    form: { provision: '第十五条', kind: 'AMEND', text: `请删去本人的意见 ${phone}` },
    contact: { phone, consent: true },
  });
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, 'fagongwei');
  await page.goto('/desk/protection');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('电话').fill(phone);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText(phone, { exact: true }).first().waitFor();
  await page.getByLabel('全选').check();
  await page.getByLabel('理由').fill('本人申请（示例）');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '删除选中的' }).click();
  await page.getByText('没有查到').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

it('should change the data key, with what was encrypted still readable, and check the ledger', async () => {
  const { page, context, faults } = await open(browser, DESKTOP);
  await signIn(page, 'admin');
  await page.goto('/desk/protection?part=keys');
  const keys = page.locator('.members li');
  await keys.first().waitFor();
  const before = await keys.count();
  await page.getByText('更换密钥').click();
  await page.getByRole('radio', { name: /SM4/ }).check();
  await page.getByRole('button', { name: '启用新密钥' }).click();
  await expect.poll(() => keys.count()).toBe(before + 1);
  await page.getByRole('link', { name: '核验账本' }).click();
  await page.getByRole('button', { name: '现在核验' }).click();
  await page.getByText('完好').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('on a %s', (_, viewport) => {
  it('should invite somebody, give and take a role, and stop an account', async () => {
    const name = `renyuan-${Date.now()}`;
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, 'admin');
    await page.goto('/desk/accounts');
    await page.getByText('邀请', { exact: true }).click();
    await page.getByLabel('账号', { exact: true }).fill(name);
    await page.getByLabel('显示的名称').fill('示例人员');
    await page.getByLabel('角色').first().selectOption('DISTRICT_OFFICE');
    await page.getByLabel('机构').first().selectOption('320402');
    await page.getByRole('button', { name: '发出邀请' }).click();
    expect((await page.locator('.receipt-code').innerText()).length).toBeGreaterThan(10);
    expect(await violations(page)).toEqual([]);
    const found = async () => {
      for (;;) {
        const line = page.getByRole('listitem').filter({ hasText: name });
        if (await line.count()) return line;
        await page.getByRole('button', { name: '下一页' }).click();
      }
    };
    const line = await found();
    await line.getByText('已邀请').waitFor();
    await line.locator('summary').first().click();
    await line.getByLabel('角色').selectOption('AUDITOR');
    await line.getByLabel('机构').selectOption('320402');
    await line.getByRole('button', { name: '授予角色' }).click();
    await line.getByRole('button', { name: '收回 审计员（320402）' }).click();
    await line.getByRole('button', { name: '收回 审计员（320402）' }).waitFor({ state: 'detached' });
    await line.getByRole('button', { name: '停用' }).click();
    await line.getByText('已停用').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('should show an auditor what was done, and that nothing of it was changed', async () => {
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, 'shenji');
    await page.goto('/desk/audit');
    await page.getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: '核对审计链' }).click();
    await page.getByText('记录完整，没有改动').waitFor();
    await page.getByText('筛选').click();
    await page.getByLabel('账号').fill('fagongwei');
    await page.getByRole('button', { name: '查找' }).click();
    await expect
      .poll(async () => [...new Set(await page.locator('.members li strong').allInnerTexts())])
      .toEqual(['fagongwei']);
    const act = '设立立法联系点';
    await page.getByLabel('操作').selectOption({ label: act });
    await page.getByRole('button', { name: '查找' }).click();
    await expect.poll(async () => [...new Set(await page.locator('.members li .tag').allInnerTexts())]).toEqual([act]);
    await page.goto('/desk/rights');
    await page.getByRole('radio', { name: '采集员' }).check();
    await page.getByRole('row', { name: /提交意见建议/ }).waitFor();
    expect(await page.getByRole('row', { name: new RegExp(act) }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('should take the good rows of a sheet and name the others', async () => {
    const task = await newTask();
    await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, OFFICER);
    await page.goto(`/desk/tasks/${task.id}?part=collect`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '表格模板' }).click();
    expect((await download).suggestedFilename()).toBe('表格模板.xlsx');
    const columns = ['条款', '意见类型', '意见内容', '理由', '建议表述', '提出人类别', '来源'];
    const rows = [
      columns,
      ['第一条', '修改', '表格里的好行', '', '', '居民', '示例'],
      ['第九百条', '修改', '表格里的坏行', '', '', '居民', '示例'],
    ];
    await page.getByLabel('表格（xlsx 或者 csv）').setInputFiles({
      name: '意见.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.map((row) => row.join(',')).join('\n')),
    });
    await page.getByRole('button', { name: '检查表格' }).click();
    await page.getByText('可以收下 1 行').waitFor();
    await page.getByRole('listitem').filter({ hasText: '第九百条' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const opinions = () =>
      call<{ items: { text: string }[] }>(OFFICER, 'GET', `/consultations/${task.consultationId}/opinions`);
    expect((await opinions()).items, 'only looked through').toEqual([]);
    await page.getByRole('button', { name: '收下 1 行' }).click();
    await page.getByText('收下 1 行，以前已收下 0 行').waitFor();
    const { items } = await opinions();
    expect(items.map(({ text }) => text)).toEqual(['表格里的好行']);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('should issue a bulletin once', async () => {
    const title = `工作信息 ${viewport.width} ${Date.now()}`;
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, OFFICER);
    await page.goto('/desk/bulletins');
    await page.getByText('印发一期').click();
    await page.getByLabel('印发单位').selectOption({ index: 1 });
    await page.getByLabel('印发日期').fill('2026-11-20');
    await page.getByLabel('标题').fill(title);
    await page.getByLabel('正文').fill('座谈会情况（示例）。');
    await page.getByLabel('分送').fill('法工委\n区人大常委会');
    // the server takes it, its answer is lost on the way
    await page.route('**/bulletins', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/bulletins');
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    const { items } = await call<{ items: { title: string }[] }>(OFFICER, 'GET', '/bulletins?limit=100');
    expect(items.filter((one) => one.title === title)).toHaveLength(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('should take an application on its way, and score it', async () => {
    const script = '<img src=x onerror=alert(1)>';
    const name = `示例联系点 ${viewport.width} ${Date.now()} ${script}`;
    await call(undefined, 'POST', '/candidacies', {
      organisationCode: '320402',
      name,
      kind: 'OTHER',
      address: '示例路 1 号',
      ...Object.fromEntries(
        ['area', 'research', 'ties', 'means', 'will'].map((line) => [line, `示例说明，示例说明。${script}`]),
      ),
      contactName: '示例',
      contactPhone: '0519-86662666',
    });
    const { page, context, faults } = await open(browser, viewport);
    await signIn(page, 'fagongwei');
    await page.goto('/desk/candidacies');
    await page.locator('li.card').first().waitFor();
    const line = page.locator('li.card').filter({ hasText: name });
    while ((await line.count()) === 0) await page.getByRole('button', { name: '下一页' }).click();
    await line.getByRole('radio', { name: '初审' }).check();
    await line.getByLabel('日期').fill(day());
    await line.getByRole('button', { name: '初审' }).click();
    await line.getByText('已初审').waitFor();
    await line.getByText('遴选打分').click();
    for (const field of await line.getByLabel(/最多 \d+ 分/).all()) await field.fill('5');
    for (const field of await line.getByLabel(/：说明/).all()) await field.fill(script);
    await line.getByRole('button', { name: '提交打分' }).click();
    await line.getByText(/得分 \d+/).waitFor();
    await line.getByRole('radio', { name: '不予设立' }).check();
    await line.getByLabel('日期').fill(day());
    await line.getByLabel('理由').fill(script);
    await line.getByLabel('主任会议届次').fill(script);
    await line.getByRole('button', { name: '不予设立' }).click();
    await line.getByRole('radio').first().waitFor({ state: 'detached' });
    expect(await line.locator('.members').getByText(script).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
