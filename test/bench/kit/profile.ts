import type { Rooms } from './rooms.ts';

/** As the inspector gives it, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: Frame;
  readonly children?: readonly number[];
}

export interface Frame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** How a profile spent its time. */
export interface Summary {
  readonly busyMs: number;
  /** Most first by what they cost with what they call. */
  readonly rooms: readonly RoomSpent[];
  readonly functions: readonly Spent[];
}

export interface RoomSpent {
  readonly name: string;
  /** In its own functions. */
  readonly ownMs: number;
  /** In these, and in what they call of Node: the rooms share out all of the time among them. */
  readonly shareMs: number;
  /** In these, and in all they call, other rooms included. */
  readonly totalMs: number;
}

interface Spent {
  readonly name: string;
  readonly ms: number;
}

/** What no function of ours asked for: Node reads sockets, keeps timers and runs callbacks of its own accord. */
const NODE = 'Node of its own accord';
/** Waiting, the native code between callbacks, which the operating system counts but nobody can name, and the profiler itself. */
const LEFT_OUT = new Set(['(idle)', '(program)', '(root)']);
const COLLECTOR = 'garbage collector';
const PROFILER = 'node:inspector';

/**
 * Where the time of a profile went. A function of Node belongs to the nearest caller of ours, for nobody else can spare it;
 * the garbage collector is a room of its own.
 */
export function summaryOf({ nodes, samples = [], timeDeltas = [] }: CpuProfile, rooms: Rooms): Summary {
  const times = new Map<number, number>();
  samples.forEach((id, at) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1_000));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const own = new Map<string, number>();
  const share = new Map<string, number>();
  const total = new Map<string, number>();
  const functions = new Map<string, number>();
  let busyMs = 0;
  for (const [id, ms] of times) {
    const stack: Frame[] = [];
    for (let node = byId.get(id); node !== undefined; node = byId.get(parents.get(node.id) ?? Number.NaN)) {
      stack.push(node.callFrame);
    }
    const [top] = stack;
    if (top === undefined || LEFT_OUT.has(top.functionName) || stack.some(({ url }) => url === PROFILER)) continue;
    const callers = stack.flatMap((frame) => rooms(frame) ?? []);
    const room = top.functionName === `(${COLLECTOR})` ? COLLECTOR : (callers[0] ?? NODE);
    const ownRoom = rooms(top);
    busyMs += ms;
    add(share, room, ms);
    add(functions, `${nameOf(top)}, ${ownRoom ?? placeOf(room)}`, ms);
    if (ownRoom !== null) add(own, ownRoom, ms);
    for (const one of new Set([room, ...callers])) add(total, one, ms);
  }
  return {
    busyMs,
    rooms: [...total]
      .map(([name, totalMs]) => ({ name, totalMs, ownMs: own.get(name) ?? 0, shareMs: share.get(name) ?? 0 }))
      .sort((one, other) => other.shareMs - one.shareMs),
    functions: [...functions].map(([name, ms]) => ({ name, ms })).sort((one, other) => other.ms - one.ms),
  };
}

function add(times: Map<string, number>, name: string, ms: number): void {
  times.set(name, (times.get(name) ?? 0) + ms);
}

/** Where a function of Node ran. */
function placeOf(room: string): string {
  if (room === COLLECTOR) return 'Node';
  return room === NODE ? NODE : `Node for ${room}`;
}

function nameOf({ functionName }: Frame): string {
  return functionName === '' ? 'anonymous' : functionName.replace(/^\((.*)\)$/, '$1');
}
