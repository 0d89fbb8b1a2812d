// Started by restart-storm.test.ts: an engine over the real store that is killed again and again.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';

/** Where the script (what is at each address now), the history and what was told are; when the storm began, and its clock. */
const [folder = '', url = '', began = '0', at = '0', speed = '1'] = process.argv.slice(2);

const opened = await openSqliteStore(join(folder, 'history.sqlite'));
if (!opened.ok) throw new Error(opened.problem);
if (opened.value.warning !== null) throw new Error(opened.value.warning);
const address = parseAddress(url);
if (!address.ok) throw new Error(address.problem);

const clockSpeed = Number(speed);
const startAt = Number(at) + (Date.now() - Number(began)) * clockSpeed;
const ports = createFakePorts({
  now: startAt,
  settings: { ...defaultSettings, pages: [watchedPage(address.value, 'Claude', 'statuspage')] },
  store: opened.value.store,
  respond: (asked) => (JSON.parse(readFileSync(join(folder, 'script.json'), 'utf8')) as Record<string, string>)[asked],
});
const engine = createEngine(
  {
    ...ports,
    clock: createSystemClock({ startAt, speed: clockSpeed }),
    notifier: {
      ...ports.notifier,
      send(notification) {
        appendFileSync(join(folder, 'told.jsonl'), `${JSON.stringify(notification)}\n`);
        return Promise.resolve({ kind: 'shown' });
      },
    },
  },
  // Every 30 ms of real time.
  { version: '0.0.0-test', clockSpeed, catalogue: [], intervalMs: 30 * clockSpeed },
);
engine.start();
process.stdout.write('up\n');
process.once('SIGTERM', () => void engine.stop());
