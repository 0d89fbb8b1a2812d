/** A metric as it was read back. */
export interface ReadFamily {
  readonly type: string;
  readonly help: string;
  readonly samples: { readonly labels: ReadonlyMap<string, string>; readonly value: number }[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)/y;
const VALUE = /^(?:NaN|[+-]Inf|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/;

/**
 * Reads Prometheus' text format, version 0.0.4, and throws at the first thing that is not exactly as it says: stricter
 * than Prometheus, which forgives blanks, order and missing types.
 */
export function readExposition(text: string): ReadonlyMap<string, ReadFamily> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, ReadFamily>();
  const seen = new Set<string>();
  let help: [string, string] | null = null;
  let current: string | null = null;
  for (const line of text.slice(0, -1).split('\n')) {
    const comment = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line);
    if (comment !== null) {
      const [, kind = '', name = '', rest = ''] = comment;
      if (!NAME.test(name)) throw new Error(`not a name: ${name}`);
      if (families.has(name)) throw new Error(`${name} comes twice`);
      if (kind === 'HELP') {
        if (/\\[^\\n]|\\$/.test(rest.replaceAll('\\\\', ''))) throw new Error(`not escaped: ${rest}`);
        help = [name, rest];
        current = null;
        continue;
      }
      if (help?.[0] !== name) throw new Error(`${name} has a type before its help`);
      if (rest !== 'gauge' && rest !== 'counter') throw new Error(`${name} is a ${rest}`);
      if ((rest === 'counter') !== name.endsWith('_total')) throw new Error(`${name} is misnamed for a ${rest}`);
      families.set(name, { type: rest, help: help[1], samples: [] });
      current = name;
      continue;
    }
    const sample = /^([^{ ]+)(?:\{(.*)\})? (\S+)$/.exec(line);
    if (sample === null) throw new Error(`not a line: ${line}`);
    const [, name = '', labels = '', value = ''] = sample;
    if (name !== current) throw new Error(`${name} stands outside its family`);
    if (!VALUE.test(value)) throw new Error(`not a value: ${value}`);
    if (seen.has(`${name}{${labels}}`)) throw new Error(`comes twice: ${line}`);
    seen.add(`${name}{${labels}}`);
    families.get(name)?.samples.push({ labels: readLabels(labels), value: Number(value.replace('Inf', 'Infinity')) });
  }
  return families;
}

function readLabels(text: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const match = LABEL.exec(text);
    if (match === null) throw new Error(`not labels: ${text}`);
    const [, name = '', value = ''] = match;
    if (labels.has(name)) throw new Error(`the label ${name} comes twice`);
    labels.set(
      name,
      value.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character)),
    );
    if (LABEL.lastIndex === 0) throw new Error(`not labels: ${text}`);
  }
  return labels;
}
