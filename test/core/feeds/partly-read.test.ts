import { expect, test } from 'vitest';
import { formatById } from '#core/feeds/index';
import { warned } from './said-words.ts';
import { captured, documentOf, valueOf } from './support.ts';

const GITHUB = captured('statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json');
const DOCKER = captured('statusio/docker/status.2020-07-16.partial.json');
const HEROKU = captured('heroku/heroku/current-status.2020-11-09.maintenance.json');
/** As StatusPal documents it. */
const STATUSPAL = JSON.stringify({
  status_page: {
    name: 'Sample',
    url: 'https://sample.statuspal.io',
    time_zone: 'Etc/UTC',
    current_incident_type: null,
  },
  services: [{ id: 1, name: 'API', description: null, current_incident_type: null, children: [] }],
  incidents: [
    {
      id: 7,
      title: 'Slow',
      type: 'minor',
      url: null,
      starts_at: '2026-01-02T03:04:05',
      ends_at: null,
      service_ids: [],
      services: [],
      updates: [],
    },
  ],
  maintenances: [],
  upcoming_maintenances: [],
});

/** The recorded page with more of what the format lists as going on. */
function withOpen(text: string, ...added: readonly object[]): string {
  const page = JSON.parse(text) as { incidents?: object[]; result?: { incidents: object[] } };
  const list = page.incidents ?? page.result?.incidents;
  const [first = {}] = list ?? [];
  list?.push(...added.map((one) => ({ ...first, ...one })));
  return JSON.stringify(page);
}

function read(formatId: string, text: string) {
  const format = formatById(formatId);
  if (format === null) throw new Error(formatId);
  return format.read(documentOf(text));
}

const UNREADABLE = { id: null, _id: null };

test.each([
  ['statuspage', GITHUB],
  ['statusio', DOCKER],
  ['statuspal', STATUSPAL],
])('%s: an open incident that cannot be read is told of, and ends no other', (formatId, text) => {
  const whole = valueOf(read(formatId, text));
  expect(whole.incidents.length).toBeGreaterThan(0);
  expect(whole).not.toHaveProperty('incidentsComplete');
  const part = valueOf(read(formatId, withOpen(text, UNREADABLE, { ...UNREADABLE, name: 'Another' })));
  expect(part.incidents).toEqual(whole.incidents);
  expect(part.incidentsComplete).toBe(false);
  expect(warned(part)).toContain('2 of the events that are listed could not be read.');
  // What the page itself says of its components stands; that all is well it does not say any more.
  expect(part.components).toEqual(whole.components);
  expect(part.level).not.toBe('operational');
});

test('where none of the open incidents can be read the page was not read', () => {
  expect(read('heroku', withOpen(HEROKU, UNREADABLE)).ok).toBe(false);
  const started = { id: 1, title: 'Slow', state: 'open', created_at: '2020-11-09T00:00:00Z', updates: [] };
  const part = valueOf(read('heroku', withOpen(HEROKU, started, UNREADABLE)));
  expect(part).toMatchObject({ incidents: [{ id: '1' }], incidentsComplete: false });
});

test('an incident that is over does not matter', () => {
  const past = valueOf(read('statuspage', withOpen(GITHUB, { id: null, status: 'resolved' })));
  expect(past).not.toHaveProperty('incidentsComplete');
});

test('incident.io: an incident or a component that cannot be read proves nothing healthy', () => {
  const text = captured('incidentio/openai/proxy-summary.2026-10-07.one-incident.json');
  const read = formatById('incidentio')!.read;
  const whole = valueOf(read(documentOf(text)));
  const changed = (part: 'ongoing_incidents' | 'affected_components', entry: object) => {
    const page = JSON.parse(text) as { summary: Record<typeof part, object[]> };
    page.summary[part].push(entry);
    return valueOf(read(documentOf(JSON.stringify(page))));
  };
  const unreadIncident = changed('ongoing_incidents', { id: null, name: 'Another' });
  expect(unreadIncident).toMatchObject({ incidents: whole.incidents, incidentsComplete: false });
  expect(unreadIncident.components).toEqual(whole.components);
  expect(warned(unreadIncident)).toContain('One of the events that are listed could not be read.');
  const unreadComponent = changed('affected_components', { component: 'renamed', status: 'full_outage' });
  expect(unreadComponent.components.filter(({ level }) => level === 'operational')).toEqual([]);
  expect(changed('ongoing_incidents', { id: null, status: 'resolved' })).toEqual(whole);
});
