import { expect, test } from 'vitest';
import { assumedOnline, noteAttempt, type Attempt } from '#core/poll/own-network';

function after(attempts: readonly Attempt[], hostsWatched: number): boolean {
  return attempts.reduce((network, attempt) => noteAttempt(network, attempt, hostsWatched), assumedOnline).online;
}

const dead = (host: string): Attempt => ({ host, failure: 'offline' });
const slow = (host: string): Attempt => ({ host, failure: 'timeout' });
const broken = (host: string): Attempt => ({ host, failure: 'http_status' });
const fine = (host: string): Attempt => ({ host, failure: null });

test.each([
  ['one failure of the only host proves nothing', [dead('a')], 1, true],
  ['two failures in a row of the only host', [dead('a'), dead('a')], 1, false],
  ['one dead host among two', [dead('a'), dead('a'), dead('a')], 2, true],
  ['both hosts dead', [dead('a'), slow('b')], 2, false],
  ['two dead hosts among many', [dead('a'), dead('b')], 10, true],
  ['three hosts dead in a row among many', [dead('a'), dead('b'), slow('c')], 10, false],
  ['an answer in between', [dead('a'), fine('b'), dead('a')], 2, true],
  ['a server that answers with an error proves the network works', [dead('a'), broken('b'), dead('a')], 2, true],
  ['back again', [dead('a'), dead('b'), fine('a')], 2, true],
] as const)('%s', (_name, attempts, hostsWatched, online) => {
  expect(after(attempts, hostsWatched)).toBe(online);
});
