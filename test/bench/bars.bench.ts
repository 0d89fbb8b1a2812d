// 500 services of 90 days in real Chromium: from opening the window to drawn bars, a scroll through all of them, and
// what one change costs while it is open; beside it the same window with a node for every bar, and with none.
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { AppState } from '#core/contract/app-state';
import { stateChange, type StateMessage } from '#core/contract/state-change';
import { openFakeHost, type FakeHost } from '../fakes/fake-host.ts';
import { manyPages } from '../fakes/recorded-world.ts';
import { launchChromium } from '../renderer/window/open-window.ts';
import { serveWindow, type ServedWindow } from '../renderer/window/serve-window.ts';
import type { Benchmark } from './kit/benchmark.ts';
import { cannedBridge } from './kit/canned-bridge.ts';
import { figure, median } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { nodePerBar, noBars } from './kit/other-strips.ts';

const PUSHES = 40;
/** More than this between two frames is a frame that came late, at sixty a second. */
const LATE_MS = 25;
const MOST_PAINTED_MS = 200;
const MOST_LATE = 5;
const MOST_SCRIPT_MS = 2;

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

const LINES = [
  ['painted, ms', 'paintedMs'],
  ['thread until painted, ms', 'openCpuMs'],
  ['nodes', 'nodes'],
  ['heap, MB', 'heapMb'],
  ['late frames in the scroll', 'lateFrames'],
  ['frames of the scroll', 'frames'],
  ['script for one change, ms', 'changeScriptMs'],
  ['script for the whole state instead, ms', 'wholeScriptMs'],
] as const;

export const benchmark: Benchmark = {
  title: 'The window',
  async measure({ isTiny, option, say }) {
    const services = option('pages', isTiny ? 5 : 500);
    const rounds = option('rounds', isTiny ? 1 : 5);
    const host = await openFakeHost({ pages: manyPages(services, []) });
    const [browser, drawn, perBar, without] = await Promise.all([
      launchChromium(),
      serveWindow(),
      serveWindow({ name: 'control', plugins: [nodePerBar()] }),
      serveWindow({ name: 'bare', plugins: [noBars()] }),
    ]);
    try {
      const bridge = await cannedBridge(host);
      say(`${rounds} rounds of ${services} services`);
      const turn = (served: ServedWindow) => (): Promise<Figures> => measureWindow(browser, served, bridge, host);
      const found = await inTurns({ ours: turn(drawn), perBar: turn(perBar), without: turn(without) }, rounds);
      const of = (name: keyof typeof found, key: keyof Figures): number => median(found[name].map((each) => each[key]));
      const beside = (key: keyof Figures): string =>
        `a node per bar: ${figure(of('perBar', key))}; no bars: ${figure(of('without', key))}`;
      return {
        how: [
          `${services} services of 90 days in headless Chromium, 900 × 700, medians of ${rounds} rounds in turn; the same window with an element for every`,
          'part of every bar, and with none, are the controls. The state and the bars come from texts it holds: what is measured is the window.',
        ],
        goals: [
          {
            figure: `window: ${services} rows painted`,
            goal: '≤ 200 ms',
            measured: `${figure(of('ours', 'paintedMs'))} ms`,
            control: beside('paintedMs'),
            isMet: of('ours', 'paintedMs') <= MOST_PAINTED_MS,
          },
          {
            figure: 'window: late frames in a scroll through all',
            goal: '≤ 5',
            measured: `${of('ours', 'lateFrames')} of ${of('ours', 'frames')}`,
            control: beside('lateFrames'),
            isMet: of('ours', 'lateFrames') <= MOST_LATE,
          },
          {
            figure: `one update in an open window of ${services} rows`,
            goal: '≤ 2 ms of script',
            measured: `${figure(of('ours', 'changeScriptMs'))} ms`,
            control: `the whole state instead: ${figure(of('ours', 'wholeScriptMs'))} ms`,
            isMet: of('ours', 'changeScriptMs') <= MOST_SCRIPT_MS,
          },
        ],
        tables: [
          {
            caption: `${services} services × 90 days`,
            head: ['', 'ours: one path per level', 'a node per bar', 'no bars'],
            lines: LINES.map(([label, key]) => [
              label,
              ...(['ours', 'perBar', 'without'] as const).map((name) => figure(of(name, key))),
            ]),
          },
        ],
        notes: ['`--pages=2000` takes another number of services, `--rounds=3` another number of rounds.'],
      };
    } finally {
      await Promise.allSettled([browser.close(), drawn.close(), perBar.close(), without.close(), host.stop()]);
    }
  },
};

async function measureWindow(
  from: Browser,
  { url }: ServedWindow,
  bridge: string,
  { state }: FakeHost,
): Promise<Figures> {
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
