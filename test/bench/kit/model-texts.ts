import { plainText } from '#core/feeds/kit/text';
import { recordedFeed } from './feeds.ts';

const ARCHIVES = [
  'atlassian/incidents-archive.2019-05-07..2025-03-04.json',
  'claude/incidents-archive.2026-07-16..2026-08-20.json',
  'cloudflare/incidents-archive.2026-07-29..2026-08-22.json',
  'datadog/incidents-archive.2025-10-14..2026-08-06.json',
  'stripe/incidents-archive.2025-12-22..2026-08-16.json',
];

interface RawIncident {
  readonly name: string;
  /** Newest first. */
  readonly incident_updates: readonly { readonly body: string }[];
}

/** What one vendor wrote about one incident, oldest first. */
export interface ModelTexts {
  readonly title: string;
  readonly updates: readonly string[];
}

const UPDATES = 4;
const UPDATE_CHARACTERS = 300;

/**
 * The texts of every recorded incident, brought to the size of the model: four updates of 300 characters, each with the
 * words of one of its own updates and then those of other incidents, since saying the same again would pack too well.
 */
export function modelTexts(): readonly ModelTexts[] {
  const recorded = ARCHIVES.flatMap(
    (file) => (JSON.parse(recordedFeed(`statuspage/${file}`)) as { incidents: readonly RawIncident[] }).incidents,
  ).map(({ name, incident_updates: raw }) => ({ name, bodies: raw.map(({ body }) => plainText(body)).toReversed() }));
  return recorded.map(({ name }, index) => ({
    title: name,
    updates: Array.from({ length: UPDATES }, (_, update) => {
      let text = '';
      for (let other = 0; text.length < UPDATE_CHARACTERS; other += 1) {
        const { bodies } = recorded[(index + other * (update * 7 + 3)) % recorded.length]!;
        text = `${text} ${bodies[Math.min(update, bodies.length - 1)] ?? name}`.trim();
      }
      return text.slice(0, UPDATE_CHARACTERS);
    }),
  }));
}
