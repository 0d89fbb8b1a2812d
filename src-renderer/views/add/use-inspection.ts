import type { Inspection } from '#core/contract/contract';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/host-context.tsx';

/** Someone may still be typing. */
const SETTLE_MS = 400;

export interface Inspecting {
  /** What was seen last; while something else is looked for it stays. */
  readonly inspection: Inspection | null;
  /** Why there is nothing to see. */
  readonly problem: string | null;
  /** Whether the answer is still to come. */
  readonly looking: boolean;
}

type Choices = Readonly<Record<string, string>>;
type Answer = Omit<Inspecting, 'looking'> & { readonly of: Choices };

/** Looks at an address, again whenever something else is chosen for it. */
export function useInspection(url: string, choices: Choices): Inspecting {
  const host = useHost();
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    let current = true;
    function show(inspection: Inspection | null, problem: string | null): void {
      if (current) setAnswer({ inspection, problem, of: choices });
    }
    const timer = window.setTimeout(() => {
      host.call('inspect', { url, choices }).then(
        (result) => {
          if (result.ok) show(result.value, result.value.problem);
          else show(null, result.problem);
        },
        (fault: unknown) => show(null, fault instanceof Error ? fault.message : String(fault)),
      );
    }, SETTLE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [host, url, choices]);

  return {
    inspection: answer?.inspection ?? null,
    problem: answer?.problem ?? null,
    looking: answer === null || answer.of !== choices,
  };
}
