import { z } from 'zod';
import type { Level } from '../model/level.ts';
import { ok } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { Choices, Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { neededList } from './kit/fields.ts';
import { maybeText } from './kit/json.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/** PayPal’s status page: each product and API has one state in production and one in the sandbox. */
export const paypal: Format = {
  id: 'paypal',
  label: 'PayPal',
  basis: 'documented',
  hosts: /^www\.paypal-status\.com\//,
  options: [
    {
      id: 'environment',
      name: 'environment',
      values: [
        { value: 'production', word: 'production' },
        { value: 'sandbox', word: 'sandbox' },
      ],
      initial: 'production',
    },
  ],
  probes: ({ host, origin }) => (host === 'www.paypal-status.com' ? [`${origin}${COMPONENTS}`] : []),
  claim(document) {
    const read = componentList.safeParse(markedJson(document, '"production"', '"sandbox"', '"result"'));
    return read.success && read.data.result.length > 0
      ? { confidence: 0.95, reason: { key: 'components', vendor: 'PayPal' } }
      : null;
  },
  read(document) {
    const read = readJsonDocument(document, componentList, 'PayPal’s list of components');
    return read.ok ? ok(snapshot(read.value, document.url, {})) : read;
  },
  *poll(address, choices = {}) {
    // Its own pages lie below /product and /api, for each environment one.
    const base = baseOf(address, /\/(?:api\/v1\/components|(?:product|api)(?:\/(?:production|sandbox))?)$/);
    const read = yield* getJson(`${base}${COMPONENTS}`, componentList, 'PayPal’s list of components');
    return read.ok ? ok(snapshot(read.value.value, address.url, choices)) : read;
  },
};

const COMPONENTS = '/api/v1/components';
const LEVELS: Readonly<Record<string, Level>> = {
  operational: 'operational',
  informational: 'operational',
  under_maintenance: 'under_maintenance',
  service_disruption: 'degraded_performance',
  service_outage: 'major_outage',
};

const componentList = z.object({
  result: neededList(
    z.object({
      name: z.string(),
      category: z.object({ name: maybeText }).nullish().catch(null),
      status: z.object({ production: maybeText, sandbox: maybeText }),
    }),
  ),
});

/** Components are known by their names, within their category. */
function snapshot({ result }: z.infer<typeof componentList>, url: string, choices: Choices): Snapshot {
  const warnings = createWarnings();
  const environment = choices['environment'] === 'sandbox' ? 'sandbox' : 'production';
  const categories = result.flatMap(({ category }) => category?.name ?? []);
  return snapshotOf({
    page: { name: environment === 'sandbox' ? 'PayPal Sandbox' : 'PayPal', url: url.replace(/\/api\/v1\/.*$/, '/') },
    groups: categories.map((name) => ({ id: name, name })),
    components: result.map(({ name, category, status }): Component => {
      const groupId = category?.name ?? null;
      const word = status[environment]?.trim().toLowerCase().replace(/\s+/g, '_') ?? null;
      const level = meaningOf(LEVELS, word, 'unknown', 'component', warnings);
      return { id: groupId === null ? name : `${groupId} / ${name}`, name, groupId, level, description: null };
    }),
    warnings,
  });
}
