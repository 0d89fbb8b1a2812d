import { worst, type Reading } from '#core/model/level';
import { ok } from '#core/model/result';
import { toIso } from '#core/model/time';
import { levelInScope } from '#core/tray/page-in-scope';
import type { TrayIcon } from '#core/tray/tray-model';
import type { AppState } from '#core/contract/app-state';
import type { CommonOptions } from '../command-context.ts';
import { withStoredHistory } from '../history-session.ts';
import { createStyle } from '../text/style.ts';
import { withToolbox } from '../toolbox.ts';
import { complain, printJson, type CliWorld, type ExitCode } from '../world.ts';

/** By shape, as in the tray: all of them one column wide. */
const GLYPHS: Readonly<Record<TrayIcon, string>> = {
  operational: '✓',
  under_maintenance: '⚙',
  degraded_performance: '▲',
  partial_outage: '◐',
  major_outage: '✗',
  unknown: '○',
  paused: '‖',
};

interface Glance {
  readonly icon: TrayIcon;
  /** The worst of what is known; `unknown` where nothing is. */
  readonly level: Reading;
  readonly troubled: number;
  /** Of how many services nothing is known any more, because nobody has looked for too long. */
  readonly unknown: number;
}

/** One glyph for a prompt, of what is in the history: nothing is polled. */
export function statusGlyph(world: CliWorld, options: CommonOptions): Promise<ExitCode> {
  return withToolbox(world, options, async (toolbox) => {
    const read = await withStoredHistory(toolbox, ({ engine }) => Promise.resolve(ok(engine.state())));
    if (!read.ok) return complain(world, read.problem);
    const glance = glanceAt(read.value);
    const { icon, level, troubled, unknown } = glance;
    if (options.json === true) {
      const readAt = oldestReading(read.value);
      printJson(world, { glyph: textOf(glance), level, troubled, unknown, readAt: toIso(readAt) });
    } else {
      world.out(`${createStyle(world).level(icon === 'paused' ? 'unknown' : icon, textOf(glance))}\n`);
    }
    if (level === 'unknown') return 2;
    if (level !== 'operational') return 1;
    return unknown > 0 ? 2 : 0;
  });
}

function glanceAt({ tray, pages }: AppState): Glance {
  const levels = pages.map(levelInScope).filter((level) => level !== null);
  const unknown = levels.filter((level) => level === 'unknown').length;
  return { icon: tray.icon, level: worst(levels), troubled: tray.troubled, unknown };
}

/** `✗2`; with `?1` behind it where something else is not known. */
function textOf({ icon, level, troubled, unknown }: Glance): string {
  const count = troubled > 0 ? String(troubled) : '';
  const doubt = unknown > 0 && level !== 'unknown' ? ` ?${unknown}` : '';
  return GLYPHS[icon] + count + doubt;
}

function oldestReading({ pages }: AppState): number | null {
  const known = pages.flatMap(({ readAt }) => readAt ?? []);
  return known.length === 0 ? null : Math.min(...known);
}
