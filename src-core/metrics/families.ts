import type { AppState, PageState } from '../contract/app-state.ts';
import type { HookState } from '../contract/hook-answers.ts';
import type { PollCount } from '../history/page-record.ts';
import { severity, type Reading } from '../model/level.ts';
import { IMPACTS } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { MetricFamily, MetricSample } from './exposition.ts';

export interface Measured {
  readonly state: Pick<AppState, 'version' | 'online' | 'pages'>;
  readonly now: EpochMs;
  /** By page. */
  readonly polls: ReadonlyMap<string, Omit<PollCount, 'date'>>;
  /** Of the last ninety days, by page; missing where nothing is known of them. */
  readonly uptimes: ReadonlyMap<string, number>;
  readonly hooks: readonly (HookState & { readonly name: string })[];
}

type PageMeasure = (page: PageState) => number | null;

/** Everything Greenbar tells Prometheus. What it is called and what it means is written down in `docs/metrics.md`. */
export function metricFamilies({ state, now, polls, uptimes, hooks }: Measured): readonly MetricFamily[] {
  const { version, online, pages } = state;
  const perPage = (measure: PageMeasure): readonly MetricSample[] =>
    pages.flatMap((page) => {
      const value = measure(page);
      return value === null ? [] : [{ labels: pageLabels(page), value }];
    });
  const counted = (count: keyof Omit<PollCount, 'date'>) =>
    perPage(({ id }) => {
      return polls.get(id)?.[count] ?? 0;
    });
  const gauge = (name: string, help: string, samples: readonly MetricSample[]): MetricFamily => {
    return { name: `greenbar_${name}`, type: 'gauge', help, samples };
  };
  const counter = (name: string, help: string, samples: readonly MetricSample[]): MetricFamily => {
    return { name: `greenbar_${name}_total`, type: 'counter', help, samples };
  };
  const single = (value: number, labels: MetricSample['labels'] = {}): readonly MetricSample[] => [{ labels, value }];

  return [
    gauge('build_info', 'Always 1; the version is a label.', single(1, { version })),
    gauge('online', 'Whether our own connection works; while it does not, no page is read.', single(Number(online))),
    gauge('pages', 'How many status pages are watched.', single(pages.length)),
    gauge(
      'page_level',
      `How well a service works by its page: ${LEVELS_HELP}`,
      perPage(({ level }) => levelOf(level)),
    ),
    gauge(
      'page_reading_age_seconds',
      'How long ago a page was last read well.',
      perPage(({ readAt }) => (readAt === null ? null : Math.max(0, now - readAt) / 1_000)),
    ),
    gauge(
      'page_reading_failed',
      'Whether the last attempt to read a page failed.',
      perPage(({ failure }) => Number(failure !== null)),
    ),
    counter('page_polls', 'Attempts to read a page, by what came of them.', [
      ...withLabel(counted('fresh'), 'result', 'fresh'),
      ...withLabel(counted('notModified'), 'result', 'not_modified'),
      ...withLabel(counted('failed'), 'result', 'failed'),
    ]),
    counter('page_requests', 'Requests it took to read a page.', counted('requests')),
    counter(
      'page_requests_not_modified',
      'Requests the server answered without sending the document again (304).',
      counted('unmodified'),
    ),
    counter('page_received_bytes', 'Bytes that came over the wire for a page.', counted('bytes')),
    gauge(
      'page_uptime_90d_fraction',
      'Share of the covered time of the last ninety days that counts as up, 0 to 1.',
      perPage(({ id }) => uptimes.get(id) ?? null),
    ),
    gauge('page_open_incidents', 'Incidents that go on, by impact.', pages.flatMap(incidentSamples)),
    gauge('component_level', `How well a component works: ${LEVELS_HELP}`, pages.flatMap(componentSamples)),
    gauge(
      'hook_deliveries_waiting',
      'What a hook is still to be told.',
      hooks.map((hook) => ({ labels: hookLabels(hook), value: hook.waiting })),
    ),
    gauge(
      'hook_dead_letters',
      'What a hook could not be told, and was given up.',
      hooks.map((hook) => ({ labels: hookLabels(hook), value: hook.dead })),
    ),
    gauge(
      'hook_last_attempt_succeeded',
      'Whether the last attempt to tell a hook something went well.',
      hooks.flatMap((hook) =>
        hook.last === null ? [] : [{ labels: hookLabels(hook), value: Number(hook.last.problem === null) }],
      ),
    ),
  ];
}

const LEVELS_HELP =
  '0 operational, 1 under maintenance, 2 degraded performance, 3 partial outage, 4 major outage, NaN unknown.';

function levelOf(level: Reading): number {
  return level === 'unknown' ? NaN : severity(level);
}

function pageLabels({ id, name }: PageState): MetricSample['labels'] {
  return { page: id, page_name: name };
}

function hookLabels({ hookId, name }: Measured['hooks'][number]): MetricSample['labels'] {
  return { hook: hookId, hook_name: name };
}

function withLabel(samples: readonly MetricSample[], name: string, text: string): readonly MetricSample[] {
  return samples.map(({ labels, value }) => ({ labels: { ...labels, [name]: text }, value }));
}

function incidentSamples(page: PageState): readonly MetricSample[] {
  return IMPACTS.map((impact) => ({
    labels: { ...pageLabels(page), impact },
    value: page.openIncidents.filter((incident) => incident.impact === impact).length,
  }));
}

function componentSamples(page: PageState): readonly MetricSample[] {
  const groups = new Map(page.groups.map(({ id, name }) => [id, name]));
  return page.components.map(({ id, name, groupId, level }) => ({
    labels: {
      ...pageLabels(page),
      component: id,
      component_name: name,
      component_group: groupId === null ? '' : (groups.get(groupId) ?? ''),
    },
    value: levelOf(level),
  }));
}
