import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incidentio } from '#core/feeds/incidentio';
import type { ReportedHistory } from '#core/model/history';
import { DAY_MS } from '#core/model/time';
import { FIXTURES, serverOf } from './check-expected-rows.ts';
import { warned } from './said-words.ts';
import { addressOf, play, value, type Server } from './serve-capture.ts';

const ORIGIN = 'https://status.example.com';
const NOW = Date.parse('2026-03-17T16:18:38.836Z');
const SINCE = Date.parse('2025-12-17T00:00:00Z');
const captured = (file: string) => readFileSync(join(FIXTURES, file), 'utf8');

function history(server: Server, since = SINCE): ReportedHistory {
  const exchange = incidentio.history?.(addressOf(`${ORIGIN}/`), since, NOW);
  if (exchange === undefined) throw new Error('the format has no history');
  return value(play(exchange, ORIGIN, server));
}

const OPENAI = 'openai/page-data.2026-03-17T155605Z.json';

test('every recorded impact is an effect of its incident, and every incident is there', () => {
  const openai = history(serverOf(captured(OPENAI)));
  // Two of 191 impacts, and the incident of one of them, were over before the stretch asked for.
  expect([openai.effects.length, openai.incidents.length]).toEqual([190, 68]);
  expect(openai.estimated).toBe(false);
  const ids = new Set(openai.incidents.map(({ id }) => id));
  expect(openai.effects.every(({ incidentId }) => incidentId !== null && ids.has(incidentId))).toBe(true);
});

test('an incident of which only the link is known has times, components and no text', () => {
  const openai = history(serverOf(captured(OPENAI)));
  const linked = openai.incidents.find(({ title }) => title === 'Unable to Login on Sora Web');
  expect(linked).toMatchObject({
    impact: 'critical',
    status: 'resolved',
    startedAt: Date.parse('2025-12-18T22:03:46.861Z'),
    componentIds: ['01JMXCAX0Q10KMN6TADJHQNBSJ'],
    updates: [],
  });
  expect(new Date(linked?.resolvedAt ?? 0).toISOString()).toMatch(/^2025-12-18T22:34:58/);
});

test('the figures are those the page shows, for components and groups', () => {
  const { uptimes } = history(serverOf(captured(OPENAI)));
  expect(uptimes).toHaveLength(35);
  expect(uptimes).toContainEqual({ rowId: '01K5H8S53SY1KMS4GQMNMZXTR1', uptimeFraction: 0.9908 });
  expect(uptimes).toContainEqual({ rowId: '01JMXBNJXG1S2D9V65P1ZZTD94', uptimeFraction: 0.9914 });
});

test('silence counts from when a component has a record, and no earlier than was asked', () => {
  const { coverage } = history(serverOf(captured(OPENAI)));
  expect(coverage).toHaveLength(31);
  const of = (componentId: string) => coverage.find((stretch) => stretch.componentId === componentId);
  expect(of('01JMXBRMFE6N2NNT7DG6XZQ6PW')).toMatchObject({ from: SINCE, to: NOW });
  expect(of('01KKAD7C71MCCH3FTREMJH4AAS')?.from).toBe(Date.parse('2026-03-09T22:59:29.121Z'));
});

test('maintenance that was reopened, runs backwards or has no length is read without harm', () => {
  const { maintenances, effects, incidents } = history((path) =>
    path === '/' ? captured('rollbar/page.2026-03-17T161838Z.html') : null,
  );
  for (const { from, to } of effects) expect(to ?? NOW).toBeGreaterThanOrEqual(from);
  expect(effects.filter(({ from, to }) => from === to)).toHaveLength(9);
  const reopened = maintenances.find(({ title }) => title === 'Digicert G1 Root Distrust');
  expect(reopened?.updates.map(({ status }) => status)).toEqual([
    ...['scheduled', 'in_progress', 'completed', 'in_progress', 'in_progress', 'in_progress', 'completed'],
  ]);
  expect(reopened?.status).toBe('completed');
  expect(maintenances.some(({ id }) => incidents.some((incident) => incident.id === id))).toBe(false);
});

test('an impact left open by work that was completed in 2024 does not reach today', () => {
  const server: Server = (path) => (path === '/' ? captured('aiven/page.2026-03-17T041600Z.html') : null);
  const recent = history(server);
  expect(recent.effects.map(({ level, to }) => [level, to])).toContainEqual(['partial_outage', null]);
  expect(recent.effects.filter(({ from }) => from < SINCE)).toEqual([]);
  const early = history(server, Date.parse('2024-01-01T00:00:00Z')).effects.find(({ from }) => from < SINCE);
  expect(early?.to).toBe(early?.from);
});

test('the incidents of the page give the texts; without impacts they give the effects too', () => {
  const linear = JSON.parse(captured('linear/page-data.2026-03-17T041551Z.json')) as {
    summary: unknown;
    component_impacts_response: unknown;
    calendar_month_incidents: unknown[];
  };
  const server =
    (withImpacts: boolean): Server =>
    (path) => {
      if (path === '/proxy/status.example.com') return JSON.stringify({ summary: linear.summary });
      if (path.endsWith('/incidents')) return JSON.stringify({ incidents: linear.calendar_month_incidents });
      return withImpacts ? JSON.stringify(linear.component_impacts_response) : null;
    };
  const both = history(server(true));
  expect([both.incidents.length, both.effects.length]).toEqual([8, 18]);
  expect(both.incidents.filter(({ updates }) => updates.length > 0)).toHaveLength(6);
  const alone = history(server(false));
  expect(alone.incidents).toHaveLength(6);
  expect(alone.effects.length).toBeGreaterThan(6);
  expect(warned(alone)).toEqual(['The uptime figures of the page could not be read.']);
  const months = linear.calendar_month_incidents.map((incident) => (incident as { id: string }).id);
  expect(both.effects.filter(({ incidentId }) => months.includes(incidentId ?? ''))).toEqual(alone.effects);
});

test('the compatibility API gives incidents and no days', () => {
  const estimate = history(
    (path) => (path === '/api/v2/incidents.json' ? captured('openai/api-v2-incidents.2026-09-15.json') : null),
    NOW - 400 * DAY_MS,
  );
  expect(estimate).toMatchObject({ estimated: true, coverage: [], effects: [], incidents: { length: 25 } });
});

test('a page that cannot be read at all is a failure', () => {
  const exchange = incidentio.history?.(addressOf(`${ORIGIN}/`), SINCE, NOW);
  expect(exchange && play(exchange, ORIGIN, () => '{}')).toMatchObject({ ok: false, problem: { kind: 'shape' } });
});
