import type { Hook, HookAddress, HookCommand } from '#core/hooks/hook';
import { isHookAddress } from '#core/hooks/hook-address';

/** A hook while somebody writes at it: both things it could do, so that looking at the other loses nothing. */
export interface Draft extends Omit<Hook, 'target'> {
  readonly kind: Hook['target']['kind'];
  readonly command: Omit<HookCommand, 'kind' | 'arguments'>;
  /** One a line. */
  readonly argumentLines: string;
  readonly address: Omit<HookAddress, 'kind' | 'secret'>;
  /** Empty: none. */
  readonly secret: string;
}

/** What a hook is before anybody has said anything about it. */
export function newHook(): Hook {
  return {
    id: crypto.randomUUID(),
    name: '',
    enabled: true,
    target: { kind: 'post', url: '', template: 'json', secret: null },
    events: ['started', 'escalated', 'resolved'],
    pageIds: null,
    minimumLevel: 'degraded_performance',
    heldInSilence: false,
  };
}

export function draftOf({ target, ...hook }: Hook): Draft {
  const command = target.kind === 'command' ? target : null;
  const address = target.kind === 'post' ? target : null;
  return {
    ...hook,
    kind: target.kind,
    command: { program: command?.program ?? '', timeLimitSeconds: command?.timeLimitSeconds ?? 30 },
    argumentLines: (command?.arguments ?? []).join('\n'),
    address: { url: address?.url ?? '', template: address?.template ?? 'json' },
    secret: address?.secret ?? '',
  };
}

export function hookOf({ kind, command, argumentLines, address, secret, ...hook }: Draft): Hook {
  const name = hook.name.trim();
  if (kind === 'command') {
    const given = argumentLines === '' ? [] : argumentLines.split('\n');
    return { ...hook, name, target: { kind, ...command, program: command.program.trim(), arguments: given } };
  }
  const url = address.url.trim();
  return { ...hook, name, target: { kind, ...address, url, secret: secret === '' ? null : secret } };
}

/** Whether an address is what keeps it from being saved. */
export function hasBadAddress({ kind, address }: Draft): boolean {
  return kind === 'post' && !isHookAddress(address.url.trim());
}
