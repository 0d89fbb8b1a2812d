import type { Settings } from '#core/settings/settings';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useQuery } from '../../host/use-query.ts';

/** The parts of a group, or a whole value, to change. */
export type SettingsChanges = {
  readonly [Key in keyof Settings]?: Settings[Key] extends object ? Partial<Settings[Key]> : Settings[Key];
};

export interface EditedSettings {
  readonly settings: Settings | null;
  /** What the engine would not take, in words. */
  readonly problem: string | null;
  readonly change: (changes: SettingsChanges) => void;
  /** The same, for who shows beside it what the engine would not take; answers with that. */
  readonly attempt: (changes: SettingsChanges) => Promise<string | null>;
}

/** The settings as the engine has them: a change is shown when the engine has taken it. */
export function useSettings(): EditedSettings {
  const host = useHost();
  const { answer, problem } = useQuery('settings', {}, { subject: 'settings', version: 0 });
  const [taken, setTaken] = useState<Settings | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function attempt(changes: SettingsChanges): Promise<string | null> {
    try {
      const result = await host.call('changeSettings', { changes: { ...changes } });
      if (result.ok) setTaken(result.value);
      return result.ok ? null : result.problem;
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
  }

  function change(changes: SettingsChanges): void {
    void attempt(changes).then(setRefused);
  }
  return { settings: taken ?? answer, problem: refused ?? problem, change, attempt };
}
