import { recordedPages, type RecordedPage } from '../fakes/recorded-world.ts';
import { arabicSummary, fortyUpdates, japaneseSummary, longTitleSummary, recorded } from './documents.ts';

/** Answers with these documents, by path; everything else nobody recorded. */
function holding(documents: Readonly<Record<string, string>>): RecordedPage['answer'] {
  return (path) => documents[path];
}

const SUMMARY = '/api/v2/summary.json';

/** Two hundred and seventy-five components in seven groups, twenty-eight of them down, as recorded. */
export const cloudflare: RecordedPage = {
  name: 'Cloudflare',
  url: 'https://www.cloudflarestatus.com/',
  formatId: 'statuspage',
  answer: holding({ '/': recorded('statuspage/cloudflare/page.2021-10-18.html') }),
};
export const CLOUDFLARE_AT = Date.parse('2021-10-18T17:27:50Z');

/** Maintenance under way, as recorded. */
export const cloudamqp: RecordedPage = {
  name: 'CloudAMQP',
  url: 'https://status.cloudamqp.com/',
  formatId: 'statuspage',
  answer: holding({
    [SUMMARY]: recorded('statuspage/cloudamqp/api-v2-summary.2020-07-16.maintenance-in-progress.json'),
  }),
};
export const CLOUDAMQP_AT = Date.parse('2020-07-16T22:00:00Z');

/** A feed without an entry, as recorded: nothing is wrong, and there is nothing else to say. */
export const azure: RecordedPage = {
  name: 'Azure',
  url: 'https://azure.status.microsoft/',
  formatId: 'azure',
  answer: (path) => (path.endsWith('/feed/') ? recorded('azure/azure/feed.2026-07-31.empty.xml') : undefined),
};

export const github: RecordedPage = {
  name: 'GitHub',
  url: 'https://www.githubstatus.com/',
  formatId: 'statuspage',
  answer: holding({
    [SUMMARY]: recorded('statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json'),
    '/api/v2/incidents.json': fortyUpdates(),
  }),
};
export const FORTY_UPDATES_AT = Date.parse('2026-08-18T12:00:00Z');

const generated = (name: string, host: string, summary: string): RecordedPage => ({
  name,
  url: `https://${host}/`,
  formatId: 'statuspage',
  answer: holding({ [SUMMARY]: summary }),
});

export const japanese = generated('気象データ配信サービス', 'status.kisho.example', japaneseSummary());
export const arabic = generated('بوابة المدفوعات الوطنية', 'status.madfuat.example', arabicSummary());
export const longTitle = generated('GitHub', 'www.githubstatus.com', longTitleSummary());
/** When their incident went on. */
export const RENAMED_AT = Date.parse('2020-05-22T21:00:00Z');

/** Pages that were recorded on one afternoon of March 2026: what stands there was so at one time. */
export function marchPages(): readonly RecordedPage[] {
  const page = (name: string, host: string, path: string): RecordedPage => ({
    name,
    url: `https://${host}/`,
    formatId: 'incidentio',
    answer: holding({ '/': recorded(path) }),
  });
  return [
    ...recordedPages().filter(({ name }) => name === 'OpenAI' || name === 'Linear'),
    page('Rollbar', 'status.rollbar.com', 'incidentio/rollbar/page.2026-03-17T161838Z.html'),
    page('Aiven', 'status.aiven.io', 'incidentio/aiven/page.2026-03-17T041600Z.html'),
  ];
}
