import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FEEDS = join(import.meta.dirname, '..', 'fixtures', 'feeds');

/** What a page answered when it was recorded, byte for byte. */
export function recorded(path: string): string {
  return readFileSync(join(FEEDS, path), 'utf8');
}

interface Named {
  readonly name: string;
}
interface RecordedUpdate {
  readonly id: string;
  readonly body: string;
  readonly created_at: string;
  readonly display_at: string;
}
interface RecordedIncident extends Named {
  readonly id: string;
  readonly incident_updates: readonly RecordedUpdate[];
}
interface Incidents {
  readonly page: object;
  readonly incidents: readonly RecordedIncident[];
}
interface Summary {
  readonly page: Named;
  readonly components: readonly Named[];
  readonly incidents: readonly RecordedIncident[];
}

const SUMMARY = 'statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json';
const INCIDENTS = 'statuspage/github/api-v2-incidents.2026-08-18.first5.json';

/** The longest recorded incident, which had thirty-six updates. */
export const LONG_INCIDENT = 'Incident with GitHub.com';

/** Generated: the longest recorded incident with its own earliest updates told again, minutes before, to make forty. */
export function fortyUpdates(): string {
  const document = JSON.parse(recorded(INCIDENTS)) as Incidents;
  const incidents = document.incidents.map((incident) =>
    incident.name === LONG_INCIDENT
      ? { ...incident, incident_updates: withEarlier(incident.incident_updates, 40) }
      : incident,
  );
  return JSON.stringify({ ...document, incidents });
}

function withEarlier(updates: readonly RecordedUpdate[], count: number): readonly RecordedUpdate[] {
  const first = updates.at(-1);
  if (first === undefined) throw new Error('An incident without updates cannot have more.');
  const earlier = Array.from({ length: count - updates.length }, (_, index) => {
    const at = new Date(Date.parse(first.display_at) - (index + 1) * 60_000).toISOString();
    return { ...first, id: `earlier${index + 1}`, created_at: at, display_at: at };
  });
  return [...updates, ...earlier];
}

/** Generated: a recorded summary with everything on it called something else. */
function renamed(page: string, components: readonly string[], incident: string, text: string): string {
  const document = JSON.parse(recorded(SUMMARY)) as Summary;
  return JSON.stringify({
    ...document,
    page: { ...document.page, name: page },
    components: document.components.map((each, index) => ({ ...each, name: components[index % components.length] })),
    incidents: document.incidents.map((each) => ({
      ...each,
      name: incident,
      incident_updates: each.incident_updates.map((update) => ({ ...update, body: text })),
    })),
  });
}

/** Generated: a page in Japanese. */
export function japaneseSummary(): string {
  return renamed(
    '気象データ配信サービス',
    ['認証', '配信', '管理画面', '料金と請求', '検索', '通知', '統計'],
    '一部のお客様で管理画面に接続しづらい事象が発生しています',
    '現在、原因を調査しています。進展があり次第、この画面でお知らせします。',
  );
}

/** Generated: a page in Arabic, with a name in Latin letters in the middle of a sentence. */
export function arabicSummary(): string {
  return renamed(
    'بوابة المدفوعات الوطنية',
    ['تسجيل الدخول', 'واجهة API', 'الدفع بالبطاقة', 'التقارير', 'الإشعارات', 'البحث', 'الدعم'],
    'تأخر في معالجة المدفوعات عبر واجهة API منذ الصباح',
    'نحقق في المشكلة (المرجع INC-4471) وسننشر المستجدات هنا خلال 30 دقيقة.',
  );
}

/** The longest title a page of this format accepts: 255 characters, of which one word has no place to break. */
export const LONG_TITLE =
  'Elevated error rates, increased latency and intermittent failures while connecting to the regional endpoints of the message broker, the object storage and the search indexes after an upgrade of certificates_of_the_internal_load_balancers_in_eu-central-1a.';

/** Generated: a page whose incident has a title of 255 characters. */
export function longTitleSummary(): string {
  if (LONG_TITLE.length !== 255) throw new Error(`The long title has ${LONG_TITLE.length} characters.`);
  const names = JSON.parse(recorded(SUMMARY)) as Summary;
  return renamed(
    'GitHub',
    names.components.map(({ name }) => name),
    LONG_TITLE,
    LONG_TITLE.repeat(2),
  );
}
