import type { HookMessage } from '../message.ts';

/**
 * For a workflow of Teams that posts what its webhook receives: an Adaptive Card. Vendors' words are runs of rich text,
 * which unlike text blocks and facts know no Markdown; without `msteams.entities` nobody can be mentioned.
 */
export function teamsBody({ title, facts, text, link, linkWords, tone }: HookMessage): object {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            run(title, { weight: 'Bolder', size: 'Medium' }),
            run(facts, { color: COLOURS[tone] }),
            ...(text === '' ? [] : text.split('\n').map((line) => run(line === '' ? ' ' : line, {}))),
          ],
          ...(link === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: linkWords, url: link }] }),
        },
      },
    ],
  };
}

const COLOURS = { trouble: 'Attention', better: 'Good', notice: 'Default' } as const;

function run(text: string, look: Readonly<Record<string, string>>): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] };
}
