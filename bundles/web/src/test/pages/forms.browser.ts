import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OFFICER, PHONE, POINT, call, launch, newTask, open, signIn } from './browser';
import { SCRIPT, fill, send, sendAll, untouched } from './filling';

const COMMISSION = 'fagongwei';
const DISTRICT = 'tianning';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Listed {
  items: { id: string; code?: string }[];
}

const first = async (account: string, path: string) =>
  (await call<Listed>(account, 'GET', `${path}?limit=1`)).items[0]!.id;

it(
  'should show what a contact point fills in as text, and do what its forms are for',
  { timeout: 300_000 },
  async () => {
    const point = `/desk/points/${await first(OFFICER, '/contact-points')}`;
    const campaign = `/desk/campaigns/${await first(OFFICER, '/campaigns')}`;
    const law = desk(await openEvaluation());
    await sendAll(browser, OFFICER, [
      { path: `${point}?part=stations`, act: '设立', fields: { 名称: `${SCRIPT}${Date.now()}` } },
      { path: `${point}?part=staff`, act: '登记', fields: { 职责: '特邀人大代表' } },
      { path: `${point}?part=plan`, act: '加入计划' },
      { path: `${point}?part=plan`, within: '完成情况', act: '登记完成情况' },
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
  return id;
}

const desk = (evaluation: string) => `/desk/law-evaluations/${evaluation}`;

/** The codes of the indicators that a law is evaluated by. */
async function lines(evaluation: string): Promise<string[]> {
  const { frameId } = await call<{ frameId: string }>(COMMISSION, 'GET', `/law-evaluations/${evaluation}`);
  const frame = await call<{ lines: { code: string }[] }>(COMMISSION, 'GET', `/evaluation-frames/${frameId}`);
  return frame.lines.map(({ code }) => code);
}

it(
  'should show what the commission fills in as text, and do what its forms are for',
  { timeout: 300_000 },
  async () => {
    const campaign = `/desk/campaigns/${await first(COMMISSION, '/campaigns')}`;
    const point = await first(COMMISSION, '/contact-points');
    const law = await openEvaluation();
    const scored = await openEvaluation();
    for (const line of await lines(scored)) {
      await call(COMMISSION, 'POST', `/law-evaluations/${scored}/scores`, {
        lineCode: line,
        score: 80,
        reason: SCRIPT,
      });
    }
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
    await sendAll(browser, COMMISSION, [
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
      { path: `${desk(law)}?part=scores`, act: '提交评分' },
      // not before every line has its points
      { path: desk(law), within: '完成评估', act: '完成评估', status: 409 },
      { path: desk(scored), within: '完成评估', act: '完成评估' },
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

interface Evaluation {
  id: string;
  organisationPath: string;
  year: number;
}

/** A district's year that nobody evaluated yet. */
async function freeYear(): Promise<[string, number]> {
  const { items } = await call<{ items: Evaluation[] }>(COMMISSION, 'GET', '/point-evaluations?limit=500');
  const isTaken = (code: string, of: number) =>
    items.some(({ organisationPath, year }) => organisationPath === `/320400/${code}/` && year === of);
  // of the contact points of the main job, which were awarded in 2023
  return ['320402', '320404', '320411', '320412', '320413', '320481']
    .flatMap((code) => [2023, 2024, 2025].map((of): [string, number] => [code, of]))
    .find(([code, of]) => !isTaken(code, of))!;
}

/** Points for every line that nobody and nothing gave any yet, so that the review may begin. */
async function giveTheRest(evaluation: string): Promise<void> {
  interface Line {
    contactPointCode: string;
    code: string;
    points?: number;
  }
  for (let after: string | undefined = ''; after !== undefined;) {
    const { items, next }: { items: Line[]; next?: string } = await call(
      COMMISSION,
      'GET',
      `/point-evaluations/${evaluation}/lines?limit=500${after && `&after=${encodeURIComponent(after)}`}`,
    );
    const points = items
      .filter((line) => line.points === undefined)
      .map(({ contactPointCode, code }) => ({ contactPointCode, lineCode: code, points: 1, reason: SCRIPT }));
    if (points.length > 0) await call(COMMISSION, 'POST', `/point-evaluations/${evaluation}/points`, { points });
    after = next;
  }
}

it('should show what is said of contact points in their evaluation as text', { timeout: 120_000 }, async () => {
  const [organisationCode, year] = await freeYear();
  await sendAll(browser, COMMISSION, [
    {
      path: '/desk/evaluations',
      within: '开始一个年度的评价',
      act: '开始评价',
      // by the table that is built in
      fields: { 哪一级: organisationCode, 年份: String(year), 指标表: { label: '请选择' } },
    },
  ]);
  // beginning it again gives what is there
  const { id } = await call<Evaluation>(COMMISSION, 'POST', '/point-evaluations', { organisationCode, year });
  await call(COMMISSION, 'POST', `/point-evaluations/${id}/computation`);
  const path = `/desk/evaluations/${id}`;
  const adjusting = { path, within: '登记一笔加分', act: '登记' };
  await sendAll(browser, COMMISSION, [
    adjusting,
    { ...adjusting, fields: { 哪一种: '扣分' } },
    { ...adjusting, fields: { 哪一种: '一票否决', 分值: '0' } },
    { path, within: '依据', act: '评分' },
    { path, within: '依据', act: '提交佐证' },
  ]);
  await giveTheRest(id);
  await call(COMMISSION, 'POST', `/point-evaluations/${id}/review`);
  await sendAll(browser, COMMISSION, [{ path, act: '登记主任会议审定' }]);
});

it('should show what anybody sends without an account as text', async () => {
  await sendAll(browser, undefined, [
    { path: '/contact-points/nomination', act: '提交申请' },
    { path: '/plans/proposal', act: '送出建议' },
  ]);
});

it('should show what a district and an administrator fill in as text', { timeout: 300_000 }, async () => {
  await sendAll(browser, DISTRICT, [
    { path: '/desk/trainings', within: '登记培训', act: '登记培训' },
    { path: '/desk/bulletins', within: '印发一期', act: '印发' },
  ]);
  await sendAll(browser, 'admin', [
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
  await sendAll(browser, COMMISSION, [{ path, within: '退回报告', act: '退回', fields: { 新的报送时间: '' } }]);
  const { page, context } = await open(browser, PHONE);
  await signIn(page, OFFICER);
  await page.goto(path);
  await page.getByText('已退回').first().waitFor();
  await untouched(page);
  await context.close();
});
