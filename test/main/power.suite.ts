import { expect, test } from 'vitest';
import type { Power } from '../../src-main/engine/ports.ts';

/** A machine: its signals, where it gives any. */
export interface Machine {
  readonly power: Power;
  /** Null: this shell is never told. */
  readonly signals: Readonly<Record<'suspend' | 'resume' | 'unlock' | 'supply', () => void>> | null;
}

/** What the engine relies on, whoever tells. */
export function describePower(open: () => Machine): void {
  test('whoever listens is told each time, and only of what they listen to', () => {
    const { power, signals } = open();
    const heard: string[] = [];
    power.onSuspend(() => heard.push('suspend'));
    power.onResume(() => heard.push('resume'));
    power.onUnlock(() => heard.push('unlock'));
    power.onSupplyChange(() => heard.push('supply'));
    expect(heard).toEqual([]);
    const order = ['suspend', 'unlock', 'resume', 'supply', 'resume'] as const;
    for (const name of order) signals?.[name]();
    expect(heard).toEqual(signals === null ? [] : order);
  });

  test('whoever has stopped listening is left alone, and nobody else with them', () => {
    const { power, signals } = open();
    const heard: string[] = [];
    const listenAs = (name: string) =>
      [power.onSuspend, power.onResume, power.onUnlock, power.onSupplyChange].map((listen) =>
        listen(() => heard.push(name)),
      );
    const stops = listenAs('gone');
    listenAs('there');
    for (const stop of stops) stop();
    for (const stop of stops) stop();
    for (const signal of Object.values(signals ?? {})) signal();
    expect(heard).toEqual(signals === null ? [] : ['there', 'there', 'there', 'there']);
  });

  test('it is on battery, or it is not', () => {
    expect(typeof open().power.onBattery()).toBe('boolean');
  });
}
