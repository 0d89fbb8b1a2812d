import type { IncidentStatus } from '../../model/snapshot.ts';

/** What the words of an entry say of the state of things. */
export type State = IncidentStatus | 'maintenance';

/** In the order in which they count: what says that it is over wins. Only words at a beginning are labels. */
const STATES: readonly (readonly [State, RegExp])[] = [
  [
    'resolved',
    /^\s*\[?(?:resolved|ended|fixed|gelöst|beendet|behoben|completed|available)\b|^status:\s*(?:resolved|completed|available)\b/im,
  ],
  [
    'resolved',
    /(?<!\b(?:once|when|until|till|after|if|soon as)\b[^.\n]{0,100})\b(?:has recovered|is back up|operating normally|been resolved)\b|^.{0,300}\brecovered\.?$|已恢复|\[(?:resolved|gelöst)\]/im,
  ],
  ['maintenance', /^\s*\[?(?:scheduled|maintenance|planned maintenance)\b|^status:\s*(?:scheduled|maintenance)\b/im],
  ['monitoring', /^\s*(?:status:\s*)?\[?monitoring\b/im],
  ['identified', /^\s*(?:status:\s*)?\[?identified\b/im],
  ['investigating', /^\s*(?:status:\s*)?\[?investigating\b/im],
];

/** The state that the first of these texts with a known word is in; null where none has one. */
export function stateOf(texts: readonly string[]): State | null {
  for (const [state, words] of STATES) if (texts.some((text) => words.test(text))) return state;
  return null;
}

/** A line that begins an update: a status word, and what follows it. Null for any other line. */
export function labelOf(line: string): { readonly status: string; readonly text: string } | null {
  const match =
    /^\[?(investigating|identified|monitoring|resolved|updated?|scheduled|in progress|verifying|completed|postmortem)\b\]?(?:\s*[-–:]\s*|\s*$)([^]*)$/i.exec(
      line,
    );
  if (match === null) return null;
  const word = (match[1] ?? '').toLowerCase().replace(' ', '_');
  return { status: word === 'updated' ? 'update' : word, text: match[2] ?? '' };
}

const LABEL =
  /^\s*(?:\[[^\]]{1,40}\]\s*|\((?:已恢复|resolved)\)\s*|(?:resolved|scheduled|maintenance|completed|ended|fixed)\s*(?::|-|–)\s*)/i;

/** The title as it is shown: the label told only the state. A label for a part of the service stays. */
export function titleOf(title: string): string {
  const match = LABEL.exec(title);
  const isState = match !== null && stateOf([match[0]]) !== null;
  return (isState ? title.slice(match[0].length) : title).trim() || 'Untitled';
}

/** What an entry is about: its title without what became of it. */
export function subjectOf(title: string): string {
  return titleOf(title)
    .replace(/ (?:(?:went|is|has gone) down|appears to be down|(?:has )?recovered|is back up)\.?$/i, '')
    .trim();
}

/** Whether the words tell of an outage, and not only of trouble. They are no proof of how far it goes. */
export function speaksOfOutage(text: string): boolean {
  return /\b(?:outage|unavailable|is down|went down|not available|inaccessible)\b/i.test(text);
}
