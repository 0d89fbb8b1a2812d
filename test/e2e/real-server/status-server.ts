import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is used of the server's own client, which comes installed with it. */
interface Socket {
  emit(name: string, ...args: readonly unknown[]): void;
  on(name: string, listener: (...args: readonly unknown[]) => void): void;
  once(name: string, listener: () => void): void;
  close(): void;
}

export interface StatusServer {
  /** The public status page. */
  readonly pageUrl: string;
  /** Resolves once the server itself has seen its one monitor up (1) or down (0). */
  sees(status: 0 | 1): Promise<void>;
  close(): Promise<void>;
}

const CREDENTIALS = { username: 'admin', password: 'Greenbar-4-tests' };
/** The shortest the server allows. */
const CHECK_SECONDS = 20;

/** Starts the installed server with one status page that has one monitor of the address given. */
export async function startStatusServer(folder: string, monitoredUrl: string): Promise<StatusServer> {
  const data = mkdtempSync(join(tmpdir(), 'greenbar-kuma-'));
  writeFileSync(join(data, 'db-config.json'), JSON.stringify({ type: 'sqlite' }));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: `${data}/`, UPTIME_KUMA_HOST: '127.0.0.1', UPTIME_KUMA_PORT: String(port) };
  const server = spawn(process.execPath, ['server/server.js'], { cwd: folder, env, stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  const beats: number[] = [];
  const socket = await connect(folder, origin);
  socket.on('heartbeat', (beat) => beats.push((beat as { status: number }).status));
  await setUp(socket, monitoredUrl);
  return {
    pageUrl: `${origin}/status/shop`,
    async sees(status) {
      while (beats.at(-1) !== status) await pause(200);
    },
    async close() {
      socket.close();
      await ended(server);
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function setUp(socket: Socket, monitoredUrl: string): Promise<void> {
  await call(socket, 'setup', CREDENTIALS.username, CREDENTIALS.password);
  await call(socket, 'login', { ...CREDENTIALS, token: '' });
  const added = await call(socket, 'add', {
    type: 'http',
    name: 'Shop',
    url: monitoredUrl,
    method: 'GET',
    interval: CHECK_SECONDS,
    retryInterval: CHECK_SECONDS,
    resendInterval: 0,
    maxretries: 0,
    timeout: 5,
    maxredirects: 0,
    accepted_statuscodes: ['200-299'],
    notificationIDList: {},
    kafkaProducerBrokers: [],
    kafkaProducerSaslOptions: { mechanism: 'None' },
  });
  await call(socket, 'addStatusPage', 'Corner shop', 'shop');
  const { config } = (await call(socket, 'getStatusPage', 'shop')) as { config: object };
  const groups = [{ name: 'Services', monitorList: [{ id: added['monitorID'] }] }];
  await call(socket, 'saveStatusPage', 'shop', { ...config, domainNameList: [] }, '', groups);
}

function call(socket: Socket, name: string, ...args: readonly unknown[]): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve, reject) => {
    socket.emit(name, ...args, (answer: { readonly ok: boolean; readonly msg?: string }) => {
      if (answer.ok) resolve(answer);
      else reject(new Error(`${name}: ${answer.msg ?? 'refused'}`));
    });
  });
}

/** The client tries again until the server is up. */
async function connect(folder: string, origin: string): Promise<Socket> {
  const { io } = createRequire(join(folder, 'package.json'))('socket.io-client') as { io: (url: string) => Socket };
  const socket = io(origin);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  // It offers a log-in before it has set itself up.
  await pause(2_000);
  return socket;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await exit;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
