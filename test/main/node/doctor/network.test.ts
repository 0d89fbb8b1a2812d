import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examinationAsText } from '#core/doctor/report';
import { adviceWords, foundWords } from '#core/doctor/finding-words';
import { english } from '#core/i18n/language';
import type { HttpAnswer } from '../../../../src-main/engine/ports.ts';
import { chromiumWayOut } from '../../../../src-main/electron/electron-findings.ts';
import { examineNetwork, type WayOut } from '../../../../src-main/node/doctor/network.ts';
import { nodeWayOut } from '../../../../src-main/node/doctor/node-way-out.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const URL_ASKED = 'https://status.example/';

function find(answer: Partial<HttpAnswer>, wayOut: WayOut, url: string | null = URL_ASKED) {
  return examineNetwork(url, { get: () => Promise.resolve(answer as HttpAnswer) }, wayOut, () => NOON);
}

async function examine(
  answer: Partial<HttpAnswer>,
  environment: NodeJS.ProcessEnv = {},
  url: string | null = URL_ASKED,
) {
  const findings = await find(answer, nodeWayOut(environment), url);
  return Object.fromEntries(
    findings.map((finding) => [finding.subject, `${finding.state}: ${foundWords(finding, english)}`]),
  );
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
  expect((await examine(at(null)))['clock']).toMatch(/^unknown/);
  const failed = await examine({ kind: 'failed', failure: { kind: 'offline', reason: 'No way.' } });
  expect(failed).toMatchObject({ network: 'limited: https://status.example/ cannot be reached. No way.' });
  expect(failed['clock']).toMatch(/^unknown/);
});

test('a certificate nobody vouches for names its remedy', async () => {
  const failure = { kind: 'insecure', reason: 'Not to be trusted.', cause: 'untrusted' } as const;
  const advised = async (wayOut: WayOut): Promise<string | null | undefined> =>
    (await find({ kind: 'failed', failure }, wayOut))
      .filter(({ subject }) => subject === 'certificates')
      .map((finding) => adviceWords(finding, english))[0];
  expect(await advised(nodeWayOut({}))).toContain('NODE_EXTRA_CA_CERTS');
  const chromium = chromiumWayOut({ resolveProxy: () => Promise.resolve('DIRECT') });
  expect(await advised(chromium)).toContain('those of the system');
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
  const found = await examine(at(NOON), environment, null);
  expect(found['proxy']).toBe('ok: The environment sets HTTPS_PROXY=http://…@proxy.example:3128.');
  expect(found['network']).toBe('unknown: There is no page to ask.');
});

test.each([
  ['DIRECT', 'The system sends requests straight out.'],
  ['PROXY proxy.example:3128; DIRECT', 'The system sends requests through PROXY proxy.example:3128; DIRECT.'],
])('what Chromium makes of the system’s proxies, %s, is told', async (list, words) => {
  const asked: string[] = [];
  const wayOut = chromiumWayOut({
    resolveProxy(url) {
      asked.push(url);
      return Promise.resolve(list);
    },
  });
  const [proxy] = await find(at(NOON), wayOut);
  expect(proxy && foundWords(proxy, english)).toBe(words);
  expect(asked).toEqual([URL_ASKED]);
});

test('as text, nobody learns which pages are watched, nor which proxy they go through', async () => {
  const environment = { HTTPS_PROXY: 'http://proxy.example:3128', NODE_EXTRA_CA_CERTS: '/home/me/ours.pem' };
  const reason = 'The name status.example could not be resolved.';
  const failure = { kind: 'offline', reason, cause: 'name' } as const;
  const findings = await find({ kind: 'failed', failure }, nodeWayOut(environment));
  const versions = { greenbar: '1.2.3', node: 'v24.0.0', platform: 'linux x64', electron: null };
  const text = examinationAsText({ versions, findings }, english);
  expect(text).toMatch(/^Greenbar 1\.2\.3, Node v24\.0\.0, linux x64\n/);
  expect(text).toContain('[limited] Network: … cannot be reached. name');
  expect(text).toContain('(found.page_silent)');
  expect(text).toContain('HTTPS_PROXY');
  expect(text).not.toMatch(/example|home/);
});
