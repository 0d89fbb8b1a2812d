// Polls of the engine beside the least that could ask the same, in one process.
import { gunzipSync } from 'node:zlib';
import { bareHttp } from '../kit/bare-http.ts';
import { atOnce } from '../kit/at-once.ts';
import { costOf, type Cost } from '../kit/cpu.ts';
import { openModelEngine, watchingOrigins, type ModelEngine } from '../kit/model-engine.ts';
import { createProfiler } from '../kit/profiler.ts';
import { answerParent } from '../kit/program.ts';
import { createHttp } from '../../../src-main/node/http.ts';
import type { Validators } from '../../../src-main/engine/ports.ts';

/** As many as the engine asks at once. */
const AT_ONCE = 8;

let urls: readonly string[] = [];
let model: ModelEngine;
const bare = bareHttp();
const profiler = createProfiler();
const port = createHttp({ userAgent: 'Greenbar/0.0.0' });
let etags: (string | null)[] = [];
let validators: (Validators | null)[] = [];

answerParent({
  async open({ origins, databaseFile }: { origins: readonly string[]; databaseFile: string }): Promise<void> {
    urls = origins.map((origin) => `${origin}/api/v2/summary.json`);
    etags = urls.map(() => null);
    validators = urls.map(() => null);
    model = await openModelEngine({ settings: watchingOrigins(origins), databaseFile });
  },
  engine: (): Promise<Cost> => costOf(() => model.engine.pollOnce()),
  /** The http port alone. */
  port: (): Promise<Cost> =>
    costOf(() =>
      atOnce(urls, AT_ONCE, async (url, index) => {
        const answer = await port.get(url, validators[index] ?? null);
        if (answer.kind === 'document') validators[index] = answer.validators;
      }),
    ),
  bare: (): Promise<Cost> =>
    costOf(() =>
      atOnce(urls, AT_ONCE, async (url, index) => {
        const { status, etag, body } = await bare.get(url, etags[index] ?? null);
        if (status === 200) JSON.parse(gunzipSync(body).toString());
        etags[index] = etag;
      }),
    ),
  /** Unpacking and parsing alone, of bodies fetched before. */
  async parse(): Promise<Cost> {
    const { body } = await bare.get(urls[0]!, null);
    return costOf(() => urls.forEach(() => void JSON.parse(gunzipSync(body).toString())));
  },
  profile: () => profiler.start(),
  profiled: () => profiler.stop(),
  stop: () => model.engine.stop(),
});
