import { expect, test } from 'vitest';
import { ohdear } from '#core/feeds/ohdear';
import { parseAddress } from '#core/model/address';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const PHP = captured('ohdear/php-net/json-2024-11-26.json');
const HOME = 'https://status.php.net/';

interface Raw {
  sites: Record<string, { label: string; status: string }[]>;
  summarizedStatus: string;
}

function changed(change: (page: Raw) => void) {
  const page = JSON.parse(PHP) as Raw;
  change(page);
  return valueOf(ohdear.read(documentOf(JSON.stringify(page), `${HOME}json`)));
}

test('what went down is joined with what recovered', () => {
  const { incidents } = changed(() => undefined);
  const php = incidents.find(({ id }) => id === '1273622');
  expect(php).toMatchObject({ status: 'resolved', startedAt: 1_732_429_163_000, resolvedAt: 1_732_471_160_000 });
  expect(php?.updates.map(({ status }) => status)).toEqual(['investigating', 'resolved']);
});

test('of a site that is up the end may be missing, and no length is made up', () => {
  const page = changed(() => undefined);
  const downloads = page.incidents.find(({ id }) => id === '1273623');
  expect(downloads?.resolvedAt).toBe(downloads?.startedAt);
  expect(warned(page).join()).toContain('“downloads.php.net appears to be down.” ended is not said');
});

test('of a site that is down the incident goes on', () => {
  const page = changed(({ sites }) => {
    for (const site of sites['ungrouped'] ?? []) if (site.label === 'downloads.php.net') site.status = 'down';
  });
  expect(page.level).toBe('partial_outage');
  expect(page.incidents.find(({ id }) => id === '1273623')).toMatchObject({
    status: 'investigating',
    resolvedAt: null,
  });
});

test('a state nobody knows is unknown, and so is a page without sites', () => {
  const odd = changed(({ sites }) => {
    for (const site of sites['ungrouped'] ?? []) site.status = 'sideways';
  });
  expect(odd.components.every(({ level }) => level === 'unknown')).toBe(true);
  const empty = changed((page) => {
    page.sites = [] as unknown as Raw['sites'];
  });
  expect(empty.level).toBe('unknown');
});

test('the past is the week that is listed', () => {
  const now = Date.parse('2024-11-26T12:00:00Z');
  const asked = ohdear.history?.(valueOf(parseAddress(HOME)), 0, now);
  if (asked === undefined) throw new Error('no history');
  const history = valueOf(answerWith(asked, { [`${HOME}json`]: PHP }).result);
  expect(history.coverage[0]).toMatchObject({ from: 1_732_060_800_000, to: now });
  expect(history.effects.map(({ incidentId }) => incidentId).toSorted()).toEqual(['1273622', '1273623']);
});
