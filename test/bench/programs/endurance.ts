// Months of an engine in minutes: real SQLite and a real log, recorded lives, faults, nights, restarts; the clock is a fake.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, HOUR_MS, type EpochMs } from '#core/model/time';
import { openLog } from '../../../src-main/node/log.ts';
import { preferSmallHeap } from '../../../src-main/node/small-heap.ts';
import type { Http, HttpAnswer } from '../../../src-main/engine/ports.ts';
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock.ts';
import { openModelEngine, watchingOrigins, type ModelEngine } from '../kit/model-engine.ts';
import { answerParent } from '../kit/program.ts';
import { seeded } from '../kit/random.ts';
import { recordedLife, type RecordedLife } from '../kit/recorded-life.ts';

/** The machine sleeps this long each night. */
const NIGHT_MS = 7 * HOUR_MS;
const BEGINNING: EpochMs = Date.parse('2026-03-02T08:00:00Z');

// As the product does, and before the recorded lives are read: they are large, and what V8 grows to it keeps.
preferSmallHeap();
const random = seeded(90);
let clock: FakeClock;
let model: ModelEngine;
let folder = '';
let intervalMs = HOUR_MS;
let hosts = new Map<string, RecordedLife>();
let counts = { polls: 0, faults: 0, shown: 0 };

interface Asked {
  readonly pages: number;
  readonly folder: string;
  readonly intervalMs: number;
}

answerParent({
  async open(asked: Asked): Promise<void> {
    ({ folder, intervalMs } = asked);
    clock = createFakeClock(BEGINNING);
    const names = Array.from({ length: asked.pages }, (_, index) => `https://status-${index}.example.com`);
    hosts = new Map(names.map((origin, index) => [new URL(origin).host, recordedLife(index, BEGINNING)]));
    await reopen();
  },
  async week(days: number): Promise<typeof counts> {
    for (let day = 0; day < days; day += 1) {
      await clock.advance(DAY_MS - NIGHT_MS);
      await clock.sleep(NIGHT_MS);
    }
    return counts;
  },
  /** The program ends and is started anew. */
  async restart(): Promise<void> {
    await model.engine.stop();
    await reopen();
  },
  sizes: () => ({
    databaseMb: sizeOf('history.sqlite'),
    walMb: sizeOf('history.sqlite-wal'),
    logMb: readdirSync(join(folder, 'logs')).reduce((sum, name) => sum + sizeOf(join('logs', name)), 0),
    handles: handles(),
    timers: clock.pending,
  }),
  stop: () => model.engine.stop(),
});

async function reopen(): Promise<void> {
  const settings = watchingOrigins([...hosts.keys()].map((host) => `https://${host}`));
  const { notifications } = settings;
  model = await openModelEngine({
    settings: { ...settings, notifications: { ...notifications, minimumLevel: 'operational', updates: true } },
    databaseFile: join(folder, 'history.sqlite'),
    clock,
    http,
    intervalMs,
    change: (ports) => ({
      ...ports,
      random,
      log: openLog(join(folder, 'logs')),
      notifier: {
        ways: () => [],
        send() {
          counts = { ...counts, shown: counts.shown + 1 };
          return Promise.resolve({ kind: 'shown' });
        },
      },
    }),
  });
  model.engine.start();
}

const http: Http = {
  get(url, validators) {
    const { host, pathname } = new URL(url);
    if (pathname.endsWith('summary.json')) counts = { ...counts, polls: counts.polls + 1 };
    return Promise.resolve(
      faultOf(url) ?? hosts.get(host)?.answer(pathname, clock.now(), validators) ?? nothingAt(url),
    );
  },
  close: () => undefined,
};

/** One request in fifty goes wrong, each time in another way. */
function faultOf(url: string): HttpAnswer | null {
  if (random() >= 0.02) return null;
  counts = { ...counts, faults: counts.faults + 1 };
  const chosen = random();
  if (chosen < 0.4)
    return { kind: 'failed', failure: { kind: 'timeout', reason: 'The server did not answer in time.' } };
  if (chosen < 0.6)
    return { kind: 'failed', failure: { kind: 'offline', reason: 'The connection was cut.', cause: 'cut' } };
  return said(url, chosen < 0.8 ? 503 : 200, '<!doctype html><title>Sign in</title>');
}

function nothingAt(url: string): HttpAnswer {
  return said(url, 404, 'Not found');
}

function said(url: string, status: number, text: string): HttpAnswer {
  return {
    kind: 'document',
    document: { kind: 'document', url, status, contentType: 'text/html', text },
    validators: { etag: null, lastModified: null, bodyHash: `${status} ${text}` },
    retryAfterMs: null,
    bytes: text.length,
    serverDate: null,
  };
}

function sizeOf(name: string): number {
  return (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) / 1e6;
}

/** Open files and sockets, where the system says; else what keeps Node alive. */
function handles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return process.getActiveResourcesInfo().length;
  }
}
