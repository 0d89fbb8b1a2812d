import { rowInUnits, unitFor } from '../history/bar-units.ts';
import type { BarRow, PageHistory } from '../history/page-record.ts';
import type { Language } from '../i18n/language.ts';
import { knownText, uptimeText } from '../i18n/uptime-words.ts';
import { levelWord } from '../i18n/words.ts';
import { LEVELS } from '../model/level.ts';
import { toIso, type EpochMs } from '../model/time.ts';
import { barPaths, INKS, type Ink } from './bar-geometry.ts';
import { PICTURE_COLOURS, type PictureColours, type PictureTheme } from './picture-colours.ts';
import { fitted, svgText } from './svg-text.ts';

export interface PictureInput {
  readonly service: string;
  readonly url: string;
  readonly history: PageHistory;
  readonly now: EpochMs;
  readonly theme: PictureTheme;
  readonly language: Language;
}

const WIDTH = 1_000;
const MARGIN = 32;
const NAME_WIDTH = 208;
const FIGURE_WIDTH = 96;
const BARS_X = MARGIN + NAME_WIDTH + 12;
const BARS_WIDTH = WIDTH - 2 * MARGIN - NAME_WIDTH - FIGURE_WIDTH - 24;
const BAR_HEIGHT = 26;
const ROW_HEIGHT = 40;
const HEAD_HEIGHT = 118;
const FOOT_HEIGHT = 84;
/** With more components than this a picture shows those in groups as their groups. */
const MOST_COMPONENTS = 40;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";

/**
 * The bars of a service as an SVG that needs nothing else: title, dates, figures, legend, where it comes from and when
 * it was drawn. Colours stand in attributes, because a policy may forbid styles.
 */
export function pagePicture({ service, url, history, now, theme, language }: PictureInput): string {
  const { say } = language;
  const colours = PICTURE_COLOURS[theme];
  const unit = unitFor(history.page.days.length, BARS_WIDTH);
  const rows = pictureRows(history).map(({ row, indented }) => ({ row: rowInUnits(row, unit), indented }));
  const height = HEAD_HEIGHT + rows.length * ROW_HEIGHT + FOOT_HEIGHT;
  const { from, to } = history;
  const uptime = uptimeText(history.page.uptimeFraction, language);
  const title = say('picture.title', { service, uptime, from, to });
  const covered = history.page.coverageFraction;
  const facts = [
    say('picture.dates', { from, to }),
    say('picture.zone', { zone: history.timeZone }),
    say('picture.unit', { unit }),
    ...(covered < 0.995 ? [say('picture.known', { share: knownText(covered, language) })] : []),
  ].join('  ·  ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="${svgText(FONT)}">`,
    `<title>${svgText(title)}</title>`,
    `<desc>${svgText(`${facts}. ${history.formula}`)}</desc>`,
    patterns(colours),
    `<rect width="${WIDTH}" height="${height}" fill="${colours.ground}"/>`,
    text(fitted(service, WIDTH - 2 * MARGIN - 200, 26), MARGIN, 56, 26, colours.ink, 600),
    text(uptime, WIDTH - MARGIN, 56, 26, colours.ink, 600, 'end'),
    text(facts, MARGIN, 82, 13, colours.quietInk),
    text(say('picture.uptime'), WIDTH - MARGIN, 82, 13, colours.quietInk, 400, 'end'),
    `<path d="M${MARGIN} 98.5h${WIDTH - 2 * MARGIN}" stroke="${colours.line}"/>`,
    ...rows.map(({ row, indented }, index) =>
      rowPart(row, indented, HEAD_HEIGHT + index * ROW_HEIGHT, colours, language),
    ),
    ...footPart(
      rows.map(({ row }) => row),
      height,
      colours,
      language,
    ),
    text(fitted(say('picture.source', { url }), 560, 12), MARGIN, height - 22, 12, colours.quietInk),
    text(say('picture.drawn', { at: toIso(now) }), WIDTH - MARGIN, height - 22, 12, colours.quietInk, 400, 'end'),
    '</svg>',
    '',
  ].join('\n');
}

interface PictureRow {
  readonly row: BarRow;
  readonly indented: boolean;
}

