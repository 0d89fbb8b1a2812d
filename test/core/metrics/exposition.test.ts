import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exposition } from '#core/metrics/exposition';
import { readExposition } from './read-exposition.ts';

test('whatever a vendor calls a thing, it is read back as it was', () => {
  const label = fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '{', '}', ',', '=', ' ', 'ü', '🔥', '#') });
  const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, NaN, Infinity, -Infinity));
  fc.assert(
    fc.property(label, label, fc.string(), value, (one, other, help, measured) => {
      const samples = [
        { labels: { one, other }, value: measured },
        { labels: {}, value: 1 },
      ];
      const text = exposition([{ name: 'x_total', type: 'counter', help, samples }]);
      const read = readExposition(text).get('x_total')?.samples ?? [];
      expect(read.map(({ labels }) => Object.fromEntries(labels))).toEqual([{ one, other }, {}]);
      // There is no negative zero.
      expect(read[0]?.value).toBe(measured === 0 ? 0 : measured);
    }),
  );
});

test('is written as the format says, to the letter', () => {
  const text = exposition([
    {
      name: 'a',
      type: 'gauge',
      help: 'Back\\slash\nand line.',
      samples: [{ labels: { b: 'say "hi"\\\n\u0007' }, value: 0.25 }],
    },
    { name: 'none', type: 'gauge', help: 'Nothing.', samples: [] },
  ]);
  expect(text).toBe(
    [
      '# HELP a Back\\\\slash\\nand line.',
      '# TYPE a gauge',
      'a{b="say \\"hi\\"\\\\\\n "} 0.25',
      '# HELP none Nothing.',
      '# TYPE none gauge',
      '',
    ].join('\n'),
  );
});
