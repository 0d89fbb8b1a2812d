import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { HookRunner, ProgramCall, SignedRequest } from '../../../../src-main/engine/ports.ts';
import { createHookRunner } from '../../../../src-main/node/hooks/create-hook-runner.ts';
import { createPoster } from '../../../../src-main/node/hooks/post.ts';
import { programEnvironment } from '../../../../src-main/node/hooks/program-environment.ts';
import { startLoopbackServer, type LoopbackServer } from '../../../fakes/loopback-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'greenbar-hooks-'));
const environment = { ...process.env, GREENBAR_TEST_TOKEN: 'secret', LC_ALL: 'C.UTF-8' };
const runners: HookRunner[] = [];
const servers: LoopbackServer[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.close();
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function runner(): HookRunner {
  const made = createHookRunner({ platform: process.platform, environment, userAgent: 'Greenbar/test' });
  runners.push(made);
  return made;
}

/** A program of a few lines. */
function script(code: string, changes: Partial<ProgramCall> = {}): ProgramCall {
  const call = { program: process.execPath, arguments: ['-e', code], timeLimitSeconds: 30 };
  return { ...call, environment: {}, input: '{}\n', ...changes };
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!isSo() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}

describe('a program', () => {
  test('reads the event, is given its arguments as they stand, and is heard', async () => {
    const hostile = ['$(touch x)', '; rm -rf /', '"quoted"', '*', ''];
    const code = `
      let text = '';
      process.stdin.on('data', (part) => (text += part)).on('end', () =>
        console.log(JSON.stringify([JSON.parse(text), process.argv.slice(1)])));`;
    const call = script(code, { input: '{"event":"started"}\n' });
    const result = await runner().run({ ...call, arguments: [...call.arguments, '--', ...hostile] });
    expect(result).toEqual({ kind: 'done', text: JSON.stringify([{ event: 'started' }, hostile]) });
  });

  test('inherits no secrets', async () => {
    const call = script('console.log(Object.keys(process.env).sort().join(" "))', {
      environment: { GREENBAR_DELIVERY: 'd' },
    });
    const result = await runner().run(call);
    const names = result.kind === 'done' ? result.text.split(' ') : [];
    expect(names).toContain('GREENBAR_DELIVERY');
    expect(names).toContain('LC_ALL');
    expect(names).not.toContain('GREENBAR_TEST_TOKEN');
    const onWindows = programEnvironment('win32', { Path: 'C:\\', systemroot: 'W', AWS_SECRET: 'x', HOME: 'h' });
    expect(onWindows).toEqual({ Path: 'C:\\', systemroot: 'W' });
  });

  test('that fails is told apart from one that cannot be started', async () => {
    expect(await runner().run(script('console.error("no\\nluck\\u001b[31m"); process.exit(3)'))).toEqual({
      kind: 'failed',
      failure: { kind: 'exit', code: 3, text: 'no luck [31m' },
      retryAfterMs: null,
    });
    expect(await runner().run(script('', { program: join(folder, 'nothing') }))).toEqual({
      kind: 'failed',
      failure: { kind: 'not_started', code: 'ENOENT' },
      retryAfterMs: null,
    });
    expect(await runner().run(script('process.kill(process.pid, "SIGKILL")'))).toMatchObject({
      failure: { kind: 'exit', code: null },
    });
  });

  test('that says too much is read to its end, and quoted in part', async () => {
    const result = await runner().run(script('process.stdout.write("x".repeat(5_000_000))'));
    expect(result).toEqual({ kind: 'done', text: 'x'.repeat(300) });
  });

  test('that does not read what it is told does no harm', async () => {
    const result = await runner().run(script('process.exit(0)', { input: 'x'.repeat(3_000_000) }));
    expect(result).toEqual({ kind: 'done', text: '' });
  });

  test('that takes too long is killed with what it has started, though both will not hear of it', async () => {
    const pids = join(folder, 'pids');
    const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1_000);`;
    const code = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' });
      require('node:fs').writeFileSync(${JSON.stringify(pids)}, process.pid + ' ' + child.pid);
      ${stubborn}`;
    const result = await runner().run(script(code, { timeLimitSeconds: 3 }));
    expect(result).toEqual({ kind: 'failed', failure: { kind: 'timeout', seconds: 3 }, retryAfterMs: null });
    const ids = readFileSync(pids, 'utf8').split(' ').map(Number);
    await until(() => ids.every((pid) => !isRunning(pid)));
  }, 60_000);

  test('that goes on when Greenbar ends is cut short', async () => {
    const mark = join(folder, 'began');
    const own = runner();
    const result = own.run(
      script(`require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); setInterval(() => {}, 9)`),
    );
    await until(() => existsSync(mark));
    await own.close();
    expect(await result).toEqual({ kind: 'cut' });
    expect(await own.run(script(''))).toEqual({ kind: 'cut' });
  }, 30_000);
});

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

