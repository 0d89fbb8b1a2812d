import { clip } from '../../i18n/clip.ts';
import type { HookMessage, HookRequest } from '../message.ts';
import { headerText } from './header-text.ts';

/** A body of more than 4,096 bytes would come as a file; characters have four of them at most. */
const LONGEST_BODY = 900;

/** For a topic of ntfy: a plain text, and the rest in headers. https://docs.ntfy.sh/publish */
export function ntfyRequest({ title, facts, text, link, tone, level }: HookMessage): HookRequest {
  const isUrgent = tone === 'trouble' && level === 'major_outage';
  return {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      title: headerText(title),
      priority: isUrgent ? 'urgent' : tone === 'trouble' ? 'high' : 'default',
      tags: TAGS[tone],
      ...(link === null ? {} : { click: headerText(link) }),
    },
    body: clip(facts, LONGEST_BODY) + (text === '' ? '' : `\n${clip(text, LONGEST_BODY - facts.length)}`),
  };
}

/** Names of pictures ntfy puts before the title. */
const TAGS = { trouble: 'warning', better: 'white_check_mark', notice: 'information_source' } as const;
