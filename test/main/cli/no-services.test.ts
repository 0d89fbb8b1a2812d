import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, fixture, run, runIn, serveDocuments } from './harness.ts';

const SUMMARY = 'statuspage/claude/api-v2-summary.2026-09-15.quiet.json';

describe('without a list of services that can be read', () => {
  test.each(['check', 'status', 'history', 'incidents'])('%s reads an address, and warns', async (command) => {
    const url = await serveDocuments({
      '/api/v2/summary.json': { body: fixture(SUMMARY) },
      '/api/v2/incidents.json': { body: '{"incidents":[]}' },
    });
    const folder = dataFolder();
    const servicesFile = join(folder, 'services.json');
    writeFileSync(servicesFile, '{"serial":');
    const broken = await runIn({ servicesFile }, command, url, '--data-dir', folder, '--json');
    const whole = await run(command, url, '--data-dir', folder, '--json');
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(broken.code).toBe(0);
    expect(Object.keys(JSON.parse(broken.out) as object)).toEqual(Object.keys(JSON.parse(whole.out) as object));
    expect(broken.err).toBe(`greenbar: The list of services in ${servicesFile} cannot be read.\n`);
  });

  test('a name is not known', async () => {
    const folder = dataFolder();
    const { code, err } = await runIn({ servicesFile: join(folder, 'no') }, 'status', 'github', '--data-dir', folder);
    expect(code).toBe(2);
    expect(err).toContain('There is no service called “github”');
  });
});
