import type { Language } from '#core/i18n/language';
import { durationWords } from '#core/i18n/time-words';
import { SECOND_MS } from '#core/model/time';
import {
  DEFAULT_STATUSES,
  DEFAULT_TIMEOUT_SECONDS,
  PROBE_LIMITS,
  type ProbeSetting,
  type ProbeTarget,
} from '#core/probe/probe-setting';
import type { OptionField } from '../../../ui/OptionFields.tsx';

/** A probe as it is written down in fields: all of them texts, whatever has been chosen. */
export interface WrittenProbe {
  readonly kind: ProbeTarget['kind'];
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly statuses: string;
  readonly text: string;
  readonly host: string;
  readonly port: string;
  readonly intervalSeconds: string;
  readonly timeoutSeconds: string;
}

const LONGEST_ADDRESS = 2_000;
const INTERVALS_SECONDS = [30, 60, 120, 300, 600, 1_800, 3_600];
const TIMEOUTS_SECONDS = [2, 5, 10, 20, 30];
const KINDS = ['https', 'dns', 'tcp'] as const;
const DEFAULT_PORT = '443';

/** What stands in the fields at first; `host` is where the service is, as far as its page tells. */
export function writtenProbe(setting: ProbeSetting | null, host: string): WrittenProbe {
  const target = setting?.target;
  const https = target?.kind === 'https' ? target : null;
  return {
    kind: target?.kind ?? 'https',
    url: https?.url ?? `https://${host}/`,
    method: https?.method ?? 'HEAD',
    statuses: https?.statuses ?? DEFAULT_STATUSES,
    text: https?.text ?? '',
    host: target !== undefined && target.kind !== 'https' ? target.host : host,
    port: target?.kind === 'tcp' ? String(target.port) : DEFAULT_PORT,
    intervalSeconds: String(setting?.intervalSeconds ?? 60),
    timeoutSeconds: String(setting?.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS),
  };
}

/** The same as the engine takes it, which says what is wrong with it. */
export function probeOf(written: WrittenProbe, isOn: boolean): Readonly<Record<string, unknown>> {
  return {
    isOn,
    intervalSeconds: Number(written.intervalSeconds),
    timeoutSeconds: Number(written.timeoutSeconds),
    target: targetOf(written),
  };
}

function targetOf({ kind, url, method, statuses, text, host, port }: WrittenProbe): Readonly<Record<string, unknown>> {
  if (kind === 'dns') return { kind, host: host.trim() };
  if (kind === 'tcp') return { kind, host: host.trim(), port: Number(port) };
  return { kind, url: url.trim(), method, statuses: statuses.trim(), text: text === '' ? null : text };
}

/** The fields of what has been chosen. */
export function probeFields(written: WrittenProbe, language: Language): readonly OptionField[] {
  const { say } = language;
  const field = (id: keyof WrittenProbe, values: OptionField['values'], longest?: number): OptionField => ({
    id,
    label: say(`probing.field.${id}`),
    hint: say(`probing.hint.${id}`),
    values,
    value: written[id],
    ...(longest === undefined ? {} : { longest }),
  });
  const seconds = (each: number): { readonly value: string; readonly label: string } => ({
    value: String(each),
    label: durationWords(each * SECOND_MS, language),
  });
  const kind = field(
    'kind',
    KINDS.map((value) => ({ value, label: say(`probing.kind.${value}`) })),
  );
  const timing = [
    field('intervalSeconds', INTERVALS_SECONDS.map(seconds)),
    field('timeoutSeconds', TIMEOUTS_SECONDS.map(seconds)),
  ];
  if (written.kind === 'dns') return [kind, field('host', null), ...timing];
  if (written.kind === 'tcp') return [kind, field('host', null), field('port', null), ...timing];
  return [
    kind,
    field('url', null, LONGEST_ADDRESS),
    field('method', [
      { value: 'HEAD', label: 'HEAD' },
      { value: 'GET', label: 'GET' },
    ]),
    field('statuses', null),
    ...(written.method === 'GET' ? [field('text', null, PROBE_LIMITS.longestText)] : []),
    ...timing,
  ];
}
