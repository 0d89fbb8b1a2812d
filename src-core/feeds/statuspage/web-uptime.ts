import type { Palette } from '../../model/history.ts';
import { embeddedJson } from '../kit/embedded-json.ts';
import { parseJson } from '../kit/json.ts';
import { paletteOf } from './bars.ts';
import { timelines, type Timelines } from './shapes.ts';

/** The record of uptime in the text of a page, as pages carried it until September 2026. Null where there is none. */
export function uptimeDataOf(html: string): Timelines | null {
  const value = embeddedValue(html, 'var uptimeData =');
  const read = timelines.safeParse(value);
  return read.success && Object.keys(read.data).length > 0 ? read.data : null;
}

/** The components and groups whose record of uptime the page loads afterwards, as pages do since September 2026. */
export function lazyCodesIn(html: string): readonly string[] {
  return [...new Set(Array.from(html.matchAll(/data-uptime-lazy="([a-z0-9]{1,40})"/g), ([, code = '']) => code))];
}

/** The colours the page draws with. Null where it does not state them; then the vendor's own apply. */
export function paletteIn(html: string): Palette | null {
  const colours = embeddedValue(html, 'window.pageColorData =');
  if (typeof colours === 'object' && colours !== null) {
    const { green, yellow, orange, red, no_data } = colours as Record<string, unknown>;
    return paletteOf({ operational: green, yellow, orange, red, noData: no_data });
  }
  // In the properties of the page of past incidents, where quotation marks are written as entities.
  const css = (name: string): string | undefined =>
    new RegExp(`css_${name}(?:&quot;|"):\\s*(?:&quot;|")#?([0-9a-fA-F]{6})`).exec(html)?.[1];
  const greens = css('greens');
  if (greens === undefined) return null;
  return paletteOf({
    operational: greens,
    yellow: css('yellows'),
    orange: css('oranges'),
    red: css('reds'),
    noData: css('no_data'),
  });
}

function embeddedValue(html: string, marker: string): unknown {
  const json = embeddedJson(html, marker);
  const parsed = json === null ? null : parseJson(json);
  return parsed?.ok === true ? parsed.value : null;
}
