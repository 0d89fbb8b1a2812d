import type { HookMessage } from '../message.ts';

/** As the window paints them in the dark, since that is how Discord looks. */
const COLOURS = { trouble: 0xe5_53_4b, better: 0x2e_a0_43, notice: 0x6e_76_81 } as const;

/**
 * For a webhook of Discord. No mention is allowed, whatever a text says, and what Discord would read as Markdown, as a
 * mention or as a masked link is escaped.
 */
export function discordBody({ title, facts, text, link, tone, at }: HookMessage): object {
  return {
    username: 'Greenbar',
    allowed_mentions: { parse: [] },
    embeds: [
      {
        title: escaped(title),
        description: [facts, text]
          .filter((part) => part !== '')
          .map(escaped)
          .join('\n\n'),
        color: COLOURS[tone],
        timestamp: at,
        ...(link === null ? {} : { url: link }),
      },
    ],
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[\\*_~`|<>#[\]()-]/g, '\\$&').replaceAll('@', '@\u200b');
}
