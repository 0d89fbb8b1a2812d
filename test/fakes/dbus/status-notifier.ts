import { BUS, type Answer, type BusConnection } from './connection.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const ITEM_PATH = '/StatusNotifierItem';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** A picture as a panel gets it: alpha, red, green and blue of every point, row by row. */
export interface Pixmap {
  readonly size: number;
  readonly argb: Buffer;
}

export interface Watcher {
  /** How often it was asked for a host. */
  asked(): number;
}

/** Who keeps the list of icons for tray hosts; here only what it says of whether there is one. */
export async function startWatcher(bus: BusConnection, hasHost: (asked: number) => boolean): Promise<Watcher> {
  let asked = 0;
  bus.serve(({ interface: name, member, body }) => {
    if (name !== PROPERTIES || member !== 'Get' || body[1] !== 'IsStatusNotifierHostRegistered') return null;
    asked += 1;
    return { signature: 'v', body: [{ type: 'b', value: hasHost(asked) }] };
  });
  await bus.call(BUS, 'RequestName', 'su', [WATCHER, 0]);
  return { asked: () => asked };
}

/** Every icon that was put into the tray on this bus, whoever did, with how large its pictures are. */
export async function shownSizes(bus: BusConnection): Promise<readonly (readonly number[])[]> {
  const watcher = { to: WATCHER, path: '/StatusNotifierWatcher', interface: PROPERTIES };
  const [names] = await bus.call(watcher, 'Get', 'ss', [WATCHER, 'RegisteredStatusNotifierItems']);
  return Promise.all((names as readonly string[]).map((name) => sizesOf(bus, name)));
}

/** Hosts name an icon by its owner alone, or with the path to it. */
async function sizesOf(bus: BusConnection, name: string): Promise<readonly number[]> {
  const [, to = '', path = ITEM_PATH] = /^([^/@]+)@?(\/.*)?$/.exec(name) ?? [];
  const item = { to, path, interface: PROPERTIES };
  const [pixmaps] = await bus.call(item, 'Get', 'ss', [ITEM, 'IconPixmap']);
  return (pixmaps as readonly (readonly [width: number])[]).map(([width]) => width);
}

export interface ShownItem {
  /** Another picture, as `Tray.setImage` gives one. */
  show(picture: Pixmap): void;
}

/** An icon for trays, which says of itself what Chromium says of one (`StatusIconLinuxDbus`): one picture, by value. */
export async function showItem(bus: BusConnection, first: Pixmap): Promise<ShownItem> {
  let picture = first;
  const properties = (): Readonly<Record<string, { readonly type: string; readonly value: unknown }>> => {
    const pixmaps = [[picture.size, picture.size, picture.argb]];
    return {
      Category: { type: 's', value: 'ApplicationStatus' },
      Id: { type: 's', value: 'greenbar' },
      Title: { type: 's', value: 'Greenbar' },
      Status: { type: 's', value: 'Active' },
      IconName: { type: 's', value: '' },
      IconPixmap: { type: 'a(iiay)', value: pixmaps },
      ToolTip: { type: '(sa(iiay)ss)', value: ['', [], 'Greenbar', ''] },
      ItemIsMenu: { type: 'b', value: false },
      WindowId: { type: 'i', value: 0 },
    };
  };
  bus.serve(({ path, interface: name, member, body }): Answer => {
    if (path !== ITEM_PATH || name !== PROPERTIES) return null;
    if (member === 'GetAll') return { signature: 'a{sv}', body: [Object.entries(properties())] };
    const value = properties()[String(body[1])];
    return member === 'Get' && value !== undefined ? { signature: 'v', body: [value] } : null;
  });
  const own = `${ITEM}-${process.pid}-1`;
  await bus.call(BUS, 'RequestName', 'su', [own, 0]);
  const watcher = { to: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER };
  await bus.call(watcher, 'RegisterStatusNotifierItem', 's', [own]);
  return {
    show(next) {
      picture = next;
      bus.signal(ITEM_PATH, ITEM, 'NewIcon');
    },
  };
}
