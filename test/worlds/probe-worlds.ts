import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import type { ProbeSetting } from '#core/probe/probe-setting';
import { NO_PHASES, type ProbeOutcome } from '#core/probe/reading';
import { createMemoryStore } from '../../src-main/node/memory-store.ts';
import { answeredIn } from '../fakes/fake-prober.ts';
import { ordinary, writeProbePast } from '../fakes/probe-weeks.ts';
import { RECORDED_AT, recordedPages } from '../fakes/recorded-world.ts';
import type { FakeHostOptions } from '../fakes/fake-host.ts';
import type { World } from './world.ts';

interface Site {
  readonly page: string;
  readonly probed: string;
}
const OPENAI: Site = { page: 'status.openai.com', probed: 'https://api.openai.com/v1/models' };
/** Nothing is wrong with it on the day of the recordings. */
const LINEAR: Site = { page: 'linearstatus.com', probed: 'https://api.linear.app/graphql' };

const TIMED_OUT: ProbeOutcome = { problem: 'timeout', status: null, phases: NO_PHASES };

/** Five weeks of ordinary probes, with a bad hour this morning; then what each probe comes to by its address. */
function probed(outcome: (url: string) => ProbeOutcome, { page, probed: url }: Site = OPENAI): FakeHostOptions {
  const store = createMemoryStore();
  const setting: ProbeSetting = {
    ...{ isOn: true, intervalSeconds: 60, timeoutSeconds: 10 },
    target: { kind: 'https', url, method: 'HEAD', statuses: '200-499', text: null },
  };
  const past = { pageId: page, target: setting.target };
  const badFrom = RECORDED_AT - 5 * HOUR_MS;
  const lastDay = RECORDED_AT - DAY_MS;
  // What is usual at an hour of the week takes four weeks to know.
  writeProbePast(store, { ...past, from: lastDay - 34 * DAY_MS, to: lastDay, everyMs: 10 * MINUTE_MS });
  writeProbePast(store, {
    ...past,
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
    probes: { [`https://${page}/`]: setting },
    probed: (target) => outcome(target.kind === 'https' ? target.url : ''),
  };
}

const isNeutral = (url: string): boolean => url.endsWith('/generate_204');

/** Every other answer fails. */
function everyOther(): (url: string) => ProbeOutcome {
  let asked = 0;
  return (url) => (!isNeutral(url) && (asked += 1) % 2 === 1 ? TIMED_OUT : answeredIn(120));
}

function serviceWorld(name: string, outcome: () => (url: string) => ProbeOutcome, site = OPENAI): World {
  return { name, host: () => probed(outcome(), site), hash: `#/service/${site.page}`, sign: '.latency-chart' };
}

export const PROBE_WORLDS: readonly World[] = [
  serviceWorld('probe-fine', () => () => answeredIn(120), LINEAR),
  serviceWorld('probe-page-alone', () => () => answeredIn(120)),
  serviceWorld('probe-them', () => (url) => (isNeutral(url) ? answeredIn(20) : TIMED_OUT)),
  // One of the two neutral addresses answers.
  serviceWorld('probe-internet', () => (url) => (url.includes('cloudflare') ? answeredIn(20) : TIMED_OUT), LINEAR),
  serviceWorld('probe-cannot-tell', everyOther, LINEAR),
  { ...serviceWorld('probe-me', () => () => TIMED_OUT), hash: '#/', sign: '.service-row .bar-strip' },
  {
    ...serviceWorld('probe-form', () => () => answeredIn(120)),
    act: async (page) => {
      await page.getByText('Probe it yourself').click();
    },
  },
];
