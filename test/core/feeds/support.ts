import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Answer, Exchange, FeedDocument } from '#core/feeds/exchange';
import type { Failure } from '#core/model/failure';
import type { Result } from '#core/model/result';

/** Recorded pages, one folder for each format and in it one for each service. */
export const CAPTURES = join(import.meta.dirname, '../../fixtures/feeds');

/** One recorded document. */
export interface Capture {
  readonly formatId: string;
  /** `statuspage/github/…`: what a failing test shows. */
  readonly name: string;
  readonly document: FeedDocument;
}

/** Every file below the captures, as a path relative to them. */
export function captureFiles(): readonly string[] {
  return readdirSync(CAPTURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.split('/').length === 3 && /\.[a-z]+$/.test(path))
    .toSorted();
}

/** Every recorded document. A series holds one in the `body` of each of its lines. */
export function captures(): readonly Capture[] {
  return captureFiles()
    .filter((path) => !basename(path).startsWith('expected-'))
    .flatMap((path) => {
      const [formatId = ''] = path.split('/');
      const text = captured(path);
      const bodies = path.endsWith('.jsonl') ? linesOf(text) : [text];
      return bodies.map((body, index) => ({
        formatId,
        name: bodies.length === 1 ? path : `${path} (${index + 1})`,
        document: documentOf(body, `file:///${path}`),
      }));
    });
}

/** The text of one capture, decoded by its byte order mark as the http port does. */
export function captured(path: string): string {
  const bytes = readFileSync(join(CAPTURES, path));
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'feff' ? 'utf-16be' : mark === 'fffe' ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** A document as a server sends it. */
export function documentOf(text: string, url = 'https://status.example.com/', status = 200): FeedDocument {
  return { kind: 'document', url, status, contentType: '', text };
}

/** Carries an exchange out against a table of answers by address; what is not in it is a 404. Keeps what was asked. */
export function answerWith<Value>(
  exchange: Exchange<Value>,
  answers: Readonly<Record<string, Answer | string>>,
): { readonly result: Result<Value, Failure>; readonly asked: readonly string[] } {
  const asked: string[] = [];
  let step = exchange.next();
  while (step.done !== true) {
    const { url } = step.value;
    asked.push(url);
    const answer = answers[url] ?? documentOf('<html><title>Not found</title></html>', url, 404);
    step = exchange.next(typeof answer === 'string' ? documentOf(answer, url) : answer);
  }
  return { result: step.value, asked };
}

/** The value of a result that must be good. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown },
): Value {
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  return result.value;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => (JSON.parse(line) as { readonly body: string }).body);
}
