import { plainText } from './plain-text.ts';

/** A vendor's title or name: on its own, whichever way it runs, and without what cannot be seen. */
export function VendorTitle({ children }: { readonly children: string }) {
  return <bdi>{plainText(children)}</bdi>;
}
