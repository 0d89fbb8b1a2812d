import { z } from 'zod';
import { type Failure } from '../../model/failure.ts';
import type { Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Component, Incident, Snapshot } from '../../model/snapshot.ts';
import type { FeedDocument } from '../exchange.ts';
import { isoTime } from '../kit/fields.ts';
import { list, maybeText, shapeFailure } from '../kit/json.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** The posts that are about one thing only, by the end of their address. */
const CENTERS: Readonly<Record<string, string>> = {
  mac: 'Microsoft 365 admin center',
  ppac: 'Power Platform admin center',
};

const LEVELS: Readonly<Record<string, Reading>> = {
  Available: 'operational',
  Operational: 'operational',
  ServiceRestored: 'operational',
  ServiceDegradation: 'degraded_performance',
  'Service degradation': 'degraded_performance',
  Unknown: 'unknown',
  '': 'unknown',
};

const post = z.object({
  Id: maybeText,
  // The other two times say when the post was last looked at.
  AuthoredDateTime: isoTime,
  Title: maybeText,
  Message: maybeText,
  Status: z.string(),
  ServiceDisplayName: maybeText,
  ServiceWorkloadName: maybeText,
});
const posts = z.union([post.transform((one) => [one]), list(post)]);
type Post = z.infer<typeof post>;

/** Reads the posts of one or more answers. */
export function readPosts(documents: readonly FeedDocument[]): Result<Snapshot, Failure> {
  const warnings = createWarnings();
  const components: Component[] = [];
  const incidents: Incident[] = [];
  const times: number[] = [];
  for (const document of documents) {
    const read = readJsonDocument(document, posts, 'a post of a status page');
    if (!read.ok) return read;
    const leaf = /\/api\/posts\/(\w{1,40})$/.exec(document.url)?.[1] ?? 'post';
    for (const one of read.value) {
      const component = readComponent(one, leaf, warnings);
      components.push(component);
      times.push(one.AuthoredDateTime ?? 0);
      if (component.level === 'degraded_performance') incidents.push(...readIncident(one, component, warnings));
    }
  }
  const [first] = documents;
  if (first === undefined || components.length === 0) return shapeFailure('The page has no posts.');
  const snapshot = snapshotOf({
    page: { url: first.url.replace(/\/api\/posts\/\w+$/, '/'), name: 'Microsoft 365' },
    updatedAt: Math.max(...times) || null,
    components,
    incidents,
    incidentsListed: 'open',
    warnings,
  });
  return ok({
    ...snapshot,
    level: levelOfWhole(
      snapshot.components.map(({ level }) => level),
      true,
    ),
  });
}

function readComponent(one: Post, leaf: string, warnings: Warnings): Component {
  const id = one.ServiceWorkloadName ?? one.ServiceDisplayName ?? leaf;
  return {
    id,
    name: one.ServiceDisplayName ?? (Object.hasOwn(CENTERS, id) ? CENTERS[id] : undefined) ?? 'Service health',
    groupId: null,
    level: meaningOf(LEVELS, one.Status, 'unknown', 'component', warnings),
    description: one.Message,
  };
}

function readIncident(one: Post, component: Component, warnings: Warnings): readonly Incident[] {
  const startedAt = one.AuthoredDateTime;
  if (startedAt === null || one.Id === null) {
    warnings.add({ key: 'no_time', what: 'event', title: component.name });
    return [];
  }
  return [
    {
      id: one.Id.slice(0, 200),
      title: plainLine(one.Title ?? '') || `${component.name}: service degradation`,
      impact: 'minor',
      status: 'investigating',
      startedAt,
      resolvedAt: null,
      componentIds: [component.id],
      effects: [{ componentId: component.id, level: 'degraded_performance', from: startedAt, to: null }],
      url: null,
      updates: [{ id: 'post', at: startedAt, status: '', text: plainText(one.Message ?? '') }],
    },
  ];
}
