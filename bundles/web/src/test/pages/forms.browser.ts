import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OFFICER, PHONE, POINT, call, launch, newTask, open, signIn } from './browser';

/** What would run if it were taken for anything but text. */
const SCRIPT = '<svg onload="hacked=1">';
const COMMISSION = 'fagongwei';
const DISTRICT = 'tianning';
const TODAY = new Date().toISOString().slice(0, 10);
const PICTURE = {
  name: `${SCRIPT}.png`,
  mimeType: 'image/png',
  buffer: readFileSync(join(import.meta.dirname, '../../main/pages/public/icon-192.png')),
};

/** A form of somebody's desk, what its button says, and what is not filled in like everything else. */
interface Form {
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

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Listed {
  items: { id: string; code?: string }[];
}

async function untouched(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.locator('[onerror], [onload]').count()).toBe(0);
}

/** A script into every field that takes text; the first of what there is to choose; today, one, a picture. */
async function fill(form: Locator, fields: Form['fields'] = {}): Promise<void> {
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
    else if (kind === 'date') await field.fill(TODAY);
    else if (kind === 'datetime-local') await field.fill('2026-11-20T09:30');
    else if (kind === 'number') await field.fill('1');
    else await field.fill(SCRIPT);
  }
}

/** Goes there, fills it in, sends it: it is taken, or named as wrong, and in neither case is it anything but text. */
async function send(page: Page, { path, act, fields, within, chosen = [], status = 200 }: Form): Promise<void> {
  await page.goto(path);
  await untouched(page);
  for (const [kind, name] of chosen) await page.getByRole(kind, { name, exact: true }).last().check();
  if (within) await page.locator('summary').filter({ hasText: within }).first().click();
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

async function sendAll(account: string, forms: readonly Form[]): Promise<void> {
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, account);
  for (const form of forms) await send(page, form);
  // once more, as whoever comes next reads it
  for (const path of new Set(forms.map((form) => form.path))) {
    await page.goto(path);
    await untouched(page);
  }
  expect(faults).toEqual([]);
  await context.close();
}

const first = async (account: string, path: string) =>
  (await call<Listed>(account, 'GET', `${path}?limit=1`)).items[0]!.id;

it(
  'should show what a contact point fills in as text, and do what its forms are for',
  { timeout: 300_000 },
  async () => {
    const point = `/desk/points/${await first(OFFICER, '/contact-points')}`;
    const campaign = `/desk/campaigns/${await first(OFFICER, '/campaigns')}`;
    const law = await openEvaluation();
    await sendAll(OFFICER, [
      { path: `${point}?part=stations`, act: '设立', fields: { 名称: `${SCRIPT}${Date.now()}` } },
      { path: `${point}?part=staff`, act: '登记', fields: { 职责: '特邀人大代表' } },
      { path: `${point}?part=funding`, within: '登记支出', act: '登记' },
      { path: `${point}?part=funding`, within: '上传票据', act: '上传' },
      { path: '/desk/campaigns', within: '策划宣传活动', act: '建立' },
      { path: `${campaign}?part=activities`, within: '填报一次活动', act: '填报' },
      { path: `${campaign}?part=activities`, within: '上传现场照片', act: '上传' },
      { path: `${campaign}?part=reach`, within: '填报传播数据', act: '填报' },
      { path: law, within: '反映一个问题', act: '提交', fields: { 条款: '第一条' } },
      { path: law, within: '提交证据材料', act: '提交' },
      { path: law, within: '提交书面反馈', act: '提交' },
      { path: '/desk/notices', within: '增加接收方', act: '增加', fields: { 渠道: 'e-mail' }, status: 400 },
      { path: '/desk/account', within: '委托他人代行', act: '委托', status: 400 },
      { path: '/desk/support', within: '申请支持', act: '提出申请' },
      { path: '/desk/bulletins', within: '印发一期', act: '印发' },
    ]);
  },
);

/** An evaluation of the law of the main job, on which things may be handed in. */
async function openEvaluation(): Promise<string> {
  const law = await first('', '/laws');
  const { id } = await call<{ id: string }>(COMMISSION, 'POST', '/law-evaluations', {
    draftId: law,
    title: `立法后评估 ${Date.now()}`,
    evaluators: [COMMISSION],
  });
  return `/desk/law-evaluations/${id}`;
}

