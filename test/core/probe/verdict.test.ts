import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '#core/i18n/en';
import { baselineOf, BASELINES, neutralStanding, ownConnection, PAGES_REACHES } from '#core/probe/own-connection';
import { STANDINGS } from '#core/probe/standing';
import { pageWord, ruleOn, VERDICTS } from '#core/probe/verdict';
import { LEVELS } from '#core/model/level';
import { ROOT } from '../../layers/source-files.ts';
import { reading } from './samples.ts';
import { CASES, verdictTables } from './verdict-table.ts';

test('the table in docs/verdict.md is what the functions say of all combinations', () => {
  const document = readFileSync(join(ROOT, 'docs/verdict.md'), 'utf8');
  const printed = /<!-- tables -->\n\n([\s\S]*?)\n\n<!-- end -->/.exec(document)?.[1] ?? '';
  const cells = (text: string): readonly string[] =>
    text.split('\n').map((line) => line.replace(/ +|(?<=\| )-+/g, ' '));
  expect(cells(printed)).toEqual(cells(verdictTables()));
});

test('every verdict is reached, and every reason has its sentence', () => {
  const rulings = CASES.map(({ page, probe, own }) => ruleOn(page, probe, own));
  expect(new Set(rulings.map(({ kind }) => kind))).toEqual(new Set(VERDICTS));
  const said = Object.keys(en).filter((key) => key.startsWith('probe.reason.'));
  expect(new Set(rulings.map(({ reason }) => `probe.reason.${reason}`))).toEqual(new Set(said));
});

test('what is not known never makes the service look worse', () => {
  for (const { page, probe, own } of CASES) {
    const isBlamed = (one: ReturnType<typeof ruleOn>): boolean => one.kind === 'them';
    if (isBlamed(ruleOn('unknown', probe, own))) expect(isBlamed(ruleOn('well', probe, own))).toBe(true);
    if (isBlamed(ruleOn(page, 'none', own))) expect(page).toBe('trouble');
    if (isBlamed(ruleOn(page, 'unsettled', own))) expect(page).toBe('trouble');
    if (isBlamed(ruleOn(page, probe, 'unknown'))) expect(['trouble', 'maintenance']).toContain(page);
    if (isBlamed(ruleOn('unknown', probe, own)))
      expect([own, ['failing', 'slow'].includes(probe)]).toEqual(['fine', true]);
  }
});

test('without a baseline it is never me, and never the internet', () => {
  for (const pages of PAGES_REACHES) {
    const own = ownConnection('none', pages);
    for (const { page, probe } of CASES) {
      expect(['me', 'internet']).not.toContain(ruleOn(page, probe, own).kind);
    }
  }
});

test('it is me only where both neutral addresses say so', () => {
  for (const one of STANDINGS) {
    for (const other of STANDINGS) {
      const own = PAGES_REACHES.map((pages) => ownConnection(baselineOf([one, other]), pages));
      const isMe = CASES.some(({ page, probe }) => own.some((each) => ruleOn(page, probe, each).kind === 'me'));
      expect([one, other, isMe]).toEqual([one, other, one === other && (one === 'failing' || one === 'slow')]);
    }
  }
});

test('a good answer is never my fault, and all is fine only where page and probe say so', () => {
  for (const { page, probe, own } of CASES) {
    const { kind } = ruleOn(page, probe, own);
    if (probe === 'fine') expect(['all_fine', 'them', 'cannot_tell']).toContain(kind);
    expect(kind === 'all_fine').toBe(probe === 'fine' && (page === 'well' || page === 'maintenance'));
  }
});

test('two neutral addresses say the same in either order', () => {
  for (const one of STANDINGS) {
    for (const other of STANDINGS) {
      expect(BASELINES).toContain(baselineOf([one, other]));
      expect(baselineOf([one, other])).toBe(baselineOf([other, one]));
    }
  }
});

test('an alibi is an answer that came after the trouble began', () => {
  const answers = [reading(0), reading(1), reading(2)];
  expect(neutralStanding(answers, null)).toBe('fine');
  expect(neutralStanding(answers, answers[2]!.at)).toBe('fine');
  expect(neutralStanding(answers, answers[2]!.at + 1)).toBe('unsettled');
  expect(neutralStanding([...answers, reading(3, { problem: 'timeout' })], null)).toBe('unsettled');
});

test('maintenance is no trouble, and unknown is neither', () => {
  expect(LEVELS.map(pageWord)).toEqual(['well', 'maintenance', 'trouble', 'trouble', 'trouble']);
  expect(pageWord('unknown')).toBe('unknown');
});