/** In the vendor's order, groups where their first component stands; the page's own row where there is nothing else. */
function pictureRows({ page, groups, components }: PageHistory): readonly PictureRow[] {
  const folded = components.length > MOST_COMPONENTS;
  const placed = new Set<string>();
  const rows: PictureRow[] = [];
  for (const component of components) {
    const group = groups.find(({ id }) => id === component.groupId);
    if (group !== undefined && !placed.has(group.id)) {
      placed.add(group.id);
      rows.push({ row: group, indented: false });
    }
    if (group === undefined || !folded) rows.push({ row: component, indented: group !== undefined });
  }
  return rows.length > 0 ? rows : [{ row: page, indented: false }];
}

function rowPart(row: BarRow, indented: boolean, y: number, colours: PictureColours, language: Language): string {
  const middle = y + BAR_HEIGHT / 2 + 5;
  const indent = indented ? 14 : 0;
  const weight = row.kind === 'component' ? 400 : 600;
  const paths = barPaths(row.days, BARS_WIDTH, BAR_HEIGHT);
  const bars = INKS.flatMap((ink) => {
    const path = paths.get(ink);
    return path === undefined ? [] : [`<path d="${path}" fill="${fillOf(ink, colours)}"/>`];
  });
  const vendors = row.vendorUptimeFraction === null ? null : uptimeText(row.vendorUptimeFraction, language);
  const figure = uptimeText(row.uptimeFraction, language);
  const hasNote = vendors !== null && vendors !== figure;
  return [
    text(fitted(row.name, NAME_WIDTH - indent, 14), MARGIN + indent, middle, 14, colours.ink, weight),
    `<g transform="translate(${BARS_X} ${y})">${bars.join('')}</g>`,
    text(figure, WIDTH - MARGIN, hasNote ? middle - 6 : middle, 14, colours.ink, weight, 'end'),
    ...(hasNote
      ? [
          text(
            language.say('service.vendor_figure', { figure: vendors }),
            WIDTH - MARGIN,
            middle + 8,
            11,
            colours.quietInk,
            400,
            'end',
          ),
        ]
      : []),
  ].join('\n');
}

/** What the inks mean, those in the picture only. */
function footPart(
  rows: readonly BarRow[],
  height: number,
  colours: PictureColours,
  language: Language,
): readonly string[] {
  const used = new Set(rows.flatMap(({ days }) => [...barPaths(days, BARS_WIDTH, BAR_HEIGHT).keys()]));
  let x = MARGIN;
  const y = height - FOOT_HEIGHT + 20;
  return [...LEVELS, 'unknown' as const, 'unread' as const, 'estimated' as const]
    .filter((ink) => used.has(ink))
    .map((ink) => {
      const word = inkWord(ink, language);
      const under =
        ink === 'estimated' ? `<rect x="${x}" y="${y}" width="8" height="14" fill="${colours.operational}"/>` : '';
      const part = `${under}<rect x="${x}" y="${y}" width="8" height="14" fill="${fillOf(ink, colours)}"/>${text(word, x + 15, y + 12, 12, colours.quietInk)}`;
      x += 15 + word.length * 6.4 + 22;
      return part;
    });
}

function inkWord(ink: Ink, language: Language): string {
  if (ink === 'unread' || ink === 'estimated') return language.say(`bars.${ink}`);
  return ink === 'unknown' ? language.say('bars.no_data') : levelWord(ink, language);
}

function fillOf(ink: Ink, colours: PictureColours): string {
  return ink === 'unknown' || ink === 'unread' || ink === 'estimated' ? `url(#${ink})` : colours[ink];
}

function patterns({ noDataGround, noDataLine, unreadLine, ground }: PictureColours): string {
  return [
    '<defs>',
    `<pattern id="unknown" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="${noDataGround}"/><path d="M-1 1L1 -1M0 4L4 0M3 5L5 3" stroke="${noDataLine}" fill="none"/></pattern>`,
    `<pattern id="unread" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${noDataGround}"/><path d="M0 0L6 6M6 0L0 6" stroke="${unreadLine}" fill="none"/></pattern>`,
    `<pattern id="estimated" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 2.5h4" stroke="${ground}" stroke-opacity="0.6" fill="none"/></pattern>`,
    '</defs>',
  ].join('');
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  weight = 400,
  anchor: 'start' | 'end' = 'start',
): string {
  const place = `x="${Math.round(x)}" y="${y}"${anchor === 'end' ? ' text-anchor="end"' : ''}`;
  return `<text ${place} font-size="${size}" font-weight="${weight}" fill="${fill}">${svgText(words)}</text>`;
}
