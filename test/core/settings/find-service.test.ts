import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import type { CatalogueRow } from '#core/settings/catalogue';
import { findService, searchServices } from '#core/settings/find-service';

const rows = JSON.parse(
  readFileSync(new URL('../../../assets/services.json', import.meta.url), 'utf8'),
) as CatalogueRow[];

describe('the catalogue', () => {
  test('begins with OpenAI', () => {
    expect(rows[0]?.id).toBe('openai');
  });

  test.each(rows)('$id can be watched', (row) => {
    expect(row.id).toMatch(/^[a-z0-9-]+$/);
    expect([row.name, row.category].every((text) => text.trim() !== '')).toBe(true);
    expect(row.aliases).toBeInstanceOf(Array);
    const address = parseAddress(row.url);
    expect(address.ok && address.value.url === row.url && row.url.startsWith('https:')).toBe(true);
    expect(FORMATS.map(({ id }) => id)).toContain(row.formatId);
  });

  test('no name means two services', () => {
    const names = rows.flatMap((row) => [...new Set([row.id, row.name.toLowerCase(), ...row.aliases])]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  });
});

describe('finding a service', () => {
  test.each([
    ['openai', 'openai'],
    ['OpenAI', 'openai'],
    ['  ChatGPT ', 'openai'],
    ['anthropic', 'claude'],
    ['Claude  Code', 'claude'],
    ['fly.io', 'fly-io'],
  ])('%s is %s', (text, id) => {
    expect(findService(rows, text)?.id).toBe(id);
  });

  test.each(['', '  ', 'open', 'https://status.openai.com/'])('“%s” is no service’s name', (text) => {
    expect(findService(rows, text)).toBeNull();
  });
});

describe('searching services', () => {
  const ids = (query: string): readonly string[] => searchServices(rows, query).map(({ id }) => id);

  test('nothing typed lists all', () => {
    expect(ids(' ')).toEqual(rows.map(({ id }) => id));
  });

  test('the very name comes before longer names, those before words within', () => {
    expect(ids('git')[0]).toBe('github');
    expect(ids('fly')[0]).toBe('fly-io');
    expect(ids('chat')).toEqual(['openai']);
    expect(ids('actions')).toEqual(['github']);
  });

  test('a page’s address and a category find services too', () => {
    expect(ids('status.claude.com')).toEqual(['claude']);
    expect(ids('ai').slice(0, 3)).toContain('openai');
  });

  test('what fits nothing finds nothing', () => {
    expect(ids('zzzz')).toEqual([]);
  });
});
