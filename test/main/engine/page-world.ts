import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import type { Store } from '../../../src-main/engine/ports.ts';
import { ROOT } from '../../layers/source-files.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { createFakePorts, type FakePorts } from '../../fakes/fake-ports.ts';

const CAPTURES = join(ROOT, 'test/fixtures/feeds/statuspage/claude');
const QUIET = readFileSync(join(CAPTURES, 'api-v2-summary.2026-09-15.quiet.json'), 'utf8');
const INCIDENTS = readFileSync(join(CAPTURES, 'api-v2-incidents.2026-09-15.json'), 'utf8');

/** The recorded page whose state a scenario changes, and one component and one incident of it. */
export const HOST = 'status.claude.com';
export const COMPONENT = 'k8w3r06qmzrp';
export const INCIDENT = 't33dncr5ydvl';
export const RECORDED_AT = Date.parse('2026-09-15T20:01:04Z');

export const NETWORK_DOWN: Said = {
  failure: { kind: 'offline', reason: 'Nobody could be asked for the name.', cause: 'resolver' },
};
export const SERVER_ERROR: Said = { status: 503, text: 'Service Unavailable', contentType: 'text/plain' };

interface RecordedIncident {
  readonly id: string;
  status: string;
  resolved_at: string | null;
  incident_updates: { readonly id: string; readonly status: string; readonly body: string }[];
}

/** What the recorded page says at one moment of a scenario. */
export interface Saying {
  /** The status of the one component; operational where none is given. */
  readonly component?: string;
  /** How many updates of the recorded incident are out; 0: it has not begun, all: it is resolved. */
  readonly updates?: number;
}

/** The recorded summary with the component's status changed and the recorded incident as far as it had come. */
export function summary({ component = 'operational', updates = 0 }: Saying = {}): string {
  const page = JSON.parse(QUIET) as { components: { id: string; status: string }[]; incidents: RecordedIncident[] };
  for (const row of page.components) if (row.id === COMPONENT) row.status = component;
  const incident = incidentAfter(updates);
  if (incident !== null && incident.status !== 'resolved') page.incidents.push(incident);
  return JSON.stringify(page);
}

/** The recorded list of incidents, with the one of the scenario as far as it had come. */
export function incidents({ updates = 0 }: Saying = {}): string {
  const list = JSON.parse(INCIDENTS) as { incidents: RecordedIncident[] };
  const others = list.incidents.filter(({ id }) => id !== INCIDENT);
  const incident = incidentAfter(updates);
  return JSON.stringify({ ...list, incidents: incident === null ? others : [incident, ...others] });
}

function incidentAfter(updates: number): RecordedIncident | null {
  const list = JSON.parse(INCIDENTS) as { incidents: RecordedIncident[] };
  const recorded = list.incidents.find(({ id }) => id === INCIDENT);
  if (recorded === undefined || updates === 0) return null;
  const out = recorded.incident_updates.slice(-updates);
  const status = out[0]?.status ?? recorded.status;
  return {
    ...recorded,
    incident_updates: out,
    status,
    resolved_at: status === 'resolved' ? recorded.resolved_at : null,
  };
}

/** A server that serves the recorded page in a state. */
export function serving(saying: Saying = {}): (url: string) => Said {
  return (url) => {
    if (url.endsWith('/api/v2/summary.json')) return summary(saying);
    if (url.endsWith('/api/v2/incidents.json')) return incidents(saying);
    return undefined;
  };
}

export const everything =
  (said: Said): (() => Said) =>
  () =>
    said;

export interface World {
  readonly ports: FakePorts;
  readonly engine: Engine;
}

export const watching: Settings = {
  ...defaultSettings,
  pages: [page(`https://${HOST}/`)],
};

function page(url: string): Settings['pages'][number] {
  const address = parseAddress(url);
  if (!address.ok) throw new Error(address.problem);
  return watchedPage(address.value, 'Claude', 'statuspage', 'claude');
}

/** A started engine that watches the recorded page, from `at` on. */
export function openWorld(
  world: {
    at?: number;
    settings?: Settings;
    store?: Store;
    respond?: (url: string) => Said;
    tellsNobody?: boolean;
    /** What was wrong with the settings file. */
    warning?: string;
  } = {},
): World {
  const made = createFakePorts({
    now: world.at ?? RECORDED_AT,
    settings: world.settings ?? watching,
    respond: world.respond ?? serving(),
    ...(world.store === undefined ? {} : { store: world.store }),
  });
  const { tellsNobody = false, warning = null } = world;
  const load = (): ReturnType<FakePorts['settings']['load']> => ({ ...made.settings.load(), warning });
  const ports: FakePorts = { ...made, settings: { ...made.settings, load } };
  const engine = createEngine(ports, { version: '0.0.0-test', clockSpeed: 1, catalogue: [], tellsNobody });
  engine.start();
  return { ports, engine };
}
