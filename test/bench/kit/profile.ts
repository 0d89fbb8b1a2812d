import { figure } from './figures.ts';

/** As the inspector gives it, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface Spent {
  readonly name: string;
  readonly ms: number;
}

/** Which room of the program a line of a bundle came from: the bundler says where each file begins. */
export function roomsOf(bundle: string): (line: number) => string {
  const starts: [line: number, room: string][] = [];
  bundle.split('\n').forEach((text, line) => {
    const file = /^\/\/#region (.+)$/.exec(text)?.[1];
    if (file !== undefined) starts.push([line, roomOf(file)]);
  });
  return (line) => starts.findLast(([start]) => start <= line)?.[1] ?? 'the benchmark';
}

function roomOf(file: string): string {
  const [, inside] = /(src-(?:core|main)\/[^/]+)/.exec(file) ?? [];
  if (inside !== undefined) return inside;
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return dependency ?? 'the benchmark';
}

/** Where the time of a profile went, by room and by function, most first. What waits for work is left out. */
export function summaryOf(
  { nodes, samples = [], timeDeltas = [] }: CpuProfile,
  roomAt: (line: number) => string,
): { readonly rooms: readonly Spent[]; readonly functions: readonly Spent[]; readonly busyMs: number } {
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  let busyMs = 0;
  samples.forEach((id, at) => {
    const frame = byId.get(id);
    if (frame === undefined || frame.functionName === '(idle)' || frame.functionName === '(program)') return;
    const ms = (timeDeltas[at] ?? 0) / 1_000;
    const room = frame.functionName.startsWith('(')
      ? frame.functionName.slice(1, -1)
      : frame.url.startsWith('node:') || frame.url === ''
        ? 'Node itself'
        : roomAt(frame.lineNumber);
    const name = `${frame.functionName === '' ? 'anonymous' : frame.functionName}, ${room}`;
    busyMs += ms;
    rooms.set(room, (rooms.get(room) ?? 0) + ms);
    functions.set(name, (functions.get(name) ?? 0) + ms);
  });
  return { rooms: sorted(rooms), functions: sorted(functions), busyMs };
}

export function spentLines(spent: readonly Spent[], busyMs: number): readonly (readonly string[])[] {
  return spent.map(({ name, ms }) => [name, figure(ms), `${((ms / busyMs) * 100).toFixed(1)} %`]);
}

function sorted(times: ReadonlyMap<string, number>): readonly Spent[] {
  return [...times].map(([name, ms]) => ({ name, ms })).sort((one, other) => other.ms - one.ms);
}
