import type { Inspection, Service } from '#core/contract/answers';

/** Something to be watched. */
export interface Wish {
  /** One wish, told from the others. */
  readonly key: string;
  readonly name: string;
  /** What it is, or where. */
  readonly note: string;
  readonly page: {
    readonly url: string;
    /** Null: as the list of services calls it. */
    readonly name: string | null;
    readonly formatId: string | null;
    readonly serviceId: string | null;
  };
}

export function serviceWish({ id, name, url, formatId, category }: Service): Wish {
  return { key: `service ${id}`, name, note: category, page: { url, name: null, formatId, serviceId: id } };
}

export function pageWish({ url, name, formatId, formatLabel }: Inspection): Wish {
  return { key: `page ${url}`, name, note: formatLabel, page: { url, name, formatId, serviceId: null } };
}
