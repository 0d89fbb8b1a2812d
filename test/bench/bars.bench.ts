// 500 services of 90 days in real Chromium: from opening the window to drawn bars, a scroll through all of them, and
// what one change costs while it is open; beside it the same window with a node for every bar.
/* eslint-disable no-console -- a benchmark speaks on the terminal */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { AppState } from '#core/contract/app-state';
import { stateChange, type StateMessage } from '#core/contract/state-change';
import { openFakeHost, type FakeHost } from '../fakes/fake-host.ts';
import { manyPages } from '../fakes/recorded-world.ts';
import { launchChromium } from '../renderer/window/open-window.ts';
import { serveWindow, type ServedWindow } from '../renderer/window/serve-window.ts';
import { nodePerBar } from './kit/node-per-bar.ts';
import { cannedBridge } from './kit/canned-bridge.ts';
import { median, table } from './kit/figures.ts';

const SERVICES = Number(process.argv[2] ?? 500);
const ROUNDS = Number(process.argv[3] ?? 5);
const PUSHES = 40;
/** More than this between two frames is a frame that came late, at sixty a second. */
const LATE_MS = 25;

interface Figures {
  /** From navigation to the frame that shows the bars. */
  readonly paintedMs: number;
  /** What the page's thread did until then. */
  readonly openCpuMs: number;
  readonly nodes: number;
  readonly heapMb: number;
  readonly lateFrames: number;
  readonly frames: number;
  /** Script for one new reading of one service, told as what changed. */
  readonly changeScriptMs: number;
  /** The same told as the whole state. */
  readonly wholeScriptMs: number;
}

const host = await openFakeHost({ pages: manyPages(SERVICES, []) });
const [browser, drawn, control] = await Promise.all([
  launchChromium(),
  serveWindow(),
  serveWindow({ name: 'control', plugins: [nodePerBar()] }),
]);
try {
  const bridge = await cannedBridge(host);
  const found = { ours: [] as Figures[], control: [] as Figures[] };
  // One round of each in turn, so that whatever else the machine does touches both.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, served] of [
      ['ours', drawn],
      ['control', control],
    ] as const) {
      const figures = await measure(browser, served, bridge, host);
      // The first round warms the caches of the browser.
      if (round > 0) found[name].push(figures);
    }
  }
  console.log(`${SERVICES} services × 90 days, median of ${ROUNDS} rounds in turn`);
  console.log(
    table(
      ['', 'one path per level', 'a node per bar'],
      (
        [
          ['painted, ms', 'paintedMs'],
          ['thread until painted, ms', 'openCpuMs'],
          ['nodes', 'nodes'],
          ['heap, MB', 'heapMb'],
          ['late frames in the scroll', 'lateFrames'],
          ['frames of the scroll', 'frames'],
          ['script for one change, ms', 'changeScriptMs'],
          ['script for the whole state instead, ms', 'wholeScriptMs'],
        ] as const
      ).map(([label, key]) => [
        label,
        ...[found.ours, found.control].map((rounds) => median(rounds.map((each) => each[key])).toFixed(1)),
      ]),
    ),
  );
} finally {
  await Promise.allSettled([browser.close(), drawn.close(), control.close(), host.stop()]);
}

async function measure(from: Browser, { url }: ServedWindow, bridge: string, { state }: FakeHost): Promise<Figures> {
  const page = await from.newPage({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
  const client = await page.context().newCDPSession(page);
  // The time the page's own thread was busy: on a machine with other work wall time says little.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript({ content: bridge });
  await page.goto(url);
  const paintedMs = await page.evaluate<number>('window.__painted');
  const opened = await metrics(client);
  const lateFrames = await scroll(page);
  await page.evaluate('window.scrollTo(0, 0)');
  const changeScriptMs = await pushes(page, client, state(), 0, stateChange);
  const wholeScriptMs = await pushes(page, client, state(), PUSHES, (_before, after) => after);
  await page.close();
  return {
    paintedMs,
    openCpuMs: opened.task,
    nodes: opened.nodes,
    heapMb: opened.heapMb,
    ...lateFrames,
    changeScriptMs,
    wholeScriptMs,
  };
}

async function metrics(client: CDPSession) {
  const { metrics: all } = await client.send('Performance.getMetrics');
  const value = (name: string): number => all.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: value('ScriptDuration') * 1_000,
    task: value('TaskDuration') * 1_000,
    nodes: value('Nodes'),
    heapMb: value('JSHeapUsedSize') / 1e6,
  };
}

/** From the top to the bottom, a screen at a time in sixty steps each, as fast as frames come. */
async function scroll(page: Page): Promise<{ readonly lateFrames: number; readonly frames: number }> {
  const frames = await page.evaluate<readonly number[]>(`new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const step = (now) => {
      gaps.push(now - last);
      last = now;
      window.scrollBy(0, 160);
      if (window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(step);
      else resolve(gaps);
    };
    requestAnimationFrame(step);
  })`);
  return { lateFrames: frames.filter((gap) => gap > LATE_MS).length, frames: frames.length };
}

/** One service was polled again: its reading is newer, everything else is as it was. Script for one of them. */
async function pushes(
  page: Page,
  client: CDPSession,
  first: AppState,
  from: number,
  told: (before: AppState, after: AppState) => StateMessage,
): Promise<number> {
  const before = await metrics(client);
  let known = { ...first, revision: first.revision + from };
  for (let push = 1; push <= PUSHES; push += 1) {
    const at = (push * 7) % first.pages.length;
    const pages = known.pages.map((each, index) =>
      index === at ? { ...each, readAt: (each.readAt ?? 0) + push * 1_000 } : each,
    );
    const next = { ...known, revision: known.revision + 1, pages };
    await page.evaluate(`window.__push(${JSON.stringify(JSON.stringify(told(known, next)))})`);
    known = next;
  }
  return ((await metrics(client)).script - before.script) / PUSHES;
}
