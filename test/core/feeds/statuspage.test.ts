import { describe, expect, test } from 'vitest';
import { statuspage } from '#core/feeds/statuspage';
import type { Snapshot } from '#core/model/snapshot';
import { warned } from './said-words.ts';
import { captured, documentOf, valueOf } from './support.ts';

const CLOUDAMQP = 'statuspage/cloudamqp/api-v2-summary.2020-07-16.maintenance-in-progress.json';
const GITHUB = 'statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json';
const CLAUDE = 'statuspage/claude/api-v2-summary.2026-09-15.quiet.json';
const CLAUDE_ARCHIVE = 'statuspage/claude/incidents-archive.2026-07-16..2026-08-20.json';
const STRIPE_ARCHIVE = 'statuspage/stripe/incidents-archive.2025-12-22..2026-08-16.json';
const ATLASSIAN_ARCHIVE = 'statuspage/atlassian/incidents-archive.2019-05-07..2025-03-04.json';

const at = (iso: string): number => Date.parse(iso);
const read = (text: string): Snapshot => valueOf(statuspage.read(documentOf(text)));
const readCapture = (path: string): Snapshot => read(captured(path));
const incident = (snapshot: Snapshot, id: string): Snapshot['incidents'][number] => {
  const found = snapshot.incidents.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no incident ${id}`);
  return found;
};

interface RawSummary {
  page: Record<string, unknown>;
  status: Record<string, unknown>;
  components: Record<string, unknown>[];
  incidents: Record<string, unknown>[] | null;
  scheduled_maintenances?: Record<string, unknown>[] | null;
}

/** A capture with something in it changed. */
function changed(path: string, change: (summary: RawSummary) => void): Snapshot {
  const summary = JSON.parse(captured(path)) as RawSummary;
  change(summary);
  return read(JSON.stringify(summary));
}

describe('the level of a page', () => {
  test('follows the indicator, maintenance included', () => {
    expect(readCapture(CLOUDAMQP).level).toBe('under_maintenance');
    expect(readCapture(GITHUB).level).toBe('degraded_performance');
    expect(readCapture(CLAUDE).level).toBe('operational');
  });

  test('follows a component in trouble without any incident, and says that the headline is milder', () => {
    const page = readCapture('statuspage/clickfunnels/page.2021-01-22.html');
    expect(page.level).toBe('partial_outage');
    expect(page.incidents.filter(({ resolvedAt }) => resolvedAt === null)).toEqual([]);
    expect(warned(page).join()).toContain('a component says partial outage');
  });

  test('follows components in trouble under an incident of impact none', () => {
    const page = readCapture('statuspage/cloudflare/page.2021-10-18.html');
    expect(page.level).toBe('partial_outage');
    expect(incident(page, '6zclz0q53pz9').impact).toBe('none');
    expect(page.components.filter(({ level }) => level === 'partial_outage')).toHaveLength(23);
  });

  test('follows an open incident while everything else is green', () => {
    const page = changed(CLAUDE, (summary) => {
      const archive = JSON.parse(captured(CLAUDE_ARCHIVE)) as { incidents: Record<string, unknown>[] };
      const major = archive.incidents.find(({ impact }) => impact === 'major');
      summary.incidents = [{ ...major, status: 'monitoring', resolved_at: null }];
    });
    expect(page.level).toBe('partial_outage');
    expect(warned(page).join()).toContain('an open incident says partial outage');
  });

  test('is unknown where a list of incidents says nothing of the present', () => {
    const archive = readCapture(CLAUDE_ARCHIVE);
    expect(archive.level).toBe('unknown');
    expect(archive.incidents).toHaveLength(54);
    expect(archive.page.name).toBe('status.example.com');
  });
});

describe('values nobody has documented', () => {
  test('an unknown status is unknown and named; an empty one is legal', () => {
    const page = changed(CLAUDE, ({ components }) => {
      components[0] = { ...components[0], status: 'on_fire' };
      components[1] = { ...components[1], status: '' };
      components[2] = { ...components[2], status: null };
    });
    expect(page.components.slice(0, 3).map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(warned(page)).toEqual(['The status of a component “on_fire” is not known.']);
    expect(page.level).toBe('operational');
  });

  test('an unknown indicator leaves the level to the components', () => {
    const page = changed(CLAUDE, (summary) => {
      summary.status['indicator'] = 'apocalyptic';
      summary.components[0] = { ...summary.components[0], status: 'major_outage' };
    });
    expect(page.level).toBe('major_outage');
    expect(warned(page)).toEqual(['The status of the page “apocalyptic” is not known.']);
  });

  test('names that every object has are no words of the format', () => {
    const page = changed(CLAUDE, (summary) => {
      summary.status['indicator'] = 'constructor';
      summary.components[0] = { ...summary.components[0], status: '__proto__' };
    });
    expect(page.components[0]?.level).toBe('unknown');
  });

  test('null and absent lists are empty; a list of which nothing can be read is no page', () => {
    const page = changed(CLAUDE, (summary) => {
      summary.incidents = null;
      delete summary.scheduled_maintenances;
    });
    expect([page.incidents, page.maintenances]).toEqual([[], []]);
    const broken = JSON.stringify({ ...JSON.parse(captured(CLAUDE)), components: [{ key: 1 }, { key: 2 }] });
    expect(statuspage.read(documentOf(broken)).ok).toBe(false);
  });

  test('the zone is an IANA name, whichever name the page uses', () => {
    const zone = (name: string): readonly (string | null)[] => {
      const page = changed(CLAUDE, (summary) => (summary.page['time_zone'] = name));
      return [page.page.timeZone, ...warned(page)];
    };
    expect(zone('America/Los_Angeles')).toEqual(['America/Los_Angeles']);
    expect(zone('Pacific Time (US & Canada)')).toEqual(['America/Los_Angeles']);
    expect(zone('Tokyo')).toEqual(['Asia/Tokyo']);
    expect(zone('Mars/Olympus')).toEqual([
      'UTC',
      'The time zone “Mars/Olympus” is not known; its days and times are read as UTC.',
    ]);
  });
});

describe('components', () => {
  test('the entry that points to the page is no component', () => {
    expect(captured(GITHUB)).toContain('for more information');
    expect(readCapture(GITHUB).components.map(({ name }) => name)).not.toContain(
      'Visit www.githubstatus.com for more information',
    );
  });

  test('groups are rows of their own, and their children follow them', () => {
    const { groups, components } = readCapture('statuspage/circleci/api-v2-components.2025.first8.json');
    expect(groups.map(({ name }) => name)).toEqual(['CircleCI Dependencies', 'Upstream Services']);
    expect(components.map(({ groupId }) => groupId)).toEqual([
      null,
      null,
      '5051gf6x40v1',
      '5051gf6x40v1',
      's21fdjds0k15',
      's21fdjds0k15',
    ]);
  });

  test('one the page shows only in trouble is read before it is in trouble', () => {
    const shown = (status: string): boolean => {
      const { components } = changed(CLAUDE, (summary) => {
        summary.components[0] = { ...summary.components[0], id: 'onlywhenbad1', only_show_if_degraded: true, status };
      });
      return components.some(({ id }) => id === 'onlywhenbad1');
    };
    expect([shown('operational'), shown('degraded_performance')]).toEqual([true, true]);
  });

  test('positions count inside their own level', () => {
    const page = changed(CLAUDE, ({ components }) => {
      for (const [index, component] of components.entries()) component['position'] = components.length - index;
    });
    expect(page.components.map(({ id }) => id)).toEqual(
      readCapture(CLAUDE)
        .components.map(({ id }) => id)
        .toReversed(),
    );
  });
});

describe('incidents', () => {
  test('a back-filled one, recorded after its end, neither starts late nor ends early', () => {
    const raw =
      captured(CLAUDE_ARCHIVE)
        .split('\n')
        .find((line) => line.includes('1019wwb67615')) ?? '';
    const recordedAt = at(/"started_at":"([^"]+)"/.exec(raw)?.[1] ?? '');
    expect(recordedAt).toBeGreaterThan(at('2026-07-25T18:13:01Z'));
    const backfilled = incident(readCapture(CLAUDE_ARCHIVE), '1019wwb67615');
    expect(backfilled.startedAt).toBe(at('2026-07-25T18:13:01Z'));
    expect(backfilled.resolvedAt).toBe(at('2026-07-25T18:13:01Z'));
  });

  test('its status decides, not an update that seems to open it again', () => {
    const reopened = incident(readCapture(STRIPE_ARCHIVE), 'ws0j885npfx1');
    expect(reopened.status).toBe('resolved');
    expect(reopened.updates.map(({ status }) => status)).toEqual(['investigating', 'resolved', 'investigating']);
    expect(reopened.resolvedAt).toBe(at('2026-05-16T18:53:37.009Z'));
    expect(reopened.effects).toEqual([
      {
        componentId: 'glvywj51z2g9',
        level: 'partial_outage',
        from: at('2026-05-16T16:01:56.470Z'),
        to: at('2026-05-16T18:53:37.009Z'),
      },
    ]);
  });

  test('a post-mortem, whose update is displayed at no time, is resolved with one more update', () => {
    const { incidents } = readCapture(ATLASSIAN_ARCHIVE);
    const written = incidents.filter(({ status }) => status === 'postmortem');
    expect(written).toHaveLength(3);
    for (const { resolvedAt, updates } of written) {
      expect(resolvedAt).not.toBeNull();
      expect(updates.map(({ status }) => status)).toContain('postmortem');
    }
  });

  test('a remark in place of affected components is none', () => {
    const page = changed(GITHUB, (summary) => {
      const [first] = summary.incidents ?? [];
      const [update] = (first?.['incident_updates'] ?? []) as Record<string, unknown>[];
      if (update !== undefined) {
        update['affected_components'] = [{ name: 'No components were affected by this update.' }];
      }
    });
    expect(page.incidents).toHaveLength(1);
  });

  test('one tells which component was at which level, and for how long', () => {
    const { effects, updates } = incident(readCapture(ATLASSIAN_ARCHIVE), 'wkg98r6wc1b5');
    expect(effects).toEqual([
      { componentId: '49bg9swml13q', level: 'partial_outage', from: updates[0]?.at, to: updates[1]?.at },
    ]);
  });

  test('its link is on the page, or the short one where the page is not known', () => {
    expect(readCapture(GITHUB).incidents[0]?.url).toMatch(/^https:\/\/www\.githubstatus\.com\/incidents\/\w{12}$/);
    expect(valueOf(statuspage.read(documentOf(captured(STRIPE_ARCHIVE), 'file:///x'))).incidents[0]?.url).toMatch(
      /^https:\/\/stspg\.io\//,
    );
  });
});

describe('maintenances', () => {
  test('the window is the announced one, not the time of the announcement', () => {
    const [maintenance] = readCapture(CLOUDAMQP).maintenances;
    expect(maintenance).toMatchObject({
      status: 'in_progress',
      startsAt: at('2020-07-16T21:00:00Z'),
      endsAt: at('2020-07-16T23:00:00Z'),
      componentIds: ['m9jl6sdbs4vb'],
    });
    expect(maintenance?.updates.map(({ status }) => status)).toEqual(['scheduled', 'in_progress']);
  });

  test('one in the list of incidents is no incident', () => {
    const page = changed(CLOUDAMQP, (summary) => {
      summary.incidents = summary.scheduled_maintenances ?? null;
      summary.scheduled_maintenances = [];
    });
    expect([page.incidents.length, page.maintenances.length]).toEqual([0, 1]);
  });
});

test('a page of another vendor at the same paths is not read', () => {
  const summary = documentOf(captured('incidentio/openai/api-v2-summary.2026-09-15.quiet.json'));
  expect(statuspage.claim(summary)).toBeNull();
  expect(statuspage.read(summary)).toMatchObject({ ok: false, problem: { kind: 'shape' } });
});
