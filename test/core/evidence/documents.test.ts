import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell } from '#core/evidence/csv';
import { english } from '#core/i18n/language';
import { evidenceFileName } from '#core/evidence/file-name';
import { evidenceIcs } from '#core/evidence/ics';
import { markdownLink, markdownText } from '#core/evidence/markdown-text';
import type { Incident, Maintenance } from '#core/model/snapshot';

describe('a cell of a table', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    [' =1', "' =1"],
    ['\u200B=1', "'\u200B=1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1', '"a;=1"'],
    ['\r=1', `"'\r=1"`],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['plain – ä', 'plain – ä'],
    ['', ''],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('whatever it holds, it stays one cell, and none is a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n",; \'a＝🟥')) }), (value) => {
        const cell = csvCell(value);
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '\u0001') : cell;
        expect(inner).not.toContain('"');
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[,;\t\r\n]/);
        expect(inner).not.toMatch(/^\s*[=+\-@＝]/u);
        expect(inner.replaceAll('\u0001', '"').replace(/^'/, '').endsWith(value.replace(/^'/, ''))).toBe(true);
      }),
    );
  });

  test('numbers stay numbers', () => {
    expect([csvCell(-1), csvCell(0.25)]).toEqual(['-1', '0.25']);
  });
});

describe('a calendar', () => {
  const incident: Incident = {
    id: 'a;b',
    title: 'Errors, slowness; and “more” \\ 🟥'.padEnd(120, 'ä'),
    impact: 'major',
    status: 'resolved',
    startedAt: Date.parse('2025-03-25T09:00:00.500Z'),
    resolvedAt: Date.parse('2025-03-25T10:00:00Z'),
    componentIds: [],
    effects: [],
    url: 'https://status.example/1\r\nX-EVIL:1',
    updates: [
      { id: '1', at: Date.parse('2025-03-25T09:00:00Z'), status: 'investigating', text: 'We\r\nlook\nEND:VEVENT' },
    ],
  };
  const now = Date.parse('2025-03-26T00:00:00Z');
  const calendar = (incidents: readonly Incident[], maintenances: readonly Maintenance[] = []): string =>
    evidenceIcs({ service: 'Svc', pageId: 'status.example', incidents, maintenances, now, language: english });
  const text = calendar([incident]);
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');

  test('has lines of at most 75 bytes, each ended as the standard says, no character cut', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded.filter((line) => line.startsWith('SUMMARY:'))[0]).toContain('🟥');
  });

  test('says when, and lets no text break out of its line', () => {
    expect(unfolded).toContain('DTSTART:20250325T090000Z');
    expect(unfolded).toContain('DTEND:20250325T100000Z');
    expect(unfolded.find((line) => line.startsWith('SUMMARY:'))).toMatch(
      /^SUMMARY:Svc: Errors\\, slowness\\; and “more” \\\\ /,
    );
    expect(unfolded.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(unfolded.find((line) => line.startsWith('X-EVIL'))).toBeUndefined();
  });

  test('an open incident ends now', () => {
    const open = calendar([{ ...incident, status: 'monitoring', resolvedAt: null }]);
    expect(open).toContain('DTEND:20250326T000000Z');
  });

  test('one that was over within its second has no end, which would have to be later', () => {
    const brief = calendar([{ ...incident, resolvedAt: incident.startedAt + 200 }]);
    expect(brief).not.toContain('DTEND');
  });
});

test('announced work is an event of its own, with the end it is announced with', () => {
  const work: Maintenance = {
    id: 'm1',
    title: 'Database, upgrade',
    status: 'scheduled',
    startsAt: Date.parse('2025-04-01T02:00:00Z'),
    endsAt: Date.parse('2025-04-01T04:00:00Z'),
    componentIds: [],
    url: 'https://status.example/m1',
    updates: [],
  };
  const now = Date.parse('2025-03-26T00:00:00Z');
  const calendar = (maintenance: Maintenance): readonly string[] =>
    evidenceIcs({
      service: 'Svc',
      pageId: 'p',
      incidents: [],
      maintenances: [maintenance],
      now,
      language: english,
    }).split('\r\n');
  expect(calendar(work)).toEqual(
    expect.arrayContaining([
      'UID:maintenance-m1@p',
      'DTSTART:20250401T020000Z',
      'DTEND:20250401T040000Z',
      'SUMMARY:Svc: Database\\, upgrade (Scheduled)',
      'CATEGORIES:Maintenance',
    ]),
  );
  expect(calendar({ ...work, endsAt: null }).some((line) => line.startsWith('DTEND'))).toBe(false);
});

test.each([
  ['OpenAI', 'greenbar-openai-2025-01-01-to-2025-03-31.csv'],
  ['../../etc/passwd\0', 'greenbar-etc-passwd-2025-01-01-to-2025-03-31.csv'],
  ['日本語 ステータス', 'greenbar-日本語-ステータス-2025-01-01-to-2025-03-31.csv'],
  ['\u202Egnp.exe', 'greenbar-gnp-exe-2025-01-01-to-2025-03-31.csv'],
  ['!!!', 'greenbar-service-2025-01-01-to-2025-03-31.csv'],
])('a file for %j is called %s', (service, name) => {
  expect(evidenceFileName(service, '2025-01-01', '2025-03-31', 'csv')).toBe(name);
});

test('only web addresses are links, and none breaks out of its brackets', () => {
  expect(markdownLink('https://status.example/a b>c')).toBe('<https://status.example/a%20b%3Ec>');
  expect(markdownLink('javascript:alert(1)')).toBe('javascript:alert\\(1\\)');
});

test('a report shows no text in another direction than it was written in', () => {
  expect(markdownText('safe\u202Egnp\u2066.exe\u200B')).toBe('safegnp.exe');
});

test('texts in a report stay texts', () => {
  expect(markdownText('<script>alert(1)</script> & [x](y)\n# Head | cell *b*')).toBe(
    '&lt;script\\>alert\\(1\\)&lt;/script\\> &amp; \\[x\\]\\(y\\) \\# Head \\| cell \\*b\\*',
  );
});
