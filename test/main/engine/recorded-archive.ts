import { readFileSync } from 'node:fs';
import type { Said } from '../../fakes/fake-http.ts';
import type { Play } from './recorded-truth.ts';

interface ArchivedUpdate {
  readonly id: string;
  readonly status: string;
  readonly body: string;
  readonly created_at: string;
  readonly affected_components: readonly { readonly code: string; readonly new_status: string }[] | null;
}

interface ArchivedComponent {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

interface ArchivedIncident {
  readonly id: string;
  readonly page_id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly resolved_at: string | null;
  readonly status: string;
  readonly components: readonly ArchivedComponent[];
  /** Newest first. */
  readonly incident_updates: readonly ArchivedUpdate[];
}

/** Statuspage's list of recent incidents holds no more. */
const MOST_LISTED = 50;

/**
 * An archive of a Statuspage page's incidents, played back: at each moment its summary and its list of incidents, with
 * the updates posted by then, and the components as the updates left them. `editedAt` says how often texts were edited
 * by a moment: then every update has another text and every incident another time of change, as after a mere edit.
 */
export function openArchive(file: string, name: string, editedAt: (at: number) => number): Play {
  const { incidents } = JSON.parse(readFileSync(file, 'utf8')) as { incidents: readonly ArchivedIncident[] };
  const time = Date.parse;
  const all = [...incidents].sort((a, b) => time(b.created_at) - time(a.created_at));
  const names = new Map(all.flatMap(({ components }) => components).map((component) => [component.id, component]));
  const page = { id: all[0]?.page_id, name, url: 'https://archive.example.com', time_zone: 'Etc/UTC' };

  function asOf(incident: ArchivedIncident, at: number): ArchivedIncident | null {
    const out = incident.incident_updates.filter((update) => time(update.created_at) <= at);
    const [latest] = out;
    if (latest === undefined) return null;
    const isOver = latest.status === 'resolved' || latest.status === 'postmortem';
    const edits = editedAt(at);
    const edited = edits === 0 ? out : out.map((update) => ({ ...update, body: `${update.body} (edit ${edits})` }));
    return {
      ...incident,
      status: latest.status,
      updated_at: new Date(at - (at % 600_000)).toISOString(),
      resolved_at: isOver ? incident.resolved_at : null,
      incident_updates: edited,
    };
  }

  function componentsAt(at: number): readonly ArchivedComponent[] {
    const updates = all.flatMap(({ incident_updates: told, components }) =>
      told.map((update) => ({ update, ids: components.map(({ id }) => id) })),
    );
    const states = new Map<string, string>();
    for (const { update, ids } of updates.sort((a, b) => time(a.update.created_at) - time(b.update.created_at))) {
      if (time(update.created_at) > at) break;
      for (const { code, new_status: status } of update.affected_components ?? []) states.set(code, status);
      if (update.status === 'resolved') for (const id of ids) states.set(id, 'operational');
    }
    return [...names.values()].map((component) => ({
      ...component,
      status: states.get(component.id) ?? 'operational',
    }));
  }

  function documentsAt(at: number): { readonly summary: string; readonly list: string } {
    const listed = all.flatMap((incident) => asOf(incident, at) ?? []).slice(0, MOST_LISTED);
    const open = listed.filter(({ status }) => status !== 'resolved' && status !== 'postmortem');
    const status = { indicator: open.length > 0 ? 'minor' : 'none', description: '' };
    const components = componentsAt(at);
    return {
      summary: JSON.stringify({ page, status, components, incidents: open, scheduled_maintenances: [] }),
      list: JSON.stringify({ page, incidents: listed }),
    };
  }

  const posted = all.flatMap(({ incident_updates: told }) => told.map((update) => time(update.created_at)));
  let drawn: { readonly key: string; readonly documents: ReturnType<typeof documentsAt> } | null = null;
  return {
    name,
    url: 'https://archive.example.com/',
    formatId: 'statuspage',
    moments: [...new Set(posted)].sort((a, b) => a - b),
    answer(path, at): Said {
      const key = `${posted.filter((moment) => moment <= at).length} ${editedAt(at)} ${Math.floor(at / 600_000)}`;
      if (drawn?.key !== key) drawn = { key, documents: documentsAt(at) };
      if (path === '/api/v2/summary.json') return drawn.documents.summary;
      return path === '/api/v2/incidents.json' ? drawn.documents.list : undefined;
    },
  };
}
