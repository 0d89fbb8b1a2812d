import type { AnswerOf, ArgsOf, CommandName } from '#core/contract/contract';
import { useEffect, useRef, useState } from 'react';
import { useHosted, type Hosted } from './host-context.tsx';
import { shareEqual } from './share-equal.ts';
import { useMirrored } from './use-app-state.ts';

export interface Query<Answer> {
  /** The last answer, kept while a newer one is under way. Null before the first. */
  readonly answer: Answer | null;
  readonly loading: boolean;
  /** Why the latest attempt brought nothing, in words. */
  readonly problem: string | null;
}

interface Held {
  readonly subject: string;
  readonly answer: unknown;
  readonly problem: string | null;
  readonly asked: string;
}

/** How to ask. */
export interface QueryOptions {
  /** What the answer is about: while it stays the same, the last answer is shown until the next one is there. */
  readonly subject: string;
  /** Ask again whenever this changes. */
  readonly version: string | number;
  /** Wait this long before asking again, counted from the first change, so that a burst of them is one question. */
  readonly settleMs?: number;
}

/** Where the engine answers with what is new only: what to tell it of what is known, and how the two go together. */
export interface News<Name extends CommandName> {
  readonly ask: (args: ArgsOf<Name>, known: AnswerOf<Name> | null) => ArgsOf<Name>;
  readonly merge: (known: AnswerOf<Name> | null, news: AnswerOf<Name>) => AnswerOf<Name>;
}

/**
 * Asks before there is anybody to show the answer: the first to ask the same in the same version takes it over, and who
 * comes when it is there has it at once.
 */
export function askAhead<Name extends CommandName>(
  { host, cache }: Hosted,
  name: Name,
  args: ArgsOf<Name>,
  version: string | number,
): void {
  const answer = host.call(name, args);
  const question = questionOf(name, args);
  cache.begin(question, version, answer);
  // What went wrong is said to whoever takes it over.
  answer.then(
    (known) => cache.set(question, known),
    () => undefined,
  );
}

function questionOf<Name extends CommandName>(name: Name, args: ArgsOf<Name>): string {
  return `${name} ${JSON.stringify(args)}`;
}

/** Asks the engine and keeps the answer. A late answer to an earlier question is dropped. */
export function useQuery<Name extends CommandName>(
  name: Name,
  args: ArgsOf<Name>,
  { subject, version, settleMs = 0 }: QueryOptions,
  news: News<Name> | null = null,
): Query<AnswerOf<Name>> {
  const { host, cache } = useHosted();
  const connected = useMirrored((mirrored) => mirrored.connected);
  const question = questionOf(name, args);
  const asked = `${question} ${version} ${connected}`;
  const [held, setHeld] = useState<Held | null>(null);
  const askedBefore = useRef<string | null>(null);
  /** When the burst of changes that is being waited out began; null outside one. */
  const burstSinceMs = useRef<number | null>(null);

  useEffect(() => {
    let current = true;
    const isRepeat = askedBefore.current === question;
    askedBefore.current = question;
    // Counted from the first change: changes without a pause, as in a recording, must not put the question off for good.
    const now = performance.now();
    if (!isRepeat) burstSinceMs.current = null;
    else burstSinceMs.current ??= now;
    const dueMs = burstSinceMs.current === null ? now : burstSinceMs.current + settleMs;
    const timer = window.setTimeout(ask, Math.max(0, dueMs - now));
    function ask(): void {
      burstSinceMs.current = null;
      const given = JSON.parse(question.slice(name.length + 1)) as ArgsOf<Name>;
      const before = (cache.get(question) ?? null) as AnswerOf<Name> | null;
      const begun = cache.begun(question, version) as Promise<AnswerOf<Name>> | null;
      (begun ?? host.call(name, news === null ? given : news.ask(given, before))).then(
        (answer) => {
          if (!current) return;
          const shared = news === null ? shareEqual(before, answer) : news.merge(before, answer);
          cache.set(question, shared);
          setHeld({ subject, answer: shared, problem: null, asked });
        },
        (fault: unknown) => {
          if (!current) return;
          const problem = fault instanceof Error ? fault.message : String(fault);
          setHeld((last) => ({ subject, answer: last?.subject === subject ? last.answer : null, problem, asked }));
        },
      );
    }
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [host, cache, name, question, asked, version, subject, settleMs, news]);

  const known = (held?.subject === subject ? held.answer : null) ?? cache.get(question) ?? null;
  return {
    answer: known as AnswerOf<Name> | null,
    loading: held?.asked !== asked,
    problem: held?.asked === asked ? held.problem : null,
  };
}
