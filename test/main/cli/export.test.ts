import { describe, expect, test } from 'vitest';
import type { Incident } from '#core/model/snapshot';
import { csvCell } from '../../../src-main/cli/export/csv.ts';
import { incidentsIcs } from '../../../src-main/cli/export/ics.ts';
import { markdownText } from '../../../src-main/cli/export/markdown.ts';

describe('a cell of a table', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['plain – ä', 'plain – ä'],
    ['', ''],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
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
  const text = incidentsIcs('Svc', 'status.example', [incident], now);
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
    const open = incidentsIcs('Svc', 'p', [{ ...incident, status: 'monitoring', resolvedAt: null }], now);
    expect(open).toContain('DTEND:20250326T000000Z');
  });

  test('one that was over within its second has no end, which would have to be later', () => {
    const brief = incidentsIcs('Svc', 'p', [{ ...incident, resolvedAt: incident.startedAt + 200 }], now);
    expect(brief).not.toContain('DTEND');
  });
});

test('texts in a report stay texts', () => {
  expect(markdownText('<script>alert(1)</script> & [x](y)\n# Head | cell *b*')).toBe(
    '&lt;script\\>alert\\(1\\)&lt;/script\\> &amp; \\[x\\]\\(y\\) \\# Head \\| cell \\*b\\*',
  );
});
