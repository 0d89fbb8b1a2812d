import { describe, expect, it } from 'vitest';
import { document, failure, opened, serverFor, type OpenHttp } from './http-harness.ts';

/** Where every http port must stop. */
export function httpLimitsSuite(open: OpenHttp): void {
  const setUp = serverFor(open);
  describe('limits', () => {
    it('stops reading a body that is announced or turns out too large', async () => {
      const { http, origin } = await setUp(
        (request, response) => {
          if (request.url === '/announced') response.setHeader('content-length', 2_000_000);
          response.write(Buffer.alloc(1_500_000));
        },
        { maxBytes: 1_000_000 },
      );
      expect(failure(await http.get(`${origin}/announced`, null))).toBe('unreadable');
      expect(failure(await http.get(`${origin}/endless`, null))).toBe('unreadable');
    });

    it('gives up on a silent server and on one that drips', async () => {
      const drips: NodeJS.Timeout[] = [];
      const { http, origin } = await setUp(
        (request, response) => {
          if (request.url === '/drip') drips.push(setInterval(() => response.write('.'), 10));
        },
        { timeoutMs: 150 },
      );
      const began = performance.now();
      expect(failure(await http.get(`${origin}/silent`, null))).toBe('timeout');
      expect(failure(await http.get(`${origin}/drip`, null))).toBe('timeout');
      expect(performance.now() - began).toBeLessThan(2_000);
      drips.forEach(clearInterval);
    });

    it('gives up everything under way when it is closed, and stays closed', async () => {
      const { http, origin } = await setUp(() => undefined);
      const waiting = http.get(origin, null);
      setTimeout(() => http.close(), 20);
      expect(failure(await waiting)).toBe('offline');
      expect(failure(await http.get(origin, null))).toBe('offline');
    });
  });

  describe('redirects', () => {
    it('are followed to where they lead', async () => {
      const { http, origin } = await setUp((request, response) => {
        const left = Number(request.url?.slice(1));
        if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
        else response.end('there');
      });
      const answer = document(await http.get(`${origin}/5`, null));
      expect(answer.document.url).toBe(`${origin}/0`);
      expect(answer.document.text).toBe('there');
      expect(failure(await http.get(`${origin}/6`, null))).toBe('unreadable');
    });

    it.each([
      'http://example.com/',
      'ftp://example.com/',
      'http://[bad',
      'https://user:secret@example.com/',
      'file:///etc',
    ])('to %s are refused', async (location) => {
      const { http, origin, requests } = await setUp((_request, response) =>
        response.writeHead(301, { location }).end(),
      );
      expect(failure(await http.get(origin, null))).toBe('unreadable');
      expect(requests).toHaveLength(1);
    });

    it('without a target are documents', async () => {
      const { http, origin } = await setUp((_request, response) => response.writeHead(302).end('odd'));
      expect(document(await http.get(origin, null)).document.status).toBe(302);
    });
  });

  describe('failures', () => {
    it.each([
      ['not an address', 'unreadable'],
      ['http://example.com/', 'unreadable'],
      ['file:///etc/passwd', 'unreadable'],
      ['https://user:secret@example.com/', 'unreadable'],
      ['http://127.0.0.1:1/', 'offline'],
      ['https://no-such-name.invalid/', 'offline'],
    ])('%s is %s', async (url, kind) => {
      const http = open({ userAgent: 'Greenbar/test' });
      opened.push(http);
      expect(failure(await http.get(url, null))).toBe(kind);
    });

    it('a server that speaks no TLS is insecure', async () => {
      const { http, origin } = await setUp(() => undefined);
      expect(failure(await http.get(origin.replace('http:', 'https:'), null))).toBe('insecure');
    });

    it('a connection cut before or in the middle of the answer is not an answer', async () => {
      const { http, origin } = await setUp((request, response) => {
        if (request.url === '/middle') response.writeHead(200, { 'content-length': 100 }).write('half');
        setTimeout(() => request.socket.destroy(), 20);
      });
      expect(failure(await http.get(`${origin}/before`, null))).toBe('offline');
      expect(failure(await http.get(`${origin}/middle`, null))).toBe('offline');
    });

    it('an answer that is not HTTP is unreadable', async () => {
      const { http, origin } = await setUp((request) => request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'));
      expect(failure(await http.get(origin, null))).toBe('unreadable');
    });
  });
}
