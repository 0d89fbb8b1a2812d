import { expect, test } from 'vitest';
import { cstate } from '#core/feeds/cstate';
import { parseAddress } from '#core/model/address';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const TOR = captured('cstate/tor-project/index-2025-05-01-disrupted-edited.json');
const HOME = 'https://status.torproject.org/';

interface Raw {
  summaryStatus: string;
  systems: { name: string; status: string; unresolvedIssues: Record<string, unknown>[] }[];
}

function changed(change: (index: Raw) => void) {
  const index = JSON.parse(TOR) as Raw;
  change(index);
  return valueOf(cstate.read(documentOf(JSON.stringify(index), `${HOME}index.json`)));
}

test('one issue of several systems is one incident of them all', () => {
  const { incidents, updatedAt } = changed(() => undefined);
  expect(incidents).toHaveLength(1);
  expect(incidents[0]?.componentIds.toSorted()).toEqual([
    'Directory Authorities',
    'metrics.torproject.org',
    'v3 Onion Services',
  ]);
  expect(incidents[0]).toMatchObject({ startedAt: Date.parse('2025-04-10T13:00:00Z'), impact: 'minor' });
  expect(new Date(updatedAt ?? 0).toISOString()).toBe('2025-05-01T15:22:00.000Z');
});

test('systems and the summary may contradict each other: the worse counts', () => {
  const systemsOnly = changed((index) => {
    index.summaryStatus = 'ok';
  });
  expect(systemsOnly.level).toBe('degraded_performance');
  const summaryOnly = changed((index) => {
    index.summaryStatus = 'down';
    index.systems = index.systems.map((system) => ({ ...system, status: 'ok', unresolvedIssues: [] }));
  });
  expect(summaryOnly.level).toBe('partial_outage');
});

test('down is worse than disrupted, and a notice is no trouble', () => {
  const page = changed(({ systems }) => {
    if (systems[0] !== undefined) systems[0].status = 'down';
    if (systems[1] !== undefined) systems[1].status = 'notice';
    if (systems[3] !== undefined) systems[3].status = 'smoking';
  });
  expect(page.components.slice(0, 4).map(({ level }) => level)).toEqual([
    'major_outage',
    'operational',
    'degraded_performance',
    'unknown',
  ]);
  expect(warned(page).join()).toContain('“smoking”');
});

test('every issue there was makes the past', () => {
  const over = {
    is: 'issue',
    title: 'Gone',
    createdAt: '2025-03-01 10:00:00 +0000 UTC',
    lastMod: '2025-03-01 12:00:00 +0000 UTC',
    permalink: `${HOME}issues/gone/`,
    severity: 'down',
    resolved: true,
    resolvedAt: '2025-03-01 11:00:00 +0000 UTC',
    affected: ['DNS'],
    filename: 'gone.md',
  };
  const now = Date.parse('2025-05-01T16:00:00Z');
  const asked = cstate.history?.(valueOf(parseAddress(HOME)), 0, now);
  if (asked === undefined) throw new Error('no history');
  const answers = {
    [`${HOME}index.json`]: TOR,
    [`${HOME}issues/index.json`]: JSON.stringify({ is: 'issues', pages: [over] }),
  };
  const history = valueOf(answerWith(asked, answers).result);
  const from = Date.parse('2025-03-01T10:00:00Z');
  expect(history.effects).toContainEqual({
    componentId: 'DNS',
    level: 'major_outage',
    from,
    to: Date.parse('2025-03-01T11:00:00Z'),
    incidentId: 'gone.md',
  });
  expect(history.coverage).toContainEqual({ componentId: 'GitLab', from, to: now });
});

test('a title with a quotation mark makes the page unreadable, and that is said', () => {
  const broken = TOR.replace('Tor Project status', 'Tor "Project" status');
  expect(cstate.read(documentOf(broken))).toMatchObject({ ok: false, problem: { kind: 'shape' } });
});
