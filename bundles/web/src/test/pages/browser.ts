import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import type { Settings } from '../../main/pages/app/settings';

/** The server that is used, started by `./test` with the main job done. */
export const BASE = process.env.JIANYAN_URL ?? 'http://127.0.0.1:8181';
export const DATA = process.env.JIANYAN_DATA ?? join(import.meta.dirname, '../../../../../data');

/** Where the server reckons days, and where everybody's device is. */
const ZONE = 'Asia/Shanghai';

/** The day it is for the server, so many days from now. */
export function day(from = 0): string {
  return new Date(Date.now() + from * 86_400_000).toLocaleDateString('sv-SE', { timeZone: ZONE });
}

export const DESKTOP = { width: 1280, height: 900 };
/** A phone of five years ago. */
export const PHONE = { width: 360, height: 740 };

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** A browser as it is on somebody's device: it keeps what it has, and can be killed. */
export async function launchOn(
  profile: string,
): Promise<{ context: BrowserContext; page: Page; kill: () => Promise<void> }> {
  const device = spawn(
    CHROMIUM!,
    [...ARGUMENTS, '--headless', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    device.once('exit', () => reject(new Error('Chromium ended')));
    createInterface(device.stderr!).on('line', (line) => {
      const found = /^DevTools listening on (.*)$/.exec(line);
      if (found) resolve(found[1]!);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(20_000);
  await page.setViewportSize(PHONE);
  const ended = new Promise<void>((resolve) => device.once('exit', () => resolve()));
  return {
    context,
    page,
    kill: async () => {
      // all of its processes, at once, with nothing told to them
      process.kill(-device.pid!, 'SIGKILL');
      await ended;
    },
  };
}

/** A page as somebody has it who set it so; whatever goes wrong in it is in `faults`. */
export async function open(
  browser: Browser,
  viewport: { width: number; height: number },
  settings?: Partial<Settings>,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: ZONE,
    reducedMotion: 'reduce',
    baseURL: BASE,
  });
  if (settings) {
    await context.addInitScript((kept) => localStorage.setItem('jianyan.settings', kept), JSON.stringify(settings));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // an answer that says no is part of what is tested
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { page, context, faults };
}

/** The password of the first administrator, or of one of the accounts that the main job made. */
export function password(account: string): string {
  if (account === 'admin') return readFileSync(join(DATA, 'initial-administrator.txt'), 'utf8').split(/\s+/)[1]!;
  const accounts = readFileSync(join(DATA, 'demo-accounts.txt'), 'utf8');
  const found = accounts.split('\n').find((line) => line.startsWith(`${account} `));
  if (!found) throw new Error(`no account ${account} in ${DATA}/demo-accounts.txt`);
  return found.split(' ')[1]!;
}

/** Signs in by the page, as people do. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/desk');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password(account));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/desk\/[a-z]+$/);
}

/** A call of the server as somebody, to set up or to look at what a page did. */
export async function call<T>(account: string | undefined, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${BASE}/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(account ? { Authorization: `Basic ${btoa(`${account}:${password(account)}`)}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

interface Listed {
  id: string;
  stage: string;
  draftId: string;
}

/** A consultation in a stage, of those that the main job made. */
export async function consultation(stage: 'OPEN' | 'ARCHIVED'): Promise<string> {
  const { items } = await call<{ items: Listed[] }>(undefined, 'GET', '/consultations');
  const found = items.find((listed) => listed.stage === stage);
  if (!found) throw new Error(`no consultation is ${stage}`);
  return found.id;
}

export const POINT = '320402-01';
export const OFFICER = `lianluoyuan-${POINT}`;

export interface Task {
  id: string;
  state: string;
  consultationId: string;
  consultationTitle: string;
}

/** A task that the commission has just given to the contact point, on the draft of the main job. */
export async function newTask(): Promise<Task> {
  const drafts = await call<{ items: { id: string }[] }>('fagongwei', 'GET', '/drafts');
  const { id } = await call<{ id: string }>('fagongwei', 'POST', '/consultations', {
    draftId: drafts.items[0]!.id,
    title: `征求联系点意见（示例）${Date.now()}`,
    deadline: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    visibility: 'INVITED',
    contactPointCodes: [POINT],
  });
  const { items } = await call<{ items: Task[] }>(OFFICER, 'GET', '/tasks?limit=200');
  return items.find(({ consultationId }) => consultationId === id)!;
}

/** Goes on by the Tab key until something has the focus, as somebody does who has no mouse; `label` is any field. */
export async function reachByTab(
  page: Page,
  name: RegExp,
  kind: 'link' | 'button' | 'textbox' | 'radio' | 'checkbox' | 'combobox' | 'label',
): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    const focused = page.locator(':focus');
    const wanted = kind === 'label' ? page.getByLabel(name) : page.getByRole(kind, { name });
    if ((await focused.count()) && (await wanted.and(focused).count())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
