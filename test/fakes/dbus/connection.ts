import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import { Reader, Writer, type Variant } from './wire.ts';

/** What somebody on the bus asks of us, or tells. */
export interface Message {
  readonly kind: number;
  readonly serial: number;
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** An answer with its types; null where we know nothing of the kind. */
export type Answer = { readonly signature: string; readonly body: readonly unknown[] } | null;

export interface BusConnection {
  call(address: BusAddress, member: string, signature?: string, body?: readonly unknown[]): Promise<readonly unknown[]>;
  signal(path: string, name: string, member: string): void;
  /** Answers calls from now on. */
  serve(answer: (call: Message) => Answer): void;
  close(): void;
}

/** Whose object is called, and by which of its interfaces. */
export interface BusAddress {
  readonly to: string;
  readonly path: string;
  readonly interface: string;
}

export const BUS: BusAddress = {
  to: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

const KIND = { call: 1, answer: 2, failure: 3, signal: 4 };
/** Codes of the header's fields, and their types. */
const FIELDS = { path: [1, 'o'], interface: [2, 's'], member: [3, 's'], replyTo: [5, 'u'], to: [6, 's'] } as const;
const ERROR_NAME = 4;
const SENDER = 7;
const SIGNATURE = 8;

type Fields = Partial<Record<keyof typeof FIELDS, unknown>> & { readonly error?: string };

/** A connection to the session bus at an address, as `dbus-daemon --print-address` says it. */
export async function connectToBus(address: string): Promise<BusConnection> {
  const socket = connectSocket(/unix:path=([^,]+)/.exec(address)?.[1] ?? '');
  await once(socket, 'connect');
  await authenticate(socket);
  let lastSerial = 0;
  let answer: (call: Message) => Answer = () => null;
  const awaited = new Map<number, { resolve: (body: readonly unknown[]) => void; reject: (error: Error) => void }>();

  const send = (kind: number, fields: Fields, signature = '', body: readonly unknown[] = []): number => {
    lastSerial += 1;
    socket.write(encode(kind, lastSerial, fields, signature, body));
    return lastSerial;
  };
  onMessages(socket, (message, replyTo) => {
    if (message.kind === KIND.call) {
      const given = answer(message);
      const back = { to: message.sender, replyTo: message.serial };
      if (given === null) send(KIND.failure, { ...back, error: 'org.freedesktop.DBus.Error.UnknownMethod' });
      else send(KIND.answer, back, given.signature, given.body);
      return;
    }
    const call = awaited.get(replyTo);
    awaited.delete(replyTo);
    if (message.kind === KIND.answer) call?.resolve(message.body);
    else if (message.kind === KIND.failure) call?.reject(new Error(String(message.body[0])));
  });

  const connection: BusConnection = {
    call: (whom, member, signature, body) =>
      new Promise((resolve, reject) => {
        awaited.set(send(KIND.call, { ...whom, member }, signature, body), { resolve, reject });
      }),
    signal: (path, name, member) => void send(KIND.signal, { path, interface: name, member }),
    serve: (answerTo) => {
      answer = answerTo;
    },
    close: () => void socket.destroy(),
  };
  await connection.call(BUS, 'Hello');
  return connection;
}

/** By the user this process runs as, which the socket proves. */
async function authenticate(socket: Socket): Promise<void> {
  socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')}\r\n`);
  const [said] = (await once(socket, 'data')) as [Buffer];
  if (!said.toString().startsWith('OK')) throw new Error(`the bus refused us: ${said.toString()}`);
  socket.write('BEGIN\r\n');
}

function encode(kind: number, serial: number, fields: Fields, signature: string, body: readonly unknown[]): Buffer {
  const content = new Writer();
  content.all(signature, body);
  const bytes = content.bytes();
  const named = Object.entries(FIELDS).flatMap(([name, [code, type]]): (readonly [number, Variant])[] => {
    const value = fields[name as keyof typeof FIELDS];
    return value === undefined ? [] : [[code, { type, value }]];
  });
  if (fields.error !== undefined) named.push([ERROR_NAME, { type: 's', value: fields.error }]);
  if (signature !== '') named.push([SIGNATURE, { type: 'g', value: signature }]);
  const head = new Writer();
  head.all('yyyyuua(yv)', ['l'.charCodeAt(0), kind, 0, 1, bytes.length, serial, named]);
  head.align(8);
  return Buffer.concat([head.bytes(), bytes]);
}

function onMessages(socket: Socket, heard: (message: Message, replyTo: number) => void): void {
  let waiting = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    waiting = Buffer.concat([waiting, typeof bytes === 'string' ? Buffer.from(bytes) : bytes]);
    for (;;) {
      if (waiting.length < 16) return;
      const bodyAt = 16 + Math.ceil(waiting.readUInt32LE(12) / 8) * 8;
      const end = bodyAt + waiting.readUInt32LE(4);
      if (waiting.length < end) return;
      const [, kind, , , , serial, named] = new Reader(waiting).all('yyyyuua(yv)');
      const fields = new Map(named as [number, unknown][]);
      const text = (code: number): string => (fields.get(code) as string | undefined) ?? '';
      const message: Message = {
        kind: Number(kind),
        serial: Number(serial),
        sender: text(SENDER),
        path: text(FIELDS.path[0]),
        interface: text(FIELDS.interface[0]),
        member: text(FIELDS.member[0]),
        body: new Reader(waiting.subarray(bodyAt, end)).all(text(SIGNATURE)),
      };
      waiting = waiting.subarray(end);
      heard(message, Number(fields.get(FIELDS.replyTo[0]) ?? 0));
    }
  });
}
