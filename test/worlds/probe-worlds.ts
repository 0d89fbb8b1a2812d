import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import type { ProbeSetting } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import { createMemoryStore } from '../../src-main/node/memory-store.ts';
import { answeredIn } from '../fakes/fake-prober.ts';
import { ordinary, writeProbePast } from '../fakes/probe-weeks.ts';
import { RECORDED_AT, recordedPages } from '../fakes/recorded-world.ts';
import type { FakeHostOptions } from '../fakes/fake-host.ts';
import type { World } from './world.ts';

const OPENAI = '#/service/status.openai.com';
const PROBE: ProbeSetting = {
  isOn: true,
  intervalSeconds: 60,
  timeoutSeconds: 10,
  target: { kind: 'https', url: 'https://api.openai.com/v1/models', method: 'HEAD', statuses: '200-499', text: null },
};
const TIMED_OUT: ProbeOutcome = { problem: 'timeout', status: null, phases: NO_PHASES };

/** Five weeks of ordinary probes, with a bad hour this morning. */
function probed(outcome: (url: string) => ProbeOutcome): FakeHostOptions {
  const store = createMemoryStore();
  const badFrom = RECORDED_AT - 5 * HOUR_MS;
  const probed = { pageId: 'status.openai.com', target: PROBE.target };
  const lastDay = RECORDED_AT - DAY_MS;
  // What is usual at an hour of the week takes four weeks to know.
  writeProbePast(store, { ...probed, from: lastDay - 34 * DAY_MS, to: lastDay, everyMs: 10 * MINUTE_MS });
  writeProbePast(store, {
    ...probed,
    from: lastDay,
    to: RECORDED_AT,
    reading: (at, index) => {
      const usual = ordinary(at, index);
      if (at < badFrom || at > badFrom + HOUR_MS) return usual;
      return index % 3 === 0 ? { ...TIMED_OUT, pace: 'unjudged' } : { ...answeredIn(900), pace: 'slow' };
    },
  });
  return {
    pages: recordedPages(),
    store,
    probes: { 'https://status.openai.com/': PROBE },
    probed: (target) => outcome(target.kind === 'https' ? target.url : ''),
  };
}

const isOurs = (url: string): boolean => url.includes('openai');

export const PROBE_WORLDS: readonly World[] = [
  { name: 'probe-fine', host: () => probed(() => answeredIn(120)), hash: OPENAI, sign: '.latency-chart' },
  {
    name: 'probe-them',
    host: () => probed((url) => (isOurs(url) ? TIMED_OUT : answeredIn(20))),
    hash: OPENAI,
    sign: '.latency-chart',
  },
  { name: 'probe-me', host: () => probed(() => TIMED_OUT), hash: '#/', sign: '.service-row .bar-strip' },
  {
    name: 'probe-form',
    host: () => probed(() => answeredIn(120)),
    hash: OPENAI,
    sign: '.latency-chart',
    act: async (page) => {
      await page.getByText('Probe it yourself').click();
    },
  },
];
