import type { Service } from '#core/contract/answers';

/** What is looked at before it is watched: a row of the catalogue, or whatever is at an address. */
export type Subject =
  { readonly kind: 'service'; readonly service: Service } | { readonly kind: 'address'; readonly url: string };

/** One subject, told from the others. */
export function keyOf(subject: Subject): string {
  return subject.kind === 'service' ? `service ${subject.service.id}` : `address ${subject.url}`;
}

/** The address of a page without what every address has. */
export function shortUrl(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '');
}
