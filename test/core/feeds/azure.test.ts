import { expect, test } from 'vitest';
import { azure } from '#core/feeds/azure';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const quiet = captured('azure/azure/feed.2026-07-31.empty.xml');

/** The captured feed with items put in: of a running event no untouched bytes are public. */
const withItems = (...items: readonly string[]) =>
  documentOf(quiet.replace('</channel>', `${items.map((item) => `<item>${item}</item>`).join('')}</channel>`));

test('without items all is well, in Azure’s own feed only', () => {
  expect(valueOf(azure.read(documentOf(quiet))).level).toBe('operational');
  expect(azure.read(documentOf(quiet.replace('<title>Azure Status', '<title>Some Status'))).ok).toBe(false);
});

test('an item is an open event, with its categories, known by its title without the phase', () => {
  const read = (phase: string) =>
    valueOf(
      azure.read(
        withItems(
          `<title>Azure Databricks - North Central US - ${phase}</title><description>Customers see <b>errors</b>.</description>
          <category>Azure Databricks</category><category>North Central US</category>
          <pubDate>Thu, 17 Nov 2022 08:36:00 Z</pubDate>`,
        ),
      ),
    );
  const { level, components, incidents } = read('Investigating');
  expect(level).toBe('degraded_performance');
  expect(components.map(({ name }) => name)).toEqual(['Azure Databricks', 'North Central US']);
  expect(incidents).toMatchObject([
    {
      title: 'Azure Databricks - North Central US',
      status: 'investigating',
      startedAt: Date.parse('2022-11-17T08:36:00Z'),
      updates: [{ text: 'Customers see errors.' }],
    },
  ]);
  const [later] = read('Mitigating').incidents;
  expect(later?.id).toBe(incidents[0]?.id);
  expect(later?.status).toBe('identified');
  expect(later?.updates[0]?.id).not.toBe(incidents[0]?.updates[0]?.id);
});

test('words make a partial outage at most; an item beside the channel and without a time counts', () => {
  const beside = documentOf(quiet.replace('</rss>', '<item><title>Azure Synapse is unavailable</title></item></rss>'));
  const snapshot = valueOf(azure.read(beside));
  expect(snapshot.level).toBe('partial_outage');
  expect(snapshot.incidents[0]?.impact).toBe('major');
  expect(warned(snapshot)).toEqual(['The event “Azure Synapse is unavailable” does not say when it began.']);
});

test.each([
  ['https://azure.status.microsoft/en-us/status', 'https://azure.status.microsoft/en-us/status/feed/'],
  ['https://status.azure.com/', 'https://azure.status.microsoft/en-us/status/feed/'],
  ['http://127.0.0.1:8080/feed.xml', 'http://127.0.0.1:8080/feed.xml'],
])('%s is read at %s', (url, feed) => {
  expect(answerWith(azure.poll(addressOf(url)), {}).asked).toEqual([feed]);
});

test('an item that cannot be dated is trouble all the same, and the others have not ended for it', () => {
  const { text } = withItems('<title>Storage outage – Investigating</title>');
  const undated = text.replace(/<(lastBuildDate|pubDate)>[^<]*<\/\1>/g, '');
  const snapshot = valueOf(azure.read(documentOf(undated)));
  expect(snapshot).toMatchObject({ level: 'partial_outage', incidents: [], incidentsComplete: false });
  expect(snapshot).not.toHaveProperty('unlistedComponents');
  expect(warned(snapshot)).toContain('One of the events that are listed could not be read.');
});
