import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseNotes } from '../../scripts/lib/release-notes.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const CHANGELOG = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').replaceAll('\r\n', '\n');
/** The headings of our own changelog, newest first, with what stands between each and the next. */
const sections = [...CHANGELOG.matchAll(/^## \[([^\]]+)\].*\n([^]*?)(?=^## |(?![^]))/gm)].map(([, name, text]) => ({
  name: name ?? '',
  text: (text ?? '').trim(),
}));
const unreleased = sections.find(({ name }) => name === 'Unreleased')?.text ?? '';

const NEW = '### Security\n\n- Something that is new in 1.10.0.';
const OLD = '### Fixed\n\n- Something that was wrong in 1.9.0.';

function run(...args: readonly string[]): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'release-notes.mjs'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, out: stdout, err: stderr };
}

/** Our changelog as it is after two releases more: as “Keep a Changelog” has them written. */
function released(): string {
  return CHANGELOG.replace('## [Unreleased]', () => `## [Unreleased]\n\n## [1.10.0] - 2027-02-01\n\n${NEW}`).concat(
    `\n## [1.9.0] - 2027-01-01\n\n${OLD}\n\n## [1.1.0] - 2026-12-24\n\n### Added\n\n- An older thing.\n`,
  );
}

describe('the notes of a version', () => {
  test('are, for one that is only tried out, what is not released yet', () => {
    expect(releaseNotes(released(), '9.9.9-beta.1')).toBeNull();
    // Right after a release nothing is in it.
    const isEmpty = unreleased === '';
    expect(releaseNotes(CHANGELOG, '9.9.9-beta.1')).toBe(isEmpty ? null : unreleased);
    expect(run('9.9.9-beta.1')).toMatchObject({ status: isEmpty ? 1 : 0, out: isEmpty ? '' : `${unreleased}\n` });
  });

  test('are, for each that is in our changelog, its own section and nothing else', () => {
    for (const { name, text } of sections) {
      if (name !== 'Unreleased') expect(releaseNotes(CHANGELOG, name)).toBe(text);
    }
  });

  test('are those of the newest, and of any before it, once there are several', () => {
    expect(releaseNotes(released(), '1.10.0')).toBe(`${NEW}\n\n${unreleased}`.trim());
    expect(releaseNotes(released(), '1.9.0')).toBe(OLD);
    expect(releaseNotes(released().replaceAll('\n', '\r\n'), '1.1.0')).toBe('### Added\n\n- An older thing.');
  });

  test.each(['1.10', '1.1', '1', '0.0.1', '', 'Unreleas', 'v1.9.0'])('are not made up: %j', (version) => {
    expect(releaseNotes(released(), version)).toBeNull();
  });

  test('are not empty: a version nothing is said about is none that can be released', () => {
    expect(releaseNotes('# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n- First.\n', '1.1.0-beta.1')).toBeNull();
  });
});

test.each([
  [['0.0.0'], 'CHANGELOG.md says nothing about “0.0.0”.\n'],
  [[], 'Which version? Say it as in: release-notes 1.2.0\n'],
])('asked for %j, the script says in one sentence that there is nothing to print', (args, sentence) => {
  expect(run(...args)).toEqual({ status: 1, out: '', err: sentence });
});
