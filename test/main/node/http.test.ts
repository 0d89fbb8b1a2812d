import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createHttp } from '../../../src-main/node/http.ts';
import { failure, serverFor } from './http-harness.ts';
import { httpLimitsSuite } from './http-limits.suite.ts';
import { httpSuite } from './http.suite.ts';

httpSuite(createHttp);
httpLimitsSuite(createHttp);

const setUp = serverFor(createHttp);

it('keeps its connection between polls and survives one the server has closed', async () => {
  const server = await setUp((request, response) => {
    response.end('x');
    if (request.url === '/last') setTimeout(() => request.socket.destroy(), 5);
  });
  const { http, origin } = server;
  await http.get(`${origin}/`, null);
  await http.get(`${origin}/last`, null);
  expect(server.connections()).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await http.get(`${origin}/`, null)).kind).toBe('document');
  expect(server.connections()).toBe(2);
});

it('asks again when a kept connection is cut under the request', async () => {
  let cut = true;
  const { http, origin } = await setUp((request, response) => {
    if (request.url === '/cut' && cut) {
      cut = false;
      request.socket.resetAndDestroy();
    } else response.end('x');
  });
  await http.get(`${origin}/`, null);
  expect((await http.get(`${origin}/cut`, null)).kind).toBe('document');
});

it('refuses a compressed body that ends too soon', async () => {
  const half = gzipSync('a'.repeat(5_000)).subarray(0, 20);
  const { http, origin } = await setUp((_request, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(half),
  );
  expect(failure(await http.get(origin, null))).toBe('unreadable');
});
