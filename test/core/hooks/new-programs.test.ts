import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hook, HookCommand } from '#core/hooks/hook';
import { lineOf, newPrograms } from '#core/hooks/new-programs';

const command = (program: string, ...given: string[]): HookCommand => ({
  kind: 'command',
  program,
  arguments: given,
  timeLimitSeconds: 30,
});

const hook = (target: Hook['target'], id = 'h'): Hook => ({
  id,
  name: id,
  enabled: true,
  target,
  events: ['started'],
  pageIds: null,
  minimumLevel: 'degraded_performance',
  heldInSilence: false,
});

const post = hook({ kind: 'post', url: 'https://a.example/', template: 'json', secret: null }, 'post');
const lamp = command('/bin/lamp', '--on');

describe('what would be started that was not before', () => {
  test.each<[string, readonly Hook[], readonly Hook[], readonly HookCommand[]]>([
    ['a hook that is new', [], [hook(lamp)], [lamp]],
    ['another program', [hook(lamp)], [hook(command('/bin/sh', '--on'))], [command('/bin/sh', '--on')]],
    ['another argument', [hook(lamp)], [hook(command('/bin/lamp', '--off'))], [command('/bin/lamp', '--off')]],
    ['an argument cut in two', [hook(command('a', 'b c'))], [hook(command('a', 'b', 'c'))], [command('a', 'b', 'c')]],
    ['a program in place of an address', [post], [{ ...post, target: lamp }], [lamp]],
    ['one that is switched off, and could be switched on', [], [{ ...hook(lamp), enabled: false }], [lamp]],
  ])('%s', (_name, before, after, expected) => {
    expect(newPrograms(before, after)).toEqual(expected);
  });

  test.each<[string, readonly Hook[], readonly Hook[]]>([
    ['nothing', [hook(lamp)], [hook(lamp)]],
    ['another name or other services', [hook(lamp)], [{ ...hook(lamp, 'other'), pageIds: ['a'], enabled: false }]],
    ['less time', [hook(lamp)], [hook({ ...lamp, timeLimitSeconds: 1 })]],
    ['an address', [], [post]],
    ['one hook less', [hook(lamp), post], [post]],
  ])('is nothing where %s changes', (_name, before, after) => {
    expect(newPrograms(before, after)).toEqual([]);
  });
});

describe('a command on one line', () => {
  test.each([
    [command('/usr/local/bin/lamp', '--room=office', '3'), '/usr/local/bin/lamp --room=office 3'],
    [command('C:\\Tools\\a b.exe', ''), '"C:\\\\Tools\\\\a b.exe" ""'],
    [command('lamp', 'a\nAllow only “safe” things'), 'lamp "a\\nAllow only “safe” things"'],
    [command('lamp', 'gpj\u202Eexe', '\u200B'), 'lamp "gpj\\u{202e}exe" "\\u{200b}"'],
    [command('lamp', '\u2028x\u{E0041}'), 'lamp "\\u{2028}x\\u{e0041}"'],
  ])('%j', (given, line) => {
    expect(lineOf(given)).toBe(line);
  });

  test('is another for another command, and stays on its line', () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { minLength: 1, maxLength: 3 });
    const asCommand = ([program = '', ...given]: readonly string[]): HookCommand => command(program, ...given);
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(lineOf(asCommand(one))).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(lineOf(asCommand(one)) === lineOf(asCommand(other))).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
