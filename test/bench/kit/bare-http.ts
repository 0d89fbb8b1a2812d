import { Agent, get } from 'node:http';

export interface BareAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Buffer;
}

/** The least that asks a page: `node:http`, a kept connection, the whole body, nothing else. */
export function bareHttp(): { get(url: string, etag: string | null): Promise<BareAnswer>; close(): void } {
  const agent = new Agent({ keepAlive: true });
  return {
    get: (url, etag) =>
      new Promise((resolve, reject) => {
        const headers = { 'accept-encoding': 'gzip', ...(etag === null ? {} : { 'if-none-match': etag }) };
        get(url, { agent, headers }, (message) => {
          const chunks: Buffer[] = [];
          message.on('data', (chunk: Buffer) => chunks.push(chunk));
          message.on('end', () =>
            resolve({
              status: message.statusCode ?? 0,
              etag: message.headers.etag ?? null,
              body: Buffer.concat(chunks),
            }),
          );
        }).on('error', reject);
      }),
    close: () => agent.destroy(),
  };
}
