// Started by hook-storm.test.ts: an engine that tells real receivers, and is killed again and again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '#core/i18n/sentence';
import { parseHooks } from '#core/hooks/parse-hooks';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createHookRunner } from '../../../src-main/node/hooks/create-hook-runner.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';

/** Where the script (what is at each address now), the hooks and the history are; when the storm began, and its clock. */
const [folder = '', url = '', began = '0', at = '0', speed = '1'] = process.argv.slice(2);

const opened = await openSqliteStore(join(folder, 'history.sqlite'));
if (!opened.ok) throw new Error(opened.problem);
if (opened.value.warning !== null) throw new Error(opened.value.warning);
const address = parseAddress(url);
if (!address.ok) throw new Error(address.problem);
const problems: Sentence[] = [];
const hooks = parseHooks(JSON.parse(readFileSync(join(folder, 'hooks.json'), 'utf8')), [], problems);
if (problems.length > 0) throw new Error(JSON.stringify(problems));

const clockSpeed = Number(speed);
const startAt = Number(at) + (Date.now() - Number(began)) * clockSpeed;
const ports = createFakePorts({
  now: startAt,
  settings: { ...defaultSettings, hooks, pages: [watchedPage(address.value, 'Claude', 'statuspage')] },
  store: opened.value.store,
  respond: (asked) => (JSON.parse(readFileSync(join(folder, 'script.json'), 'utf8')) as Record<string, string>)[asked],
});
const { platform, env: environment } = process;
const engine = createEngine(
  {
    ...ports,
    clock: createSystemClock({ startAt, speed: clockSpeed }),
    random: Math.random,
    hooks: createHookRunner({ platform, environment, userAgent: 'Greenbar/0.0.0-test' }),
  },
  // Every 30 ms of real time.
  { version: '0.0.0-test', clockSpeed, catalogue: [], intervalMs: 30 * clockSpeed },
);
engine.start();
process.once('SIGTERM', () => void engine.stop());