it(
  'should show what the commission fills in as text, and do what its forms are for',
  { timeout: 300_000 },
  async () => {
    const campaign = `/desk/campaigns/${await first(COMMISSION, '/campaigns')}`;
    const point = await first(COMMISSION, '/contact-points');
    const law = await openEvaluation();
    const year = 2031 + Math.floor(Math.random() * 160);
    const { id: plan } = await call<{ id: string }>(COMMISSION, 'POST', '/plans', {
      organisationCode: '320400',
      kind: 'ANNUAL',
      title: `立法计划 ${Date.now()}`,
      firstYear: year,
    });
    const proposed = `${SCRIPT}${Date.now()}`;
    await call(undefined, 'POST', '/plan-proposals', {
      organisationCode: '320400',
      title: proposed,
      need: SCRIPT,
      mainContent: SCRIPT,
      basis: SCRIPT,
      feasibility: SCRIPT,
      proposerKind: SCRIPT,
    });
    await sendAll(COMMISSION, [
      {
        path: '/desk/plans',
        within: '编制规划',
        act: '开始编制',
        fields: { 哪一级: '320400', 起始年份: String(year + 1) },
      },
      { path: `/desk/plans/${plan}`, within: '增加项目', act: '增加' },
      { path: `/desk/plans/${plan}`, within: '调整', act: '保存调整' },
      { path: `/desk/plans/${plan}`, within: '就规划、计划征求意见', act: '写成文本' },
      { path: `/desk/plans/${plan}`, within: '公布', act: '公布' },
      {
        path: '/desk/plans?part=proposals',
        chosen: [
          ['checkbox', proposed],
          ['radio', '留作研究'],
        ],
        act: '作出处理',
      },
      { path: `${campaign}?part=explanations`, within: '写一条释义', act: '保存释义', fields: { 条款: '第二条' } },
      { path: `${campaign}?part=materials`, within: '上传宣传材料', act: '上传' },
      { path: '/desk/law-evaluations', within: '开展立法后评估', act: '开展评估', fields: { 评分人: COMMISSION } },
      { path: `${law}?part=scores`, act: '提交评分' },
      // not before every line has its points
      { path: law, within: '完成评估', act: '完成评估', status: 409 },
      { path: `/desk/points/${point}?part=funding`, within: '安排经费', act: '安排' },
      { path: '/desk/trainings', within: '登记培训', act: '登记培训' },
      { path: '/desk/trainings', within: '登记参加', act: '登记' },
      { path: '/desk/support', act: '答复' },
      {
        path: '/desk/evaluations',
        within: '编制指标表',
        act: '建立指标表',
        fields: { 自定指标: `${SCRIPT} 5`, 优秀线: '90', 良好线: '80', 合格线: '60' },
      },
      {
        path: '/desk/tasks',
        within: '自定工作步骤',
        act: '保存步骤',
        // a contact point that no other test works with
        fields: { 哪个单位: '320404', 步骤: `ACCEPT ${SCRIPT}\nFINAL_REPORT ${SCRIPT}\nFEEDBACK ${SCRIPT}` },
      },
    ]);
  },
);

/** A draft with a version of which it is not sure what became of an article. */
async function unsureDraft(): Promise<string> {
  const text = (article: string) => `沿革示例条例${SCRIPT}\n\n第一条 ${article}\n第二条 本条例自公布之日起施行。\n`;
  const { id } = await call<{ id: string }>(COMMISSION, 'POST', '/drafts', {
    organisationCode: '320400',
    title: `沿革示例条例${SCRIPT}`,
    label: SCRIPT,
    text: text('养犬人应当及时清除犬只在公共场所排出的粪便，保持环境卫生。'),
  });
  await call(COMMISSION, 'POST', `/drafts/${id}/versions`, {
    label: `${SCRIPT}二`,
    text: text('犬只在公共场所排出的粪便，由携带人当场清理。'),
  });
  return id;
}

it('should show what the commission says of lineage and of contact points as text', async () => {
  const { items } = await call<Listed>(COMMISSION, 'GET', '/contact-points?limit=200');
  const point = items.find(({ code }) => code === '320404-01')!.id;
  const draft = await unsureDraft();
  const { page, context, faults } = await open(browser, PHONE);
  await signIn(page, COMMISSION);
  await page.goto(`/desk/drafts/${draft}`);
  await page.getByRole('button', { name: /的沿革/ }).click();
  await page.getByText('确认去向').first().click();
  const settling = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: '确认', exact: true }) })
    .first();
  await fill(settling, { 前一稿: '第一条' });
  await settling.getByRole('button', { name: '确认' }).click();
  await page.getByText(`${COMMISSION} 确认：`).first().waitFor();
  await untouched(page);

  await send(page, {
    path: `/desk/points/${point}`,
    chosen: [['radio', '表扬']],
    act: '登记“表扬”',
  });
  expect(await page.getByText(SCRIPT).count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await context.close();
});

it('should show what a district and an administrator fill in as text', { timeout: 300_000 }, async () => {
  await sendAll(DISTRICT, [
    { path: '/desk/trainings', within: '登记培训', act: '登记培训' },
    { path: '/desk/bulletins', within: '印发一期', act: '印发' },
  ]);
  await sendAll('admin', [
    { path: '/desk/accounts', within: '邀请', act: '发出邀请', status: 400 },
    { path: '/desk/accounts', within: '邀请', act: '发出邀请', fields: { 账号: `jiaoben-${Date.now()}` } },
    { path: '/desk/service-keys', within: '发一个密钥', act: '发密钥', fields: { 到期日: '2099-01-01' }, status: 400 },
    { path: '/desk/extensions', within: '信任一个发布者', act: '信任', status: 400 },
  ]);
});

it('should give a report back with the reason, and show it to the contact point as text', async () => {
  const task = await newTask();
  const leader = `fuzeren-${POINT}`;
  await call(OFFICER, 'POST', `/tasks/${task.id}/acceptance`);
  for (const step of ['PRE_STUDY', 'CONSULT', 'COLLATE']) {
    await call(OFFICER, 'POST', `/tasks/${task.id}/steps/${step}`, { state: 'SKIPPED', note: SCRIPT });
  }
  await call(OFFICER, 'POST', `/tasks/${task.id}/reports`, { overview: SCRIPT, suggestions: SCRIPT });
  await call(OFFICER, 'POST', `/tasks/${task.id}/steps/EXPERT_REVIEW`, { state: 'SKIPPED', note: SCRIPT });
  await call(leader, 'POST', `/tasks/${task.id}/signature`, { report: 1, signedAs: SCRIPT });
  await call(OFFICER, 'POST', `/tasks/${task.id}/sending`);
  const path = `/desk/tasks/${task.id}?part=reports`;
  await sendAll(COMMISSION, [{ path, within: '退回报告', act: '退回', fields: { 新的报送时间: '' } }]);
  const { page, context } = await open(browser, PHONE);
  await signIn(page, OFFICER);
  await page.goto(path);
  await page.getByText('已退回').first().waitFor();
  await untouched(page);
  await context.close();
});
