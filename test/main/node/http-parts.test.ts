import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src-main/node/http/charset.ts';
import { failureOf } from '../../../src-main/node/http/failures.ts';
import { checkAddress, followRedirect, isLoopback } from '../../../src-main/node/http/redirect.ts';
import { openNodeWire } from '../../../src-main/node/http/node-wire.ts';

describe('decodeText', () => {
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
  it.each([
    ['UTF-8 by default', Buffer.from('héllo'), '', 'héllo'],
    ['a UTF-8 mark', Buffer.from('\uFEFFhé'), 'text/html; charset=iso-8859-1', 'hé'],
    ['a UTF-16 mark', Buffer.from('\uFEFFhé', 'utf16le'), 'text/xml', 'hé'],
    ['a big-endian mark', Buffer.from([0xfe, 0xff, 0x00, 0x68, 0x00, 0xe9]), '', 'hé'],
    ['the header', latin1('hé'), 'text/html; charset="ISO-8859-1"', 'hé'],
    ['an XML declaration', latin1('<?xml version="1.0" encoding="windows-1252"?><a>é</a>'), 'text/xml', /<a>é<\/a>$/],
    ['an HTML meta element', latin1('<html><meta charset=latin1><p>é'), 'text/html', /<p>é$/],
    [
      'an older meta element',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>\xa4'),
      '',
      /<p>€$/,
    ],
    ['a declaration that cannot be true', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'), '', /é/],
    ['an unknown charset', Buffer.from('é'), 'text/plain; charset=klingon', 'é'],
    ['bytes that are no text', Buffer.from([0x68, 0xff]), 'text/plain', 'h\uFFFD'],
  ])('reads %s', (_name, bytes, contentType, expected) => {
    const text = decodeText(bytes, contentType);
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });
});

describe('addresses', () => {
  const redirect = (from: string, to: string): string => {
    const next = followRedirect(new URL(from), to);
    return next.ok ? next.value.href : next.problem.reason;
  };

  it('lead on from https to https, relative ones included', () => {
    expect(redirect('https://a.example/x/', '../y')).toBe('https://a.example/y');
    expect(redirect('https://a.example/', 'https://b.example/')).toBe('https://b.example/');
    expect(redirect('http://127.0.0.1:8080/', 'https://b.example/')).toBe('https://b.example/');
  });

  it('never lead from the internet to this machine, nor out of encryption', () => {
    expect(redirect('https://a.example/', 'http://a.example/')).toMatch(/https/);
    expect(redirect('https://127.0.0.1/', 'http://127.0.0.1/')).toMatch(/https/);
    expect(redirect('https://a.example/', 'http://127.0.0.1/')).toMatch(/this computer/);
    expect(redirect('https://a.example/', 'https://localhost/')).toMatch(/this computer/);
    expect(redirect('https://a.example/', 'https://0x7f.1/')).toMatch(/this computer/);
  });

  it('know what is on this machine', () => {
    const loopback = (url: string): boolean => isLoopback(new URL(url));
    expect(['http://localhost:1', 'http://127.1', 'http://[::1]:80', 'http://2130706433'].every(loopback)).toBe(true);
    expect(['https://localhost.example', 'https://128.0.0.1', 'https://127.0.0.1.example'].some(loopback)).toBe(false);
    expect(checkAddress('http://localhost.example/').ok).toBe(false);
  });
});

describe('failureOf', () => {
  it.each([
    ['ENOTFOUND', 'offline', 'name'],
    ['EAI_AGAIN', 'offline', 'resolver'],
    ['ENETUNREACH', 'offline', 'no_route'],
    ['ECONNREFUSED', 'offline', 'refused'],
    ['ECONNRESET', 'offline', 'cut'],
    ['ETIMEDOUT', 'timeout', undefined],
    ['ERR_PROXY_TUNNEL', 'offline', 'proxy'],
    ['CERT_HAS_EXPIRED', 'insecure', 'certificate_date'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure', 'untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'insecure', 'untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure', 'stranger'],
    ['EPROTO', 'insecure', 'stranger'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'insecure', 'stranger'],
    ['HPE_INVALID_CONSTANT', 'unreadable', undefined],
    ['something new', 'offline', undefined],
  ])('%s is %s', (code, kind, cause) => {
    const failure = failureOf(Object.assign(new Error('x'), { code }));
    expect(failure.kind).toBe(kind);
    expect(failure.cause).toBe(cause);
    expect(failure.reason).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it('looks into a bundle of errors', () => {
    expect(failureOf(new AggregateError([Object.assign(new Error('x'), { code: 'ENETUNREACH' })])).kind).toBe(
      'offline',
    );
  });
});

describe('proxies', () => {
  it('are used for the internet and never for this machine', async () => {
    const tunnels: string[] = [];
    const proxy = createServer().on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
      tunnels.push(url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const wire = openNodeWire({ HTTP_PROXY: address, HTTPS_PROXY: address, NO_PROXY: 'direct.invalid' });
    const get = (url: string): ReturnType<typeof wire.send> =>
      wire.send({ url: new URL(url), headers: {}, maxBytes: 1_000, signal: AbortSignal.timeout(5_000) });
    const outside = await get('https://status.example/');
    expect(outside.ok ? null : outside.problem).toMatchObject({ kind: 'offline' });
    expect(outside.ok ? '' : outside.problem.reason).toMatch(/proxy/);
    expect(tunnels).toEqual(['status.example:443']);
    await get('https://direct.invalid/');
    await get('https://127.0.0.1:1/');
    await get('http://127.0.0.1:1/');
    expect(tunnels).toHaveLength(1);
    wire.close();
    proxy.close();
  });
});
