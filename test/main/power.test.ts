import type { PowerMonitor } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createElectronPower } from '../../src-main/electron/power.ts';
import { noPower } from '../../src-main/node/no-power.ts';
import { createFakePorts } from '../fakes/fake-ports.ts';
import { describePower, type Machine } from './power.suite.ts';
import { watching } from './engine/page-world.ts';

type Used = Pick<PowerMonitor, 'on' | 'off' | 'onBatteryPower'>;

function electron(onBatteryPower = false): Machine {
  const monitor = Object.assign(new EventEmitter(), { onBatteryPower });
  const tell = (event: string) => () => void monitor.emit(event);
  return {
    power: createElectronPower(monitor as unknown as Used),
    signals: {
      suspend: tell('suspend'),
      resume: tell('resume'),
      unlock: tell('unlock-screen'),
      supply: tell('on-battery'),
    },
  };
}

function fake(): Machine {
  const ports = createFakePorts({ now: 0, settings: watching, respond: () => undefined });
  return {
    power: ports.power,
    signals: {
      suspend: ports.suspend,
      resume: ports.resume,
      unlock: ports.unlock,
      supply: () => ports.supply(true),
    },
  };
}

describe.each([
  ['Electron’s', electron],
  ['the one of who is told nothing', () => ({ power: noPower, signals: null })],
  ['the fake', fake],
])('power: %s', (_name, open) => describePower(open));

test('Electron’s hears of the mains as of the battery, and asks each time', () => {
  const monitor = Object.assign(new EventEmitter(), { onBatteryPower: true });
  const power = createElectronPower(monitor as unknown as Used);
  const heard: boolean[] = [];
  power.onSupplyChange(() => heard.push(power.onBattery()));
  monitor.emit('on-battery');
  monitor.onBatteryPower = false;
  monitor.emit('on-ac');
  expect(heard).toEqual([true, false]);
});

test('a screen that is locked is nothing to be told', () => {
  const monitor = new EventEmitter();
  const power = createElectronPower(monitor as unknown as Used);
  let heard = 0;
  for (const listen of [power.onSuspend, power.onResume, power.onUnlock, power.onSupplyChange]) {
    listen(() => (heard += 1));
  }
  expect(monitor.eventNames()).not.toContain('lock-screen');
  monitor.emit('lock-screen');
  expect(heard).toBe(0);
});
