import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitItems, fitText, fitTitle, LONGEST_BODY, LONGEST_TITLE } from '#core/events/fit';
import { clip, lengthOf } from '#core/i18n/clip';

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '中'), minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 12,
});
const line = words.map((list) => clip(list.join(' '), 100));
const more = (left: number): string => `… and ${left} more`;

test('a list names whole items and counts the rest, in the room there is', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.oneof(fc.constant(''), line), (items, last) => {
      const text = fitItems(items, more, last);
      expect(lengthOf(text)).toBeLessThanOrEqual(LONGEST_BODY);
      const shown = text.split('\n');
      const told = shown.findIndex((one) => one.startsWith('… and '));
      const whole = told < 0 ? items.length : told;
      expect(shown.slice(0, whole)).toEqual(items.slice(0, whole));
      expect(whole).toBeGreaterThan(0);
      expect(told < 0 ? 0 : Number(/\d+/.exec(shown[told] ?? '')?.[0])).toBe(items.length - whole);
    }),
  );
});

test('a text gives way to what stands above and below it, and is cut between words', () => {
  fc.assert(
    fc.property(
      line,
      line.map((tail) => clip(tail, 60)),
      words,
      (head, tail, list) => {
        const text = fitText([head], list.join(' ').repeat(5), [tail]);
        expect(lengthOf(text)).toBeLessThanOrEqual(LONGEST_BODY);
        expect(text.startsWith(`${head}\n`)).toBe(true);
        expect(text.endsWith(`\n${tail}`)).toBe(true);
      },
    ),
  );
  expect(fitText(['Partial outage'], 'It goes on '.repeat(40))).toMatch(/\n(It goes on )+(It|It goes|It goes on)…$/);
});

test('a title says what happened, however long the names in it are', () => {
  const say = (service: string, name: string): string => `${service}: ${name} works again`;
  expect(fitTitle(say, 'OpenAI', 'Chat')).toBe('OpenAI: Chat works again');
  expect(fitTitle(say, 'Acme', 'Requests to the completions endpoint in all regions of North and South America')).toBe(
    'Acme: Requests to the completions endpoint in all regions of North… works again',
  );
  fc.assert(
    fc.property(line, line, (service, name) => {
      const title = fitTitle(say, clip(service, LONGEST_TITLE), name);
      expect(lengthOf(title)).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(title.endsWith(' works again')).toBe(true);
    }),
  );
});
