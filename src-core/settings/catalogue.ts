/** One service of `assets/services.json`: data, never code. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly formatId: string | null;
  readonly category: string;
  /** Other names people type: `chatgpt` finds OpenAI. */
  readonly aliases: readonly string[];
  /** Watched from the start by someone who has not chosen anything yet. */
  readonly firstRun?: boolean | undefined;
}
