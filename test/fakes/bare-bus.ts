import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A session bus on which nobody is, and which starts nobody: the usual one starts whatever the machine has installed. */
export interface BareBus {
  readonly address: string;
  close(): Promise<void>;
}

export async function startBareBus(): Promise<BareBus> {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-bus-'));
  const config = join(folder, 'session.conf');
  writeFileSync(
    config,
    `<busconfig>
      <type>session</type>
      <listen>unix:dir=${folder}</listen>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>`,
  );
  const args = [`--config-file=${config}`, '--nofork', '--print-address=1'];
  const bus = spawn('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [address] = (await once(createInterface(bus.stdout), 'line')) as [string];
  return {
    address: address.trim(),
    async close() {
      if (bus.exitCode === null) {
        bus.kill();
        await once(bus, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
