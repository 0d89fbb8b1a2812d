import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HttpAnswer, Validators } from '../../../src-main/engine/ports.ts';
import { document, failure, serverFor, type OpenHttp, type Respond } from './http-harness.ts';

/** What every http port must do; run with each of them. */
export function httpSuite(open: OpenHttp): void {
  const setUp = serverFor(open);
  describe('a GET', () => {
    it('brings the text, the type and the headers we listen to', async () => {
      const { http, origin, requests } = await setUp((_request, response) => {
        response.setHeader('content-type', 'Application/JSON; charset=utf-8');
        response.setHeader('etag', 'W/"1"');
        response.setHeader('last-modified', 'Tue, 25 Mar 2025 13:00:00 GMT');
        response.setHeader('date', 'Tue, 25 Mar 2025 14:00:00 GMT');
        response.end('{"a":1}');
      });
      const answer = document(await http.get(`${origin}/x?y=1`, null));
      expect(answer.document).toEqual({
        kind: 'document',
        url: `${origin}/x?y=1`,
        status: 200,
        contentType: 'application/json',
        text: '{"a":1}',
      });
      expect(answer.validators).toEqual({
        etag: 'W/"1"',
        lastModified: 'Tue, 25 Mar 2025 13:00:00 GMT',
        bodyHash: createHash('sha256').update('{"a":1}').digest('hex'),
      });
      expect(answer.serverDate).toBe(Date.UTC(2025, 2, 25, 14));
      expect(answer.retryAfterMs).toBeNull();
      expect(requests[0]?.headers['user-agent']).toBe('Greenbar/test');
      expect(requests[0]?.headers.cookie).toBeUndefined();
    });

    it('keeps no cookies', async () => {
      const { http, origin, requests } = await setUp((_request, response) => {
        response.setHeader('set-cookie', 'a=1; Path=/');
        response.end('x');
      });
      await http.get(origin, null);
      await http.get(origin, null);
      expect(requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
    });

    it('says how many bytes came over the wire', async () => {
      const body = gzipSync('a'.repeat(10_000));
      const { http, origin } = await setUp((_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(body);
      });
      const { bytes, document: read } = document(await http.get(origin, null));
      expect(read.text).toHaveLength(10_000);
      expect(bytes).toBeGreaterThan(body.length + 50);
      expect(bytes).toBeLessThan(body.length + 400);
    });

    it('takes any status as a document, with what Retry-After says', async () => {
      const says = (value: string): Promise<HttpAnswer> =>
        setUp((_request, response) => {
          response.writeHead(503, { 'retry-after': value, date: 'Tue, 25 Mar 2025 14:00:00 GMT' });
          response.end('busy');
        }).then(({ http, origin }) => http.get(origin, null));
      expect(document(await says('120')).retryAfterMs).toBe(120_000);
      expect(document(await says('Tue, 25 Mar 2025 14:05:00 GMT')).retryAfterMs).toBe(300_000);
      expect(document(await says('Tue, 25 Mar 2025 13:00:00 GMT')).retryAfterMs).toBe(0);
      expect(document(await says('soon')).retryAfterMs).toBeNull();
      expect(document(await says('-5')).document.status).toBe(503);
    });
  });

  describe('a conditional GET', () => {
    const validators: Validators = {
      etag: '"1"',
      lastModified: 'Tue, 25 Mar 2025 13:00:00 GMT',
      bodyHash: createHash('sha256').update('same').digest('hex'),
    };

    it('sends the validators and takes a 304', async () => {
      const { http, origin, requests } = await setUp((_request, response) => response.writeHead(304).end());
      expect((await http.get(origin, validators)).kind).toBe('not_modified');
      expect(requests[0]?.headers['if-none-match']).toBe('"1"');
      expect(requests[0]?.headers['if-modified-since']).toBe('Tue, 25 Mar 2025 13:00:00 GMT');
      expect(requests[0]?.headers['cache-control']).toBeUndefined();
    });

    it('compares the bytes where the server validates nothing, compressed or not', async () => {
      const { http, origin } = await setUp((_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync('same'));
      });
      expect((await http.get(origin, validators)).kind).toBe('not_modified');
      expect((await http.get(origin, { ...validators, bodyHash: 'other' })).kind).toBe('document');
    });

    it('never takes an error page for an unchanged page', async () => {
      const { http, origin } = await setUp((_request, response) => response.writeHead(500).end('same'));
      expect(document(await http.get(origin, validators)).document.status).toBe(500);
    });
  });

  describe('compression', () => {
    it.each([
      ['gzip', gzipSync('héllo')],
      ['br', brotliCompressSync('héllo')],
      ['deflate', deflateSync('héllo')],
      ['deflate', deflateRawSync('héllo')],
      ['gzip, br', brotliCompressSync(gzipSync('héllo'))],
      ['identity', Buffer.from('héllo')],
      ['gzip', Buffer.alloc(0)],
    ])('undoes %s', async (encoding, body) => {
      const { http, origin } = await setUp((_request, response) => {
        response.setHeader('content-encoding', encoding);
        response.end(body);
      });
      expect(document(await http.get(origin, null)).document.text).toBe(body.length === 0 ? '' : 'héllo');
    });

    it.each([
      ['an unknown coding', 'zstd2', Buffer.from('x')],
      ['a wrong coding', 'gzip', Buffer.from('not gzip')],
      ['a pile of codings', 'gzip, gzip, gzip', Buffer.from('not compressed at all')],
      ['a bomb', 'gzip', gzipSync(Buffer.alloc(2_000_000))],
      ['a bomb in brotli', 'br', brotliCompressSync(Buffer.alloc(2_000_000))],
    ])('refuses %s', async (_name, encoding, body) => {
      const respond: Respond = (_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(body);
      const { http, origin } = await setUp(respond, { maxBytes: 1_000_000 });
      expect(failure(await http.get(origin, null))).toBe('unreadable');
    });
  });
}
