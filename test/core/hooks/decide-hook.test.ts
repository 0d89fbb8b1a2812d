import { describe, expect, test } from 'vitest';
import { decideHook, type HookContext, type HookDecision } from '#core/hooks/decide-hook';
import type { Hook } from '#core/hooks/hook';
import type { Matter } from '#core/hooks/matter';
import type { HookThread } from '#core/hooks/outbox';
import type { Level } from '#core/model/level';
import { HOUR_MS } from '#core/model/time';
import type { WatchedPage } from '#core/settings/settings';
import { incident } from '../../main/node/store-samples.ts';
import { hookOn } from './sample-hooks.ts';

const NOW = Date.UTC(2025, 2, 25);
const PAGE: WatchedPage = {
  id: 'status.example',
  serviceId: null,
  name: 'Example',
  url: 'https://status.example/',
  formatId: 'f',
  mutedComponentIds: [],
  muted: false,
};

function matter(changes: Partial<Matter> = {}): Matter {
  return {
    cause: 'incident_started',
    threadId: 'incident:status.example:i1',
    turn: 'trouble',
    subject: 'Elevated errors',
    level: 'partial_outage',
    componentIds: ['api', 'chat'],
    spokenFor: null,
    incident: null,
    update: null,
    maintenance: null,
    since: null,
    until: null,
    ...changes,
  };
}

function knows(level: Level = 'partial_outage', at = NOW): HookThread {
  const { threadId } = matter();
  return { hookId: 'lamp', threadId, toldAs: threadId, pageId: PAGE.id, level, startedAt: at, at };
}

interface Case {
  readonly hook?: Partial<Hook>;
  readonly matter?: Partial<Matter>;
  readonly page?: Partial<WatchedPage>;
  readonly known?: HookThread | null;
  readonly knowsIncident?: boolean;
}

function decide(given: Case): readonly [HookDecision['event'], HookDecision['reason'], HookDecision['memory']] {
  const context: HookContext = {
    page: { ...PAGE, ...given.page },
    known: given.known ?? null,
    knowsIncident: given.knowsIncident ?? false,
    now: NOW,
  };
  const { event, reason, memory } = decideHook(hookOn(given.hook), matter(given.matter), context);
  return [event, reason, memory];
}

describe('trouble', () => {
  test('is told once it begins, and again only where it changes', () => {
    expect(decide({})).toEqual(['started', 'wanted', 'open']);
    expect(decide({ known: knows() })).toEqual([null, 'already_told', 'as_before']);
    expect(decide({ known: knows('degraded_performance') })).toEqual(['escalated', 'wanted', 'open']);
    expect(decide({ known: knows('major_outage') })).toEqual(['updated', 'wanted', 'open']);
  });

  test('that is mild is none of its business until it is not mild any more', () => {
    const hook = { minimumLevel: 'partial_outage' } as const;
    const mild = { level: 'degraded_performance', cause: 'incident_started' } as const;
    expect(decide({ hook, matter: mild })).toEqual([null, 'below_minimum', 'as_before']);
    // Whoever was not told of the beginning is told of it when it gets worse.
    expect(decide({ hook, matter: { cause: 'incident_escalated' } })).toEqual(['started', 'wanted', 'open']);
  });

  test('is measured on what is not muted', () => {
    const hook = { minimumLevel: 'major_outage' } as const;
    const levels = new Map<string, Level>([
      ['api', 'major_outage'],
      ['chat', 'degraded_performance'],
    ]);
    const bad = { level: 'major_outage', levels } as const;
    expect(decide({ hook, matter: bad })[0]).toBe('started');
    expect(decide({ hook, matter: bad, page: { mutedComponentIds: ['api'] } })[1]).toBe('below_minimum');
    expect(decide({ matter: bad, page: { mutedComponentIds: ['api', 'chat'] } })[1]).toBe('muted');
    expect(decide({ page: { muted: true } })[1]).toBe('muted');
  });

  test('of another service is passed over', () => {
    expect(decide({ hook: { pageIds: ['elsewhere'] } })).toEqual([null, 'other_service', 'as_before']);
    expect(decide({ hook: { pageIds: ['elsewhere', PAGE.id] } })[0]).toBe('started');
  });

  test('of a component is the business of the incident that names it', () => {
    expect(decide({ matter: { spokenFor: incident() } })).toEqual([null, 'incident_speaks', 'as_before']);
  });

  test('is remembered also where its beginning is not wanted, so that its end can be told', () => {
    const hook = { events: ['resolved'] } as const;
    expect(decide({ hook })).toEqual([null, 'not_chosen', 'open']);
    expect(decide({ hook, matter: { turn: 'end' }, known: knows() })).toEqual(['resolved', 'wanted', 'ended']);
  });
});

describe('the end', () => {
  const end = { turn: 'end', cause: 'incident_resolved' } as const;

  test('is told to those who heard of the beginning', () => {
    expect(decide({ matter: end })).toEqual([null, 'never_started', 'as_before']);
    expect(decide({ matter: end, known: knows() })).toEqual(['resolved', 'wanted', 'ended']);
  });

  test('is told whatever was muted or chosen meanwhile', () => {
    const page = { muted: true };
    expect(decide({ matter: end, known: knows(), page })[0]).toBe('resolved');
    const hook = { minimumLevel: 'major_outage', pageIds: [] } as const;
    expect(decide({ matter: end, known: knows(), hook })[0]).toBe('resolved');
  });

  test('of a component is told where the incident that speaks for it was never heard of', () => {
    const ofComponent = { ...end, spokenFor: incident() };
    expect(decide({ matter: ofComponent, known: knows() })[0]).toBe('resolved');
    expect(decide({ matter: ofComponent, known: knows(), knowsIncident: true })).toEqual([
      null,
      'incident_speaks',
      'ended',
    ]);
  });

  test('is noted by a hook that is switched off, which hears of nothing', () => {
    const hook = { enabled: false };
    expect(decide({ hook })).toEqual([null, 'disabled', 'as_before']);
    expect(decide({ hook, matter: end, known: knows() })).toEqual([null, 'disabled', 'ended']);
  });
});

test('updates go to those who heard of the beginning', () => {
  const update = { turn: 'update', cause: 'incident_updated' } as const;
  expect(decide({ matter: update })[1]).toBe('never_started');
  expect(decide({ matter: update, known: knows() })).toEqual(['updated', 'wanted', 'as_before']);
});

test('what came and went unseen is measured, maintenance and moves are not', () => {
  const mild = { level: 'operational', componentIds: [] } as const;
  expect(decide({ matter: { ...mild, turn: 'passed' } })[1]).toBe('below_minimum');
  expect(decide({ matter: { turn: 'passed' } })).toEqual(['passed', 'wanted', 'as_before']);
  expect(decide({ matter: { ...mild, turn: 'maintenance' } })[0]).toBe('maintenance');
  expect(decide({ matter: { ...mild, turn: 'moved' } })[0]).toBe('moved');
});

test('that a component comes and goes is said once an hour', () => {
  const flapping = { turn: 'flapping' } as const;
  expect(decide({ matter: flapping })).toEqual(['flapping', 'wanted', 'open']);
  expect(decide({ matter: flapping, known: knows('partial_outage', NOW - HOUR_MS + 1) })[1]).toBe('already_told');
  expect(decide({ matter: flapping, known: knows('partial_outage', NOW - HOUR_MS) })[0]).toBe('flapping');
});
