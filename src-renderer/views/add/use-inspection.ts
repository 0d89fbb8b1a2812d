import type { Inspection } from '#core/contract/answers';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import type { Subject } from './subject.ts';

/** Someone may still be typing. */
const SETTLE_MS = 400;
/** After this it is said what takes so long. */
const LONG_MS = 3_000;

export interface Inspecting {
  /** What was seen last; while something else is looked for it stays. */
  readonly inspection: Inspection | null;
  /** Why there is nothing to see. */
  readonly problem: string | null;
  /** `long` once it takes longer than usual, `stopped` when the user had enough. */
  readonly phase: 'looking' | 'long' | 'done' | 'stopped';
  readonly stop: () => void;
  readonly lookAgain: () => void;
}

type Choices = Readonly<Record<string, string>>;

interface Answer {
  readonly inspection: Inspection | null;
  readonly problem: string | null;
  /** The question it belongs to. */
  readonly of: object;
}

/** Looks at a subject, again whenever something else is chosen for it. What is no longer wanted is not waited for. */
export function useInspection(subject: Subject, choices: Choices): Inspecting {
  const host = useHost();
  const [attempt, setAttempt] = useState({});
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isLong, setLong] = useState(false);
  const [stopped, setStopped] = useState(false);
  const url = subject.kind === 'service' ? subject.service.url : subject.url;
  const serviceId = subject.kind === 'service' ? subject.service.id : null;
  const [question, setQuestion] = useState<{ readonly choices: Choices; readonly attempt: object }>({
    choices,
    attempt,
  });
  if (question.choices !== choices || question.attempt !== attempt) setQuestion({ choices, attempt });

  useEffect(() => {
    if (stopped) return;
    let current = true;
    const show = (inspection: Inspection | null, problem: string | null): void => {
      if (current) setAnswer({ inspection, problem, of: question });
    };
    const ask = window.setTimeout(
      () => {
        host.call('inspect', { url, choices: question.choices, ...(serviceId === null ? {} : { serviceId }) }).then(
          (result) => {
            if (result.ok) show(result.value, result.value.problem);
            else show(null, result.problem);
          },
          (fault: unknown) => show(null, fault instanceof Error ? fault.message : String(fault)),
        );
      },
      serviceId === null ? SETTLE_MS : 0,
    );
    const wait = window.setTimeout(() => setLong(true), LONG_MS);
    return () => {
      current = false;
      setLong(false);
      window.clearTimeout(ask);
      window.clearTimeout(wait);
    };
  }, [host, url, serviceId, question, stopped]);

  const isDone = answer?.of === question;
  return {
    inspection: answer?.inspection ?? null,
    problem: isDone ? answer.problem : null,
    phase: isDone ? 'done' : stopped ? 'stopped' : isLong ? 'long' : 'looking',
    stop: () => setStopped(true),
    lookAgain: () => {
      setStopped(false);
      setAttempt({});
    },
  };
}
