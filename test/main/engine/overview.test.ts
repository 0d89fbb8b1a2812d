import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageStrip } from '#core/contract/answers';
import { unpackBars } from '#core/picture/packed-bars';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { manyPages } from '../../fakes/recorded-world.ts';

let host: FakeHost;

beforeEach(async () => {
  host = await openFakeHost({ pages: manyPages(5, []) });
});
afterEach(() => host.stop());

function ask(known?: Readonly<Record<string, string>>): readonly PageStrip[] {
  const given = known === undefined ? {} : { known };
  return host.answers.overview({ days: 90, timeZone: 'UTC', ...given }) as readonly PageStrip[];
}

const versions = (strips: readonly PageStrip[]): Record<string, string> =>
  Object.fromEntries(strips.map(({ pageId, version }) => [pageId, version]));

test('a strip is drawn as the page’s own row of its history', async () => {
  const [strip] = ask();
  const history = await host.answers.history({ pageId: strip!.pageId, days: 90, timeZone: 'UTC' });
  if (!history.ok) throw new Error(history.problem);
  expect(unpackBars(strip!.bars).map(({ level }) => level)).toEqual(history.value.page.days.map(({ level }) => level));
  expect(strip!.uptimeFraction).toBe(history.value.page.uptimeFraction);
});

test('what is known is not sent again; what has changed since is', () => {
  const strips = ask();
  expect(strips).toHaveLength(5);
  expect(ask(versions(strips))).toEqual([]);
  expect(ask({ ...versions(strips), [strips[2]!.pageId]: 'another' })).toEqual([strips[2]]);
  expect(ask({})).toHaveLength(5);
});

test('another range or zone is another question', () => {
  const known = versions(ask());
  const week = host.answers.overview({ days: 7, timeZone: 'UTC' }) as readonly PageStrip[];
  expect(week.map(({ bars }) => bars.levels.length)).toEqual([7, 7, 7, 7, 7]);
  expect(ask(known)).toEqual([]);
});

test('a page that is watched anew is drawn anew', async () => {
  const known = versions(ask());
  const [first] = host.state().pages;
  await host.answers.removePage({ pageId: first!.id });
  expect(ask(known)).toEqual([]);
  await host.answers.addPage({ url: first!.url, name: first!.name, formatId: null });
  expect(ask(known).map(({ pageId }) => pageId)).toContain(first!.id);
});
