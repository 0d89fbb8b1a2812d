import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../../src-main/node/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name = 'greenbar.log'): string => readFileSync(join(folder, 'logs', name), 'utf8');

describe('the log', () => {
  it('has one line for each entry, whatever is in it', () => {
    const log = openLog(join(folder, 'logs'));
    log.info('polled\nfake line', { page: 'a\nb', error: new Error('no\nnews'), big: 1n });
    log.warn('odd');
    openLog(join(folder, 'logs')).info('again');
    const lines = read().trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info polled fake line \{"page":"a\\nb","error":"Error: no/);
    expect(lines[1]).toMatch(/Z warn odd$/);
  });

  it('writes no secrets', () => {
    const log = openLog(join(folder, 'logs'));
    log.info('open http://127.0.0.1:5/#token=hunter2', {
      token: 'hunter2',
      nested: { Authorization: 'hunter2' },
      url: 'https://status.example/x?api_token=hunter2&page=3',
    });
    expect(read()).not.toContain('hunter2');
    expect(read()).toContain('page=3');
  });

  it('keeps three files of a megabyte', () => {
    const log = openLog(join(folder, 'logs'));
    const words = 'x'.repeat(3_900);
    for (let entry = 0; entry < 1_200; entry += 1) log.info(`${entry} ${words}`);
    expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['greenbar.1.log', 'greenbar.2.log', 'greenbar.log']);
    for (const name of readdirSync(join(folder, 'logs'))) {
      expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(1024 * 1024);
    }
    expect(read()).toContain(' 1199 ');
    expect(read('greenbar.1.log')).not.toContain(' 1199 ');
  });

  it('never throws', () => {
    writeFileSync(join(folder, 'file'), '');
    const log = openLog(join(folder, 'file'));
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => log.info('lost', circle)).not.toThrow();
    expect(() => openLog(join(folder, 'logs')).warn('kept', circle)).not.toThrow();
  });
});
