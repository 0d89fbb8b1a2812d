import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_CATALOGUE } from '#core/settings/catalogue';
import { defaultSettings } from '#core/settings/parse-settings';
import { examineNetwork } from '../../../src-main/cli/doctor/network.ts';
import type { HttpAnswer } from '../../../src-main/engine/ports.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const PAGE = {
  id: 'p',
  serviceId: null,
  name: 'P',
  url: 'https://status.example/',
  formatId: 'rss',
  mutedComponentIds: [],
  muted: false,
};

async function examine(answer: Partial<HttpAnswer>, environment: NodeJS.ProcessEnv = {}, pages = [PAGE]) {
  const http = { get: () => Promise.resolve(answer as HttpAnswer), close: () => undefined };
  const settings = { ...defaultSettings, pages };
  const findings = await examineNetwork({ settings, catalogue: NO_CATALOGUE.rows, http }, environment, () => NOON);
  return Object.fromEntries(findings.map(({ name, state, words }) => [name, `${state}: ${words}`]));
}

const at = (serverDate: number | null): Partial<HttpAnswer> => ({ kind: 'not_modified', bytes: 0, serverDate });

test.each([
  [0, 'ok: The clock is right.'],
  [119_000, 'ok: The clock is right.'],
  [-3_600_000, 'limited: The clock of this computer is 60 minutes ahead of that of the page.'],
  [180_000, 'limited: The clock of this computer is 3 minutes behind that of the page.'],
])('a server whose clock is %i ms on: %s', async (later, words) => {
  expect((await examine(at(NOON + later)))['clock']).toBe(words);
});

test('no date, or no answer, is no finding against the clock', async () => {
  expect((await examine(at(null)))['clock']).toMatch(/^ok/);
  const failed = await examine({ kind: 'failed', failure: { kind: 'offline', reason: 'No way.' } });
  expect(failed).toMatchObject({ network: 'limited: https://status.example/: No way.' });
  expect(failed['clock']).toMatch(/^ok/);
});

test('a certificate nobody vouches for names its remedy', async () => {
  const failure = { kind: 'insecure', reason: 'Not to be trusted.', cause: 'untrusted' } as const;
  expect((await examine({ kind: 'failed', failure }))['certificates']).toMatch(/^limited: .*NODE_EXTRA_CA_CERTS/);
});

test('more certificates are counted, and a file that is not there is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-certificates-'));
  const file = join(folder, 'ours.pem');
  writeFileSync(file, '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n');
  expect((await examine(at(NOON), { NODE_EXTRA_CA_CERTS: file }))['certificates']).toContain(`and 1 from ${file}`);
  rmSync(folder, { recursive: true });
  expect((await examine(at(NOON), { NODE_EXTRA_CA_CERTS: file }))['certificates']).toMatch(/^limited/);
});

test('a password in the proxy is not told, and without a page nothing is asked', async () => {
  const environment = { HTTPS_PROXY: 'http://me:secret@proxy.example:3128' };
  const found = await examine(at(NOON), environment, []);
  expect(found['proxy']).toBe('ok: HTTPS_PROXY=http://…@proxy.example:3128.');
  expect(Object.keys(found)).toEqual(['proxy', 'certificates']);
});
