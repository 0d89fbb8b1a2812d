import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { sentenceIn, type Sentence } from '#core/i18n/sentence';
import { isHookAddress } from '#core/hooks/hook-address';
import { parseHooks } from '#core/hooks/parse-hooks';
import { changeSettings, defaultSettings, parseSettings } from '#core/settings/parse-settings';
import { HOOK_EVENTS, HOOK_TEMPLATES } from '#core/hooks/hook';
import { ROOT } from '../../layers/source-files.ts';
import { hookOn, RUNS } from './sample-hooks.ts';

function parse(value: unknown): { readonly hooks: ReturnType<typeof parseHooks>; readonly problems: string[] } {
  const problems: Sentence[] = [];
  return { hooks: parseHooks(value, [], problems), problems: problems.map((one) => sentenceIn(one, english)) };
}

test('there are none until somebody makes one', () => {
  expect(defaultSettings.hooks).toEqual([]);
  expect(parseSettings({}).settings.hooks).toEqual([]);
});

test('what is written whole is read whole', () => {
  const hooks = [hookOn(), hookOn({ id: 'program', target: RUNS, pageIds: ['a'], heldInSilence: true })];
  expect(parse(hooks)).toEqual({ hooks, problems: [] });
  expect(parse(JSON.parse(JSON.stringify(hooks))).hooks).toEqual(hooks);
});

test('what only shades a hook falls back to what is usual', () => {
  const { hooks, problems } = parse([
    { id: 'a', name: 'A', target: { kind: 'command', program: 'beep', timeLimitSeconds: 9_999 }, events: 'all' },
    {
      id: 'b',
      name: 'B',
      target: { kind: 'post', url: 'http://localhost:8080/x' },
      events: ['started', 'future'],
      minimumLevel: 'x',
    },
  ]);
  expect(problems).toEqual([]);
  expect(hooks).toEqual([
    hookOn({
      id: 'a',
      name: 'A',
      target: { kind: 'command', program: 'beep', arguments: [], timeLimitSeconds: 30 },
      events: ['started', 'escalated', 'resolved'],
    }),
    hookOn({
      id: 'b',
      name: 'B',
      target: { kind: 'post', url: 'http://localhost:8080/x', template: 'json', secret: null },
      events: ['started'],
    }),
  ]);
});

test('what it would run or tell has to be exact: else the hook is left out, and the others stay', () => {
  const post = (url: unknown): unknown => ({ id: 'x', name: 'X', target: { kind: 'post', url } });
  const run = (target: object): unknown => ({ id: 'x', name: 'X', target: { kind: 'command', ...target } });
  for (const wrong of [
    null,
    'beep',
    { name: 'no id', target: RUNS },
    { ...hookOn(), id: '../x' },
    { ...hookOn(), name: ' ' },
    { ...hookOn(), pageIds: 'all' },
    post('http://example.com/'),
    post('hooks.example.com/x'),
    post('https://user:word@example.com/'),
    post('https://example.com/a\nb'),
    run({ program: '' }),
    run({ program: 'a\0b' }),
    run({ program: 'sh', arguments: 'rm -rf /' }),
    run({ program: 'sh', arguments: ['a\0'] }),
  ]) {
    const { hooks, problems } = parse([wrong, hookOn()]);
    expect(hooks.map(({ id }) => id)).toEqual(['lamp']);
    expect(problems).toEqual(['Hook 1 of the settings cannot be read and is left out.']);
  }
  expect(parse([hookOn(), hookOn({ name: 'Again' })])).toEqual({
    hooks: [hookOn()],
    problems: ['Two hooks have the id lamp; the first one counts.'],
  });
  expect(parse({}).problems).toEqual(['hooks must be a list.']);
  const many = Array.from({ length: 51 }, (_, index) => hookOn({ id: `h${index}` }));
  expect(parse(many).hooks).toHaveLength(50);
  expect(parse(many).problems).toHaveLength(1);
});

test('a window that asks for a wrong hook changes nothing', () => {
  const right = changeSettings(defaultSettings, { hooks: [hookOn()] });
  expect(right.ok && right.value.hooks).toEqual([hookOn()]);
  const wrong = { ...hookOn(), target: { kind: 'post', url: 'ftp://x' } };
  expect(changeSettings(defaultSettings, { hooks: [hookOn({ id: 'other' }), wrong] })).toEqual({
    ok: false,
    problem: { key: 'wrong_setting.hook', values: { number: 2 } },
  });
});

test('whatever is in the file, reading it does not fail', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { hooks } = parse(value);
      expect(parse(hooks).hooks).toEqual(hooks);
    }),
  );
});

test('an address is written out, with its query', () => {
  const good = ['https://a.example/x?sig=a%2Fb&c=1#d', 'http://127.0.0.1:9/x', 'http://[::1]:9/', 'HTTPS://A.example'];
  expect(good.map(isHookAddress)).toEqual(good.map(() => true));
  expect(['', 'a.example', 'http://a.example', 'file:///etc', 'https://a b'].map(isHookAddress)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('the documentation shows hooks that can be read, and names every event and template', () => {
  const text = readFileSync(join(ROOT, 'docs/hooks.md'), 'utf8');
  const example = /```json\n([\s\S]+?)```/.exec(text)?.[1] ?? '';
  const { hooks, problems } = parse((JSON.parse(example) as { hooks: unknown }).hooks);
  expect([hooks.length, problems]).toEqual([2, []]);
  const firstCells = [...text.matchAll(/^\| `([\w-]+)`/gm)].map(([, cell]) => cell);
  expect(firstCells).toEqual(expect.arrayContaining([...HOOK_EVENTS, ...HOOK_TEMPLATES]));
});
