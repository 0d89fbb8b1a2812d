import { assertNever } from '../model/result.ts';
import type { HookDocument } from './event-document.ts';
import type { HookTemplate } from './hook.ts';
import { messageOf, type HookRequest, type HookWords } from './message.ts';
import { discordBody } from './templates/discord.ts';
import { ntfyRequest } from './templates/ntfy.ts';
import { slackBody } from './templates/slack.ts';
import { teamsBody } from './templates/teams.ts';

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' } as const;

/** An event in the form its target reads. */
export function renderHook(template: HookTemplate, document: HookDocument, words: HookWords): HookRequest {
  const json = (value: unknown): HookRequest => ({ headers: JSON_HEADERS, body: JSON.stringify(value) });
  switch (template) {
    case 'json':
      return json(document);
    case 'slack-webhook':
      return json(slackBody(messageOf(document, words)));
    case 'discord-webhook':
      return json(discordBody(messageOf(document, words)));
    case 'teams-webhook':
      return json(teamsBody(messageOf(document, words)));
    case 'ntfy':
      return ntfyRequest(messageOf(document, words));
    default:
      return assertNever(template);
  }
}
