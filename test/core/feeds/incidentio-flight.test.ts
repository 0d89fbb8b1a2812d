import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentio } from '#core/feeds/incidentio';
import { findObject, readFlight } from '#core/feeds/kit/flight';
import { FIXTURES } from './check-expected-rows.ts';

const PAGE = readFileSync(join(FIXTURES, 'miro', 'page.2026-03-17T162747Z.html'), 'utf8');

function pageOf(...chunks: readonly string[]): string {
  const scripts = chunks.map((chunk) => `<script>self.__next_f.push(${JSON.stringify([1, chunk])})</script>`);
  return `<!DOCTYPE html><html><body>${scripts.join('')}</body></html>`;
}

test('rows may break off anywhere between two scripts', () => {
  const row = '5:{"a":{"mark":true,"text":"one\\ntwo"}}\n';
  for (let at = 0; at <= row.length; at += 1) {
    const found = findObject(readFlight(pageOf(row.slice(0, at), row.slice(at))), (object) => object['mark'] === true);
    expect(found).toEqual({ mark: true, text: 'one\ntwo' });
  }
});

test('texts are measured in bytes and may hold anything', () => {
  const text = 'naïve – 日本 🚦\n7:{"mark":1}';
  const size = Buffer.byteLength(text).toString(16);
  const flight = readFlight(pageOf(`1:T${size},`, `${text}2:{"mark":2,"body":"$1"}\n`));
  expect(findObject(flight, (object) => 'mark' in object)).toEqual({ mark: 2, body: text });
});

test('references are followed, escapes undone, and what has no value is left out', () => {
  const flight = readFlight(
    pageOf(
      '1:{"shared":{"list":[1,2]}}\n2:["$","$Lf",null,{"prop":{"deep":"yes"}}]\n',
      '3:{"mark":1,"list":"$1:shared:list","prop":"$2:props:prop","no":"$undefined","price":"$$5","code":"$Lf"}\n',
    ),
  );
  const found = findObject(flight, (object) => 'mark' in object);
  expect(found).toEqual({ mark: 1, list: [1, 2], prop: { deep: 'yes' }, price: '$5' });
});

test('references in a circle, and ones that multiply, come to an end', () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${index.toString(16)}:{"a":"$${(index + 1).toString(16)}","b":"$${(index + 1).toString(16)}"}\n`,
  );
  const flight = readFlight(pageOf(...rows, '28:{"mark":1,"self":"$28","many":"$0"}\n'));
  expect(findObject(flight, (object) => 'mark' in object)).toMatchObject({ mark: 1 });
});

test('a damaged page is read or refused, but never throws', () => {
  const span = fc.record({ at: fc.nat(PAGE.length), length: fc.nat(3_000), by: fc.string({ maxLength: 40 }) });
  fc.assert(
    fc.property(span, ({ at, length, by }) => {
      const text = PAGE.slice(0, at) + by + PAGE.slice(at + length);
      const document = {
        kind: 'document',
        url: 'https://status.example.com/',
        status: 200,
        contentType: '',
        text,
      } as const;
      incidentio.claim(document);
      const result = incidentio.read(document);
      if (!result.ok) expect(result.problem.reason).toMatch(/\.$/);
    }),
    { numRuns: 60 },
  );
});
