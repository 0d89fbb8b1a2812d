import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import { ensureDesktopTools } from '../../../scripts/desktop-tools.mjs';
import { run } from './harness.ts';

const INSTALL_LIMIT_MS = 600_000;
const SHELL_LIMIT_MS = 120_000;
const PAGES = [
  { id: 'one', serviceId: 'openai', name: 'OpenAI', url: 'https://status.openai.com/', formatId: 'incidentio' },
  { id: 'two', serviceId: null, name: 'Our own', url: 'https://status.example/', formatId: 'statuspage' },
].map((page) => ({ ...page, mutedComponentIds: [], muted: false }));

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-completion-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ ...defaultSettings, pages: PAGES }));
  for (const what of ['watched', 'services']) {
    const { code, out, err } = await run('complete', what, '--data-dir', data);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    writeFileSync(join(folder, what), out);
  }
  // A program of that name, which says at once what ours has just said.
  writeFileSync(join(folder, 'greenbar'), `#!/bin/sh\n[ "$1" = complete ] && cat "${folder}/$2"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell says to a program in its own language, with `greenbar` in its path and a home of its own. */
function say(
  shell: string,
  args: readonly string[],
  text: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const { stdout, error } = spawnSync(shell, [...args, '-c', text], {
    input: '',
    cwd: folder,
    encoding: 'utf8',
    timeout: SHELL_LIMIT_MS,
    env: {
      HOME: folder,
      LANG: 'C.UTF-8',
      TERM: 'dumb',
      PATH: [folder, process.env['PATH']].join(delimiter),
      ...more,
    },
  });
  if (error !== undefined) throw error;
  return stdout;
}

async function script(shell: string): Promise<string> {
  const { code, out, err } = await run('completion', shell);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const file = join(folder, `completion.${shell}`);
  writeFileSync(file, out);
  return file;
}

/** Makes sure a shell is there: a visible skip where it cannot be, and a failure where it is required. */
function needs(shell: string): (skip: (reason: string) => never) => void {
  let missing: string | null = null;
  beforeAll(() => {
    missing = process.platform === 'win32' ? 'These shells are not those of Windows.' : ensureDesktopTools([shell]);
  }, INSTALL_LIMIT_MS);
  return (skip) => {
    if (missing === null) return;
    if (process.env['GREENBAR_REQUIRE_DESKTOP'] === '1') throw new Error(missing);
    skip(missing);
  };
}

interface Tried {
  readonly line: string;
  readonly offers: readonly string[];
  readonly not: readonly string[];
}

/** Lines as far as they are typed, some of what is offered for the last word, and some of what is not. */
const TRIED: readonly Tried[] = [
  { line: 'greenbar s', offers: ['serve', 'snooze', 'status'], not: ['wait', 'complete'] },
  { line: 'greenbar wait openai --u', offers: ['--until'], not: ['--timeout'] },
  { line: 'greenbar wait openai --until o', offers: ['operational'], not: ['openai'] },
  { line: 'greenbar status openai gith', offers: ['github'], not: ['openai'] },
  { line: 'greenbar remove o', offers: ['openai'], not: ['oracle-cloud', 'okta'] },
  { line: 'greenbar snooze --for unt', offers: ['until-tomorrow', 'until-resolved'], not: ['1h'] },
  { line: 'greenbar completion f', offers: ['fish'], not: ['bash'] },
];

test('watched services are named by their short names where these are their own', async () => {
  const { out } = await run('complete', 'watched', '--data-dir', join(folder, 'data'));
  expect(out).toBe('openai\nOur own\n');
});

describe('bash', () => {
  const require = needs('bash');
  test.for(TRIED)('$line', { timeout: SHELL_LIMIT_MS }, async ({ line, offers, not }, { skip }) => {
    require(skip);
    const words = line.split(' ');
    const asked = [
      `source "${await script('bash')}"`,
      `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}`,
      `_greenbar; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    const offered = say('bash', ['--norc'], asked.join('\n')).split('\n');
    expect(offered).toEqual(expect.arrayContaining([...offers]));
    for (const other of not) expect(offered).not.toContain(other);
  });

  test('a name with a space is one word', async ({ skip }) => {
    require(skip);
    const asked = `source "${await script('bash')}"; COMP_WORDS=(greenbar remove O); COMP_CWORD=2; _greenbar; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(say('bash', ['--norc'], asked)).toBe('Our\\ own\n');
  });
});

describe('fish', () => {
  const require = needs('fish');
  test.for(TRIED)('$line', { timeout: SHELL_LIMIT_MS }, async ({ line, offers, not }, { skip }) => {
    require(skip);
    const asked = `source "${await script('fish')}"; complete -C "${line}"`;
    const offered = say('fish', ['--no-config'], asked)
      .split('\n')
      .map((each) => each.split('\t')[0]);
    expect(offered).toEqual(expect.arrayContaining([...offers]));
    for (const other of not) expect(offered).not.toContain(other);
  });
});

/** A zsh with a terminal, which writes what it offers when Tab is pressed into a file: only then does it complete. */
const ZSHRC = `
PROMPT=
autoload -Uz compinit && compinit -u -D
source "$GREENBAR_SCRIPT"
_noting() {
  compadd() {
    local -a found
    if (( \${*[(I)-[OAD]]} == 0 )); then
      builtin compadd -O found "$@"
      print -rl -- $found >> $GREENBAR_OFFERED
    fi
    builtin compadd "$@"
  }
  _main_complete
  print -r -- '--end--' >> $GREENBAR_OFFERED
}
zle -C noting complete-word _noting
bindkey '^I' noting
`;

const ZSH_DRIVER = `
zmodload zsh/zpty
zpty -b inner zsh -d -i
: > $GREENBAR_OFFERED
zpty -w -n inner "$GREENBAR_LINE"$'\t'
for (( look = 0; look < 600; look++ )); do
  zpty -r -t inner said
  [[ $(<$GREENBAR_OFFERED) == *--end--* ]] && break
  sleep 0.1
done
cat $GREENBAR_OFFERED
zpty -d inner
`;

describe('zsh', () => {
  const require = needs('zsh');
  test.for(TRIED)('$line', { timeout: SHELL_LIMIT_MS }, async ({ line, offers, not }, { skip }) => {
    require(skip);
    const file = await script('zsh');
    writeFileSync(join(folder, '.zshrc'), ZSHRC);
    const setup = { GREENBAR_SCRIPT: file, GREENBAR_OFFERED: join(folder, 'offered'), GREENBAR_LINE: line };
    const offered = say('zsh', ['-f'], ZSH_DRIVER, setup).split('\n');
    expect(offered).toEqual(expect.arrayContaining([...offers]));
    for (const other of not) expect(offered).not.toContain(other);
  });
});
