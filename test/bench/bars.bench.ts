// 500 services of 90 days in real Chromium: from opening the window to drawn bars, a scroll through all of them, and
// what one change costs while it is open; beside it the same window with a node for every bar, and with none.
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { AppState } from '#core/contract/app-state';
import { stateChange, type StateMessage } from '#core/contract/state-change';
import { openFakeHost, type FakeHost } from '../fakes/fake-host.ts';
import { manyPages } from '../fakes/recorded-world.ts';
import { launchChromium } from '../renderer/window/open-window.ts';
import { serveWindow, type ServedWindow } from '../renderer/window/serve-window.ts';
import type { Benchmark, Table } from './kit/benchmark.ts';
import { cannedBridge } from './kit/canned-bridge.ts';
import { figure, median } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { nodePerBar, noBars } from './kit/other-strips.ts';

const PUSHES = 40;
/** Each takes half a second: the state of 500 services is two megabytes of text. */
const WHOLE_PUSHES = 4;
/** More than this between two frames is a frame that came late, at sixty a second. */
const LATE_MS = 25;
const MOST_PAINTED_MS = 200;
const MOST_LATE = 5;
const MOST_SCRIPT_MS = 2;

/** What a thread was busy with, in milliseconds. */
interface Busy {
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  /** Parsing, painting, garbage, and whatever else. */
  readonly rest: number;
}

interface Figures {
  /** From navigation to the frame that shows the bars. */
  readonly paintedMs: number;
  /** What the page's thread did until then. */
  readonly openCpuMs: number;
  readonly opening: Busy;
  /** Of one frame. */
  readonly scrolling: Busy;
  readonly nodes: number;
  readonly heapMb: number;
  readonly lateFrames: number;
  readonly frames: number;
  readonly changes: Changes | null;
}

interface Changes {
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
] as const;

const NAMES = ['ours', 'perBar', 'without'] as const;
const COLUMNS = ['ours: one path per level', 'a node per bar', 'no bars'];
const BUSY = [
  ['script', 'script'],
  ['style', 'style'],
  ['layout', 'layout'],
  ['parsing, painting, garbage, the rest', 'rest'],
] as const;

