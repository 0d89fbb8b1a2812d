import type { AnswerOf } from '#core/contract/contract';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useMarkers } from '../../../host/queries.ts';

type Mark = AnswerOf<'markers'>[number];

/** The marked days of a page, the one that is looked at, and what can be done with them. */
export interface Marks {
  readonly listed: readonly Mark[];
  /** The latest, unless another was chosen; null without any. */
  readonly chosen: Mark | null;
  /** Why the latest change was refused. */
  readonly problem: string | null;
  readonly choose: (date: string) => void;
  readonly add: (date: string, label: string) => void;
  readonly remove: (date: string) => void;
}

export function useMarks(pageId: string): Marks {
  const host = useHost();
  const [changes, setChanges] = useState(0);
  const [date, setDate] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const listed = useMarkers(pageId, changes).answer ?? [];

  function change(asked: Promise<AnswerOf<'addMarker'>>): void {
    asked.then(
      (result) => {
        setProblem(result.ok ? null : result.problem);
        setChanges((count) => count + 1);
      },
      (fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  return {
    listed,
    chosen: listed.find((mark) => mark.date === date) ?? listed.at(-1) ?? null,
    problem,
    choose: setDate,
    add(day, label) {
      setDate(day);
      change(host.call('addMarker', { pageId, date: day, label }));
    },
    remove: (day) => change(host.call('removeMarker', { pageId, date: day })),
  };
}
