import type { Address } from '../../model/address.ts';
import { ok } from '../../model/result.ts';
import type { Exchange } from '../exchange.ts';
import type { Choices } from '../format.ts';
import { getDocument } from '../kit/document.ts';
import { shapeFailure } from '../kit/json.ts';

/** Where the summary is: told by the choice, by the address, or by the page, which links its repository. */
export function* findSummary(address: Address, choices: Choices = {}): Exchange<string> {
  if (/\.(?:json|yml)$/.test(address.path)) return ok(address.url);
  const known = repositoryOf(address, choices);
  if (known !== null) return ok(summaryUrl(known));
  const page = yield* getDocument(address.url);
  if (!page.ok) return page;
  const linked = repositoryIn(page.value.text);
  if (linked !== null) return ok(summaryUrl(linked));
  return shapeFailure('The page does not tell which repository it is made from.', {
    key: 'choice_needed',
    option: 'repository',
  });
}

/** The repository a choice or an address tells, `owner/name`. */
export function repositoryOf({ host, path }: Address, choices: Choices): string | null {
  const [, first = '', second = ''] = path.split('/');
  const chosen = /^[\w.-]+\/[\w.-]+$/.exec(choices['repository']?.trim() ?? '')?.[0];
  if (chosen !== undefined) return chosen;
  if (/^(?:raw\.githubusercontent|github)\.com$/.test(host)) return second === '' ? null : `${first}/${second}`;
  const owner = /^([\w-]+)\.github\.io$/.exec(host)?.[1];
  return owner === undefined ? null : `${owner}/${first === '' ? host : first}`;
}

/** The pages show graphs from their repository, and link it. */
export function repositoryIn(html: string): string | null {
  const link = /https:\/\/(?:raw\.githubusercontent|github)\.com\/(?!upptime\/upptime\b)([\w.-]+\/[\w.-]+)/i;
  return link.exec(html)?.[1] ?? null;
}

/** The address of a repository’s summary. */
export function summaryUrl(repository: string): string {
  return `https://raw.githubusercontent.com/${repository}/HEAD/history/summary.json`;
}
