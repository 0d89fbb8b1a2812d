import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUS, connectToBus } from './dbus/connection.ts';

export type Ground = readonly [red: number, green: number, blue: number];

const SETTINGS = { to: 'org.xfce.Xfconf', path: '/org/xfce/Xfconf', interface: 'org.xfce.Xfconf' };
const CHANNEL = 'xfce4-panel';

/** Where on the screen the panel of `startPanel` shows the one icon there is. */
export const ICON_AREA = { width: 40, height: 30 };

export interface Panel {
  /** Gives the panel another ground: red, green and blue, up to 255. */
  paint(ground: Ground): Promise<void>;
  close(): Promise<void>;
}

const CONFIGURATION = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="background-style" type="uint" value="1"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="icon-size" type="int" value="22"/>
    </property>
  </property>
</channel>
`;

/** A real panel with a tray in it, and nothing else, along the upper edge: Xfce's, with icons of 22 points. */
export async function startPanel(environment: Readonly<Record<string, string>>): Promise<Panel> {
  const home = mkdtempSync(join(tmpdir(), 'greenbar-panel-'));
  const folder = join(home, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'xfce4-panel.xml'), CONFIGURATION);
  const own = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  // What the bus starts for the panel reads the settings, and would read the user's.
  const bus = await connectToBus(environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  await bus.call(BUS, 'UpdateActivationEnvironment', 'a{ss}', [Object.entries(own)]);
  const panel = spawn('xfce4-panel', ['--disable-wm-check'], {
    env: { ...process.env, ...environment, ...own },
    stdio: 'ignore',
  });
  return {
    async paint(ground) {
      const channels = [...ground.map((value) => value / 255), 1].map((value) => ({ type: 'd', value }));
      const colour = { type: 'av', value: channels };
      await bus.call(SETTINGS, 'SetProperty', 'ssv', [CHANNEL, '/panels/panel-1/background-rgba', colour]);
    },
    async close() {
      bus.close();
      if (panel.exitCode === null && panel.signalCode === null) {
        panel.kill('SIGKILL');
        await once(panel, 'exit');
      }
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
