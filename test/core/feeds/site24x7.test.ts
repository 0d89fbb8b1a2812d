import { expect, test } from 'vitest';
import { site24x7 } from '#core/feeds/site24x7';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf, play } from './serve-capture.ts';

const ORIGIN = 'https://status.example.com';
const summary = (status: number) => ({
  data: {
    current_status: [
      { display_name: 'Web', component_status: 1 },
      {
        componentgroup_display_name: 'Core',
        componentgroup_status: status,
        componentgroup_components: [{ display_name: 'API', component_status: status }],
      },
    ],
  },
});

test.each([
  [1, 'operational'],
  [2, 'operational'],
  [3, 'degraded_performance'],
  [4, 'under_maintenance'],
  [5, 'partial_outage'],
  [6, 'major_outage'],
  [7, 'unknown'],
])('code %i is %s', (status, level) => {
  const { components, groups } = readValue(site24x7, summary(status));
  expect(components).toMatchObject([
    { name: 'Web', groupId: null },
    { id: 'Core / API', name: 'API', groupId: 'Core', level },
  ]);
  expect(groups).toEqual([{ id: 'Core', name: 'Core' }]);
});

test('the page tells under which id its data is asked for', () => {
  const asked: string[] = [];
  const server = (html: string) => (path: string) => {
    asked.push(path);
    return path === '/' ? html : JSON.stringify(summary(1));
  };
  const poll = (html: string) => play(site24x7.poll(addressOf(ORIGIN)), ORIGIN, server(html));
  expect(poll('<script>var enc_statuspage_id = "AbC-1_2defg";</script>').ok).toBe(true);
  expect(asked).toEqual(['/', '/sp/api/public/summary_details/statuspages/AbC-1_2defg']);
  expect(poll('<p>Hello</p>')).toMatchObject({ ok: false, problem: { kind: 'shape' } });
});

test('its documents are claimed', () => {
  expect(confidenceIn(site24x7, summary(1))).toBeGreaterThan(0.9);
  expect(confidenceIn(site24x7, '<script>enc_statuspage_id: "AbC-1_2defg"</script>')).toBeGreaterThanOrEqual(0.9);
  expect(confidenceIn(site24x7, { data: { current_status: 'fine' } })).toBe(0);
});