export const benchmark: Benchmark = {
  title: 'The window',
  async measure({ isTiny, option, say }) {
    const services = option('pages', isTiny ? 5 : 500);
    const rounds = option('rounds', isTiny ? 1 : 4);
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
      const turn =
        (served: ServedWindow, isChanged = false) =>
        (): Promise<Figures> =>
          measureWindow(browser, served, bridge, isChanged ? host : null);
      const contestants = { ours: turn(drawn, true), perBar: turn(perBar), without: turn(without) };
      const found = await inTurns(contestants, rounds, 0);
      const of = (name: keyof typeof found, value: (figures: Figures) => number): number =>
        median(found[name].map(value));
      const beside = (value: (figures: Figures) => number): string =>
        `a node per bar: ${figure(of('perBar', value))}; no bars: ${figure(of('without', value))}`;
      const line = (label: string, value: (figures: Figures) => number): readonly string[] => [
        label,
        ...NAMES.map((name) => figure(of(name, value))),
      ];
      const busy = (caption: string, part: (figures: Figures) => Busy): Table => ({
        caption,
        head: ['', ...COLUMNS],
        lines: BUSY.map(([label, key]) => line(label, (figures) => part(figures)[key])),
      });
      const painted = of('ours', ({ paintedMs }) => paintedMs);
      const late = of('ours', ({ lateFrames }) => lateFrames);
      const change = of('ours', ({ changes }) => changes?.changeScriptMs ?? Number.NaN);
      const whole = of('ours', ({ changes }) => changes?.wholeScriptMs ?? Number.NaN);
      return {
        how: [
          `${services} services of 90 days in headless Chromium, 900 × 700, medians of ${rounds} rounds in turn; the same window with an element for every`,
          'part of every bar, and with none, are the controls. The state and the bars come from texts it holds: what is measured is the window.',
        ],
        goals: [
          {
            figure: `window: ${services} rows painted`,
            goal: '≤ 200 ms',
            measured: `${figure(painted)} ms`,
            control: beside(({ paintedMs }) => paintedMs),
            isMet: painted <= MOST_PAINTED_MS,
          },
          {
            figure: 'window: late frames in a scroll through all',
            goal: '≤ 5',
            measured: `${late} of ${of('ours', ({ frames }) => frames)}`,
            control: beside(({ lateFrames }) => lateFrames),
            isMet: late <= MOST_LATE,
          },
          {
            figure: `one update in an open window of ${services} rows`,
            goal: '≤ 2 ms of script',
            measured: `${figure(change)} ms`,
            control: `the whole state instead: ${figure(whole)} ms`,
            isMet: change <= MOST_SCRIPT_MS,
          },
        ],
        tables: [
          {
            caption: `${services} services × 90 days`,
            head: ['', ...COLUMNS],
            lines: LINES.map(([label, key]) => line(label, (figures) => figures[key])),
          },
          busy('What the thread did until painted, ms', ({ opening }) => opening),
          busy('What the thread did in one frame of the scroll, ms', ({ scrolling }) => scrolling),
        ],
        notes: [
          'Bars are next to nothing of it: with none at all the window takes as long. Of the script until painted, under the profiler, two fifths are React building some 650 nodes with code that runs for the first time, a sixth the first use of dates and numbers of `Intl` (40 ms in every new process, whoever asks first), and a sixteenth each the state as text and the sentences. Taken out: the pass over all rows for their width before there were bars, and the one that drew empty rows first where the bars are there already; number formats made anew for every figure. Tried as well: all other views in files of their own, a third less script, without a difference until painted. In a frame of the scroll three rows are drawn and three are taken away, and the layout is done once.',
          '`--pages=2000` takes another number of services, `--rounds=3` another number of rounds.',
        ],
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
  changing: FakeHost | null,
): Promise<Figures> {
  const page = await from.newPage({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
  const client = await page.context().newCDPSession(page);
  // The time the page's own thread was busy: on a machine with other work wall time says little.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript({ content: bridge });
  await page.goto(url);
  const paintedMs = await page.evaluate<number>('window.__painted');
  const opened = await metrics(client);
  const scrolled = await scroll(page);
  const after = await metrics(client);
  await page.evaluate('window.scrollTo(0, 0)');
  const changes = changing === null ? null : await changesOf(page, client, changing.state());
  await page.close();
  return {
    paintedMs,
    openCpuMs: opened.task,
    opening: busyBetween(null, opened),
    scrolling: busyBetween(opened, after, scrolled.frames),
    nodes: opened.nodes,
    heapMb: opened.heapMb,
    ...scrolled,
    changes,
  };
}

async function changesOf(page: Page, client: CDPSession, state: AppState): Promise<Changes> {
  return {
    changeScriptMs: await pushes(page, client, state, { from: 0, count: PUSHES, told: stateChange }),
    wholeScriptMs: await pushes(page, client, state, {
      from: PUSHES,
      count: WHOLE_PUSHES,
      told: (_before, after) => after,
    }),
  };
}

type Metrics = Awaited<ReturnType<typeof metrics>>;

function busyBetween(before: Metrics | null, after: Metrics, among = 1): Busy {
  const spent = (key: 'script' | 'style' | 'layout' | 'task'): number => (after[key] - (before?.[key] ?? 0)) / among;
  const { script, style, layout } = { script: spent('script'), style: spent('style'), layout: spent('layout') };
  return { script, style, layout, rest: spent('task') - script - style - layout };
}

async function metrics(client: CDPSession) {
  const { metrics: all } = await client.send('Performance.getMetrics');
  const value = (name: string): number => all.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: value('ScriptDuration') * 1_000,
    style: value('RecalcStyleDuration') * 1_000,
    layout: value('LayoutDuration') * 1_000,
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

interface Pushed {
  /** Revisions that were pushed before. */
  readonly from: number;
  readonly count: number;
  readonly told: (before: AppState, after: AppState) => StateMessage;
}

/** One service was polled again: its reading is newer, everything else is as it was. Script for one of them. */
async function pushes(page: Page, client: CDPSession, first: AppState, { from, count, told }: Pushed): Promise<number> {
  const before = await metrics(client);
  let known = { ...first, revision: first.revision + from };
  for (let push = 1; push <= count; push += 1) {
    const at = (push * 7) % first.pages.length;
    const pages = known.pages.map((each, index) =>
      index === at ? { ...each, readAt: (each.readAt ?? 0) + push * 1_000 } : each,
    );
    const next = { ...known, revision: known.revision + 1, pages };
    await page.evaluate(`window.__push(${JSON.stringify(JSON.stringify(told(known, next)))})`);
    known = next;
  }
  return ((await metrics(client)).script - before.script) / count;
}
