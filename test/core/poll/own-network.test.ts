import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { Failure, FailureCause, FailureKind } from '#core/model/failure';
import { networkWords } from '#core/poll/network-trouble';
import { assumedOnline, isStandIn, noteAttempt, type Attempt, type OwnNetwork } from '#core/poll/own-network';

function after(attempts: readonly Attempt[], hostsWatched: number, hasLink: boolean | null = null): OwnNetwork {
  return attempts.reduce((network, attempt) => noteAttempt(network, attempt, { hostsWatched, hasLink }), assumedOnline);
}

function failing(kind: FailureKind, cause?: FailureCause): Failure {
  return { kind, reason: 'It went wrong.', ...(cause === undefined ? {} : { cause }) };
}

const attempt = (host: string, failure: Failure | null, marks: readonly string[] = []): Attempt => {
  return { host, failure, marks };
};
const dead = (host: string, cause?: FailureCause): Attempt => attempt(host, failing('offline', cause));
const slow = (host: string): Attempt => attempt(host, failing('timeout'));
const insecure = (host: string, cause: FailureCause): Attempt => attempt(host, failing('insecure', cause));
const broken = (host: string): Attempt => attempt(host, failing('http_status'), [`says error of ${host}`]);
const odd = (host: string, mark: string): Attempt => attempt(host, failing('shape'), [mark]);
const fine = (host: string): Attempt => attempt(host, null);

describe('two independent signals', () => {
  test.each([
    ['one failure of the only host proves nothing', [dead('a')], 1, true],
    ['many failures of the only host are its own business', [dead('a'), slow('a'), slow('a'), dead('a')], 1, true],
    ['one dead host among two', [dead('a'), dead('a'), dead('a')], 2, true],
    ['both hosts dead', [dead('a'), slow('b')], 2, false],
    ['two dead hosts among many', [dead('a'), dead('b')], 10, true],
    ['three hosts dead in a row among six', [dead('a'), dead('b'), slow('c')], 6, false],
    ['three hosts dead in a row among many', [dead('a'), dead('b'), slow('c')], 10, true],
    ['half of many', [dead('a'), dead('b'), slow('c'), slow('d'), dead('e')], 10, false],
    ['an answer in between', [dead('a'), fine('b'), dead('a')], 2, true],
    ['a server that answers with an error proves the network works', [dead('a'), broken('b'), dead('a')], 2, true],
    ['back again', [dead('a'), dead('b'), fine('a')], 2, true],
    ['no route, once', [dead('a', 'no_route')], 1, true],
    ['no route twice: the machine itself says so', [dead('a', 'no_route'), dead('a', 'no_route')], 1, false],
    ['a name nobody knows is its page’s business', [dead('a', 'name'), dead('a', 'name')], 1, true],
    ['nobody to ask for names, twice', [dead('a', 'resolver'), dead('a', 'resolver')], 1, false],
  ] as const)('%s', (_name, attempts, hostsWatched, online) => {
    expect(after(attempts, hostsWatched).trouble === null).toBe(online);
  });

  test('one failure and the machine’s own word that there is no connection are two', () => {
    expect(after([dead('a')], 1, false).trouble).toBe('offline');
    expect(after([fine('a')], 1, false).trouble).toBeNull();
    expect(after([broken('a')], 1, false).trouble).toBeNull();
  });
});

describe('what is wrong is told apart', () => {
  test.each([
    ['nothing comes back', [slow('a'), dead('b', 'cut'), dead('c', 'refused')], 'offline'],
    ['names are not found', [dead('a', 'name'), dead('b', 'name'), slow('c')], 'dns'],
    ['the proxy refuses', [dead('a', 'proxy'), dead('b', 'proxy')], 'proxy'],
    [
      'one certificate for everybody',
      [insecure('a', 'stranger'), insecure('b', 'stranger'), slow('c')],
      'captive_portal',
    ],
    [
      'certificates nobody signed',
      [insecure('a', 'untrusted'), insecure('b', 'untrusted'), insecure('c', 'untrusted')],
      'intercepted',
    ],
    [
      'every certificate is out of date',
      ['a', 'b', 'c'].map((host) => insecure(host, 'certificate_date')),
      'wrong_clock',
    ],
    ['the network asks to sign in', [dead('a', 'sign_in'), dead('b', 'sign_in')], 'captive_portal'],
    [
      'the same stranger answers for all',
      [odd('a', 'at login.hotel'), odd('b', 'at login.hotel'), odd('c', 'at login.hotel')],
      'captive_portal',
    ],
    ['the same page answers for all', [odd('a', 'says 1'), odd('b', 'says 1'), odd('c', 'says 1')], 'captive_portal'],
    ['pages break each in its own way', [odd('a', 'says 1'), odd('b', 'says 2'), odd('c', 'says 3')], null],
    ['two pages moved in together', [odd('a', 'at new.example'), odd('b', 'at new.example'), fine('c')], null],
  ] as const)('%s', (_name, attempts, trouble) => {
    expect(after(attempts, 5).trouble).toBe(trouble);
  });

  test('a sign-in page is first silence, then a page, then gone', () => {
    const silent = [slow('a'), slow('b')];
    const held = [odd('a', 'at login.hotel'), odd('b', 'at login.hotel')];
    expect(after(silent, 2).trouble).toBe('offline');
    expect(after([...silent, ...held], 2).trouble).toBe('captive_portal');
    expect(after([...silent, ...held, fine('a')], 2).trouble).toBeNull();
  });

  test('an answer of the sign-in page is no word of the page', () => {
    const network = after([odd('a', 'at login.hotel'), odd('b', 'at login.hotel')], 2);
    expect(isStandIn(network, odd('b', 'at login.hotel'))).toBe(true);
    expect(isStandIn(network, odd('b', 'says something of its own'))).toBe(false);
    expect(isStandIn(network, fine('b'))).toBe(false);
    expect(isStandIn(assumedOnline, odd('b', 'at login.hotel'))).toBe(false);
  });

  test('each in words', () => {
    const words = (['offline', 'dns', 'captive_portal', 'proxy', 'intercepted', 'wrong_clock'] as const).map(
      (trouble) => networkWords(trouble, english),
    );
    expect(new Set(words).size).toBe(6);
    expect(words.every((text) => /^[A-Z].*[^.]$/.test(text) && text.length <= 100)).toBe(true);
  });
});

test('no more is kept than it takes', () => {
  const network = after(
    Array.from({ length: 500 }, (_, index) => slow(`host ${index % 7}`)),
    7,
  );
  expect(network.suspects.length).toBe(14);
});
