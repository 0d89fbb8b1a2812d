/** The list of services: `assets/services.json`, or a newer one that was fetched. */
export interface Catalogue {
  /** Grows with every list that is published: an older one never replaces a newer. */
  readonly serial: number;
  readonly rows: readonly CatalogueRow[];
}

/** What there is where no list can be read: pages are found by their addresses. */
export const NO_CATALOGUE: Catalogue = { serial: 0, rows: [] };

/** One service: data, never code. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** How its page is read; null where nobody knows, and for formats nobody reads yet: then the page itself is asked. */
  readonly formatId: string | null;
  /** Whether somebody saw the page in this format, or it was told by its looks. */
  readonly formatConfidence?: 'seen' | 'inferred' | undefined;
  readonly category: string;
  /** Other names of this service and no other: `chatgpt` finds OpenAI. */
  readonly aliases: readonly string[];
  /** Words that find it beside others: `atlassian` finds Jira and Trello. */
  readonly searchWords?: readonly string[] | undefined;
  /** Other addresses the page has or had. */
  readonly aliasUrls?: readonly string[] | undefined;
  /** What is chosen for the format's options, by their ids. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  /** Proposed to someone who has not chosen anything yet. */
  readonly firstRun?: boolean | undefined;
  /** What is proposed to probe: a plain address that answers anybody. */
  readonly probe?: ProbeDefault | undefined;
}

export interface ProbeDefault {
  readonly url: string;
  /** The statuses that count as an answer, where others than usual do. */
  readonly statuses?: string | undefined;
}
