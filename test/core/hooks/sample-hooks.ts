import type { Hook, HookAddress, HookCommand } from '#core/hooks/hook';

export const POSTS: HookAddress = {
  kind: 'post',
  url: 'https://hooks.example.com/x?y=1',
  template: 'json',
  secret: null,
};
export const RUNS: HookCommand = {
  kind: 'command',
  program: '/usr/bin/logger',
  arguments: ['-t', 'greenbar'],
  timeLimitSeconds: 30,
};

/** A hook that is told everything of everything, changed where a test wants it changed. */
export function hookOn(changes: Partial<Hook> = {}): Hook {
  return {
    id: 'lamp',
    name: 'Lamp',
    enabled: true,
    target: POSTS,
    events: ['started', 'escalated', 'updated', 'resolved', 'passed', 'maintenance', 'flapping', 'moved'],
    pageIds: null,
    minimumLevel: 'degraded_performance',
    heldInSilence: false,
    ...changes,
  };
}
