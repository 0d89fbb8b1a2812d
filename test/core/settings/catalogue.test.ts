import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { parseProbe } from '#core/probe/parse-probe';
import { httpsProbe } from '#core/probe/probe-setting';
import { catalogueShape, parseCatalogue } from '#core/settings/parse-catalogue';

const ASSETS = new URL('../../../assets/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, ASSETS), 'utf8'));
const file = json('services.json');
const { serial, services } = catalogueShape.parse(file);

const CATEGORIES = [
  'AI',
  'Analytics & marketing',
  'CDN & networking',
  'CI/CD',
  'Cloud & hosting',
  'Communication',
  'Consumer',
  'Crypto',
  'Databases & data',
  'Design & media',
  'Developer tools',
  'E-commerce & logistics',
  'Email',
  'Gaming',
  'HR & IT',
  'Monitoring',
  'Payments & finance',
  'Productivity',
  'Security & identity',
  'Social',
  'Support & CRM',
];

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe('the list of services', () => {
  test('begins with OpenAI and is read whole', () => {
    const parsed = parseCatalogue(file);
    expect(parsed).toEqual({ ok: true, value: { serial, rows: services } });
    expect(services[0]?.id).toBe('openai');
    expect(services.length).toBeGreaterThan(450);
  });

  test('has the schema that stands beside it, and nothing the schema does not know', () => {
    expect(json('services.schema.json')).toEqual(z.toJSONSchema(catalogueShape, { io: 'input' }));
    const known = Object.keys(catalogueShape.shape.services.element.shape);
    const raw = (file as { services: object[] }).services;
    expect(raw.flatMap((row) => Object.keys(row)).filter((key) => !known.includes(key))).toEqual([]);
  });

  test.each(services)('$id is well-formed', (row) => {
    expect(CATEGORIES).toContain(row.category);
    for (const url of [row.url, ...(row.aliasUrls ?? [])]) {
      const address = parseAddress(url);
      expect(address.ok && address.value.url).toBe(url);
    }
    for (const word of [...row.aliases, ...(row.searchWords ?? [])]) expect(word).toBe(word.trim().toLowerCase());
    const format = FORMATS.find(({ id }) => id === row.formatId);
    if (row.formatId !== null) expect(format?.id).toBe(row.formatId);
    expect(row.formatConfidence === undefined).toBe(row.formatId === null);
    for (const [option, value] of Object.entries(row.choices ?? {})) {
      const declared = format?.options?.find(({ id }) => id === option);
      expect(declared?.id).toBe(option);
      if (declared?.values) expect(declared.values.map((one) => one.value)).toContain(value);
    }
  });

  test('proposes to probe plain addresses, and never the status page', () => {
    const probed = services.filter(({ probe }) => probe !== undefined);
    expect(probed.length).toBeGreaterThan(50);
    for (const { url, probe } of probed) {
      const address = parseAddress(probe?.url ?? '');
      // Without query and fragment: nothing that names anybody.
      expect(address.ok && address.value.url).toBe(probe?.url);
      expect(address.ok && address.value.host).not.toBe(new URL(url).host);
      expect(parseProbe({ ...httpsProbe(probe?.url ?? '', probe?.statuses), isOn: true })).not.toBeNull();
    }
    expect(twice(probed.map(({ probe }) => probe?.url ?? ''))).toEqual([]);
  });

  test('no name means two services, and no address two pages', () => {
    expect(twice(services.map(({ id }) => id))).toEqual([]);
    expect(
      twice(services.flatMap(({ id, name, aliases }) => [...new Set([id, name.toLowerCase(), ...aliases])])),
    ).toEqual([]);
    expect(twice(services.map(({ url, choices }) => JSON.stringify([url.toLowerCase(), choices ?? {}])))).toEqual([]);
    const plain = services.filter(({ choices }) => choices === undefined).map(({ url }) => url);
    expect(twice([...plain, ...services.flatMap(({ aliasUrls }) => aliasUrls ?? [])])).toEqual([]);
  });
});

describe('any list', () => {
  const good = { id: 'x', name: 'X', url: 'https://x.example/', formatId: null, category: 'AI', aliases: [] };

  test('is read row by row', () => {
    const strange = [
      { ...good, id: 'http', url: 'http://x.example/' },
      { ...good, id: 'script', url: 'javascript:alert(1)' },
      { ...good, id: 'Not an id' },
      { ...good, id: 'long', name: 'x'.repeat(101) },
      { ...good, id: 'no-aliases', aliases: undefined },
      null,
      17,
      [],
    ];
    const newer = { ...good, id: 'newer', formatId: 'not-known-yet', invented: true };
    const parsed = parseCatalogue({ serial: 3, services: [...strange, good, { ...good, name: 'Again' }, newer] });
    expect(parsed.ok && parsed.value.rows.map(({ id, name }) => [id, name])).toEqual([
      ['x', 'X'],
      ['newer', 'X'],
    ]);
  });

  test.each([
    null,
    [],
    {},
    { serial: 1 },
    { serial: 0, services: [good] },
    { serial: 1, services: [] },
    { serial: 1, services: [1] },
  ])('%j is none', (value) => {
    expect(parseCatalogue(value).ok).toBe(false);
  });
});
