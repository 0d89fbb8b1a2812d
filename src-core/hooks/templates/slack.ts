import type { HookMessage } from '../message.ts';

/**
 * For an incoming webhook of Slack. Vendors' words are `plain_text`, which knows no markup and no mentions; the three
 * characters Slack reads for itself are written as entities everywhere, so that `<!channel>` calls nobody.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function slackBody({ title, facts, text, link, linkWords }: HookMessage): object {
  return {
    // What is shown where blocks are not, as in a notification: this one is read as markup.
    text: escaped(`${title} · ${facts}`),
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(title) },
      { type: 'section', text: plain(facts) },
      ...(text === '' ? [] : [{ type: 'section', text: plain(text) }]),
      ...(link === null
        ? []
        : [{ type: 'section', text: { type: 'mrkdwn', text: `<${escaped(link)}|${escaped(linkWords)}>` } }]),
    ],
  };
}

function plain(text: string): object {
  return { type: 'plain_text', text: escaped(text), emoji: false };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
