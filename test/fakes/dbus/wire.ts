/** Values as D-Bus writes them (dbus.freedesktop.org/doc/dbus-specification.html, “Marshaling”), little-endian. */

/** A value that carries its type along. */
export interface Variant {
  readonly type: string;
  readonly value: unknown;
}

const ALIGNMENT: Readonly<Record<string, number>> = { y: 1, g: 1, v: 1, x: 8, t: 8, d: 8, '(': 8, '{': 8 };
const alignmentOf = (type: string): number => ALIGNMENT[type[0] ?? ''] ?? 4;

/** The complete types a signature is made of. */
export function typesOf(signature: string): readonly string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length;) {
    const end = endOfType(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

function endOfType(signature: string, start: number): number {
  if (signature[start] === 'a') return endOfType(signature, start + 1);
  let depth = 0;
  for (let at = start; at < signature.length; at += 1) {
    if ('({'.includes(signature[at] ?? '')) depth += 1;
    if (')}'.includes(signature[at] ?? '')) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`no type: ${signature}`);
}

/** Writes values one after another; `offset` is where in its message the first one stands. */
export class Writer {
  private readonly parts: Buffer[] = [];
  private offset: number;

  constructor(offset = 0) {
    this.offset = offset;
  }
  bytes(): Buffer {
    return Buffer.concat(this.parts);
  }
  align(to: number): void {
    this.put(Buffer.alloc((to - (this.offset % to)) % to));
  }
  put(bytes: Buffer): void {
    this.parts.push(bytes);
    this.offset += bytes.length;
  }
  all(signature: string, values: readonly unknown[]): void {
    for (const [index, type] of typesOf(signature).entries()) this.write(type, values[index]);
  }

  private write(type: string, value: unknown): void {
    this.align(alignmentOf(type));
    switch (type[0]) {
      case 'y':
        this.put(Buffer.from([value as number]));
        return;
      case 'b':
        this.number(value === true ? 1 : 0);
        return;
      case 'u':
      case 'i':
        this.number(value as number);
        return;
      case 's':
      case 'o':
        this.number(Buffer.byteLength(value as string));
        this.put(Buffer.from(`${value as string}\0`));
        return;
      case 'g':
        this.put(Buffer.from([(value as string).length, ...Buffer.from(`${value as string}\0`)]));
        return;
      case 'd':
        this.double(value as number);
        return;
      case 'v':
        this.write('g', (value as Variant).type);
        this.write((value as Variant).type, (value as Variant).value);
        return;
      case '(':
      case '{':
        this.all(type.slice(1, -1), value as unknown[]);
        return;
      case 'a':
        this.array(type.slice(1), value as Iterable<unknown>);
        return;
      default:
        throw new Error(`no way to write ${type}`);
    }
  }

  private array(type: string, values: Iterable<unknown>): void {
    const content = new Writer(Math.ceil((this.offset + 4) / alignmentOf(type)) * alignmentOf(type));
    if (Buffer.isBuffer(values)) content.put(values);
    else for (const value of values) content.write(type, value);
    const bytes = content.bytes();
    // The length does not count what stands between it and the first value.
    this.number(bytes.length);
    this.align(alignmentOf(type));
    this.put(bytes);
  }
  private double(value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    this.put(bytes);
  }
  private number(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value >>> 0);
    this.put(bytes);
  }
}

/** Reads values one after another. Structures, entries and arrays come as arrays; a variant as what is in it. */
export class Reader {
  private readonly bytes: Buffer;
  private at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  align(to: number): number {
    this.at = Math.ceil(this.at / to) * to;
    return this.at;
  }
  all(signature: string): readonly unknown[] {
    return typesOf(signature).map((type) => this.read(type));
  }

  private read(type: string): unknown {
    this.align(alignmentOf(type));
    switch (type[0]) {
      case 'y':
        return this.bytes.readUInt8(this.at++);
      case 'b':
        return this.number() === 1;
      case 'u':
        return this.number();
      case 'i':
        return this.number() | 0;
      case 's':
      case 'o':
        return this.text(this.number());
      case 'g':
        return this.text(this.bytes.readUInt8(this.at++));
      case 'v':
        return this.read(this.read('g') as string);
      case '(':
      case '{':
        return this.all(type.slice(1, -1));
      case 'a':
        return this.array(type.slice(1));
      default:
        throw new Error(`no way to read ${type}`);
    }
  }

  private array(type: string): unknown {
    const length = this.number();
    const end = this.align(alignmentOf(type)) + length;
    const values: unknown[] = [];
    while (this.at < end) values.push(this.read(type));
    return values;
  }
  private number(): number {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }
  private text(length: number): string {
    const from = this.at;
    this.at += length + 1;
    return this.bytes.toString('utf8', from, from + length);
  }
}
