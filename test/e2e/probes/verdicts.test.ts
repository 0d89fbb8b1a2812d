import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVerdictWorld, PARTS, type Part, type VerdictWorld } from './verdict-world.ts';

/** Three probes, and what a loaded machine takes beside them. */
const PATIENCE_MS = 90_000;
const TEST_MS = 200_000;

describe('each verdict, as a window of the browser shell has it', () => {
  let world: VerdictWorld;
  beforeAll(async () => {
    world = await openVerdictWorld();
  }, TEST_MS);
  afterAll(() => world.close());

  /** The verdict, once it is the one expected. */
  async function becomes(kind: string, reason: string): Promise<void> {
    const verdict = async (): Promise<string> => {
      const { verdict: found } = await world.state();
      return `${found?.kind} ${found?.reason}`;
    };
    await expect.poll(verdict, { timeout: PATIENCE_MS, interval: 200 }).toBe(`${kind} ${reason}`);
  }

  const NEUTRAL: readonly Part[] = ['neutral one', 'neutral other'];

  test.each<[string, () => void, string, string]>([
    ['everything works', () => undefined, 'all_fine', 'fine'],
    ['the service is gone, the page is green', () => world.set(['service'], 'broken'), 'them', 'failing'],
    ['now the page says so too', () => world.says('major_outage'), 'them', 'failing_admitted'],
    ['the service is back, the page is not', () => world.set(['service'], 'fine'), 'them', 'page_alone'],
    ['the page is well again', () => world.says('operational'), 'all_fine', 'fine'],
    ['only the page is gone', () => world.set(['page'], 'broken'), 'cannot_tell', 'page_unknown'],
    ['page and service are gone together', () => world.set(['service'], 'broken'), 'them', 'failing_unread'],
    ['everything is gone: the network is cut', () => world.set(PARTS, 'broken'), 'me', 'cut_off'],
    ['the network is back', () => world.set(PARTS, 'fine'), 'all_fine', 'fine'],
    [
      'the service and a neutral address are gone',
      () => world.set(['service', 'neutral one'], 'broken'),
      'internet',
      'part_unreachable',
    ],
    ['all is back', () => world.set(PARTS, 'fine'), 'all_fine', 'fine'],
    ['the service crawls, the page is green', () => world.set(['service'], 'slow'), 'them', 'slow'],
    ['everything crawls', () => world.set(NEUTRAL, 'slow'), 'me', 'slow_connection'],
  ])(
    '%s',
    async (_name, change, kind, reason) => {
      change();
      await becomes(kind, reason);
    },
    TEST_MS,
  );

  test('the tray says whose trouble it is, and nobody was notified of a verdict', async () => {
    const { tray, pages } = await world.state();
    expect(tray.tooltip).toMatch(/It is your connection/);
    expect(pages[0]?.probe?.recent.length).toBeGreaterThan(0);
  });
});

const canCut =
  process.platform === 'linux' && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

test.skipIf(!canCut)(
  'a network namespace is cut, and joined again',
  async () => {
    const script = join(import.meta.dirname, 'cut-network.ts');
    const child = spawn('unshare', ['-n', process.execPath, '--no-warnings', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    expect(out.trim().split('\n')).toEqual(['all_fine fine', 'me cut_off', 'all_fine fine']);
    expect(code).toBe(0);
  },
  TEST_MS,
);