async function receiver(answer: Answer): Promise<LoopbackServer> {
  const server = await startLoopbackServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => answer(request, response, body));
  });
  servers.push(server);
  return server;
}

function request(url: string, changes: Partial<SignedRequest> = {}): SignedRequest {
  const headers = { 'content-type': 'application/json', 'greenbar-delivery': 'd1' };
  return { url, headers, body: '{"ü":1}', secret: null, at: 1_700_000_000_999, ...changes };
}

describe('a POST', () => {
  test('is signed over its time and its body', async () => {
    const bodies: string[] = [];
    const server = await receiver((_request, response, body) => {
      bodies.push(body);
      response.writeHead(202).end('thanks\n');
    });
    expect(await runner().post(request(`${server.origin}/x?a=1`, { secret: 'shh' }))).toEqual({
      kind: 'done',
      text: 'thanks',
    });
    const [asked] = server.requests;
    expect([asked?.method, asked?.url, bodies]).toEqual(['POST', '/x?a=1', ['{"ü":1}']]);
    const signature = createHmac('sha256', 'shh').update('1700000000.{"ü":1}').digest('hex');
    expect(asked?.headers).toMatchObject({
      'user-agent': 'Greenbar/test',
      'greenbar-delivery': 'd1',
      'greenbar-timestamp': '1700000000',
      'greenbar-signature': `sha256=${signature}`,
      'content-length': '8',
    });
    await runner().post(request(server.origin));
    expect(server.requests[1]?.headers['greenbar-signature']).toBeUndefined();
  });

  test('follows no redirect, and hears how long to wait', async () => {
    const server = await receiver((asked, response) => {
      if (asked.url === '/moved') response.writeHead(307, { location: '/' }).end();
      else response.writeHead(429, { 'retry-after': '120' }).end('slow down');
    });
    expect(await runner().post(request(`${server.origin}/moved`))).toMatchObject({ failure: { status: 307 } });
    expect(await runner().post(request(server.origin))).toEqual({
      kind: 'failed',
      failure: { kind: 'status', status: 429, text: 'slow down' },
      retryAfterMs: 120_000,
    });
    expect(server.requests).toHaveLength(2);
  });

  test('ends with an answer that does not', async () => {
    const server = await receiver((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await runner().post(request(server.origin))).toEqual({ kind: 'done', text: 'x'.repeat(300) });
  });

  test('says that nobody was there, that nothing came, and that nothing may be sent', async () => {
    const server = await receiver(() => undefined);
    const post = createPoster({ environment, userAgent: 'x', cut: new AbortController().signal, timeoutMs: 300 });
    expect(await post(request(server.origin))).toMatchObject({ failure: { kind: 'timeout', seconds: 1 } });
    const gone = await receiver((_request, response) => response.end());
    await gone.close();
    expect(await post(request(gone.origin))).toMatchObject({ failure: { kind: 'unreachable', code: 'ECONNREFUSED' } });
    for (const url of ['http://example.com/', 'ftp://x', 'nonsense', 'https://u:p@example.com/']) {
      expect(await post(request(url))).toMatchObject({ failure: { kind: 'unreachable', code: 'ERR_INVALID_URL' } });
    }
  });

  test('that is under way when Greenbar ends has a moment, and is cut short then', async () => {
    const server = await receiver(() => undefined);
    const own = runner();
    const result = own.post(request(server.origin));
    await until(() => server.requests.length === 1);
    await own.close();
    expect(await result).toEqual({ kind: 'cut' });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What has ended and was not waited for yet is there in name only.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
