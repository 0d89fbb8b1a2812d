import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, FIXTURES, run, serveDocuments } from './harness.ts';

const EVENTS = 'aws/aws/currentevents.2026-09-04.trimmed.json';

interface Said {
  readonly format: string;
  readonly level: string;
  readonly detection: { readonly confidence: number; readonly reason: string } | null;
}

describe('check --option', () => {
  const check = async (...args: string[]): Promise<Said> => {
    const url = await serveDocuments({ '/public/currentevents': { body: fixture(EVENTS) } });
    const { code, out, err } = await run('check', `${url}public/currentevents`, '--json', ...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as Said;
  };

  test('chooses what the format of a page asks for', async () => {
    expect(await check()).toMatchObject({ format: 'aws', level: 'partial_outage' });
    expect(await check('--option', 'region=us-east-1')).toMatchObject({ format: 'aws', level: 'operational' });
    expect(await check('--format', 'aws', '--option', 'region=us-east-1')).toMatchObject({
      level: 'operational',
      detection: null,
    });
    // Of two the last one counts, as with every option of a command.
    const twice = await check('--option', 'region=us-east-1', '--option', 'region=me-south-1');
    expect(twice.level).toBe('partial_outage');
  });

  test('says why the page was read as what it is', async () => {
    const { detection } = await check();
    expect(detection?.confidence).toBeGreaterThan(0.5);
    expect(detection?.reason).toMatch(/\w+ \w+/);
  });

  test('is in the help', async () => {
    const { out } = await run('check', '--help');
    expect(out).toMatch(
      /--option <id=value> +choose what its format asks for, such as\s+region=eu-west-1; repeat for more/,
    );
  });

  test.each([
    ['of an option there is not', ['zone=b'], 'AWS Health Dashboard has these options: region.'],
    ['of one of two', ['region=us-east-1', '--option', 'zone=b'], 'no option “zone”'],
    ['of a value there is not', ['region=atlantis-1'], 'Region cannot be “atlantis-1”'],
    ['without a value', ['region'], 'like region=eu-west-1'],
  ])('%s is refused in one sentence', async (_what, options, problem) => {
    const url = await serveDocuments({ '/public/currentevents': { body: fixture(EVENTS) } });
    const { code, out, err } = await run('check', `${url}public/currentevents`, '--json', '--option', ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: [^\n]+\.\n$/);
    expect(err).toContain(problem);
  });

  test('does not count for a captured file, and says so', async () => {
    const { code, err } = await run('check', join(FIXTURES, EVENTS), '--option', 'region=us-east-1');
    expect(code).toBe(2);
    expect(err).toContain('A captured file says what it says');
  });
});
