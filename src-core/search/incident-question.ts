import { isOpen, type Impact, type Incident, type Maintenance } from '../model/snapshot.ts';
import { incidentText, matches, matchesInTitle, type Told } from './incident-text.ts';
import { hasPhrase, searchable, type Phrase } from './question.ts';

/** What a store is asked to find. Of an impact is no maintenance: where impacts are named, none is meant. */
export interface IncidentQuestion {
  /** On each page of a part, what has all of its phrases. No page is in two parts. */
  readonly parts: readonly QuestionPart[];
  /** Null for any. */
  readonly impacts: readonly Impact[] | null;
  readonly openOnly: boolean;
  readonly limit: number;
}

export interface QuestionPart {
  readonly pageIds: readonly string[];
  /** With none, every incident is meant. */
  readonly phrases: readonly Phrase[];
}

/**
 * Who types `openai login` means a page by its name and an incident by its text: what a page's name says need not be
 * said again by its incidents.
 */
export function questionParts(
  pages: readonly { readonly id: string; readonly name: string }[],
  phrases: readonly Phrase[],
): readonly QuestionPart[] {
  const parts = new Map<string, { pageIds: string[]; phrases: readonly Phrase[] }>();
  for (const { id, name } of pages) {
    const words = searchable(name);
    const rest = phrases.filter((phrase) => !hasPhrase(words, phrase));
    const key = JSON.stringify(rest);
    const part = parts.get(key) ?? { pageIds: [], phrases: rest };
    part.pageIds.push(id);
    parts.set(key, part);
  }
  return [...parts.values()];
}

/** `in_title` where the title alone answers; null where nothing does. */
export type Answers = 'in_title' | 'in_text' | null;

/** Whether an incident is an answer. */
export function answers(question: IncidentQuestion, pageId: string, incident: Incident): Answers {
  if (question.openOnly && !isOpen(incident)) return null;
  if (question.impacts !== null && !question.impacts.includes(incident.impact)) return null;
  return answersInWords(question, pageId, incident);
}

/** Whether a maintenance is one. */
export function maintenanceAnswers(question: IncidentQuestion, pageId: string, maintenance: Maintenance): Answers {
  if (question.impacts !== null || (question.openOnly && maintenance.status === 'completed')) return null;
  return answersInWords(question, pageId, maintenance);
}

function answersInWords({ parts }: IncidentQuestion, pageId: string, told: Told): Answers {
  const part = parts.find(({ pageIds }) => pageIds.includes(pageId));
  if (part === undefined) return null;
  const text = incidentText(told);
  if (!matches(text, part.phrases)) return null;
  return matchesInTitle(text, part.phrases) ? 'in_title' : 'in_text';
}
