import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { Palette, ReportedDay, ReportedHistory } from '../model/history.ts';
import type { Clue } from '../model/remark.ts';
import type { OptionName } from '../model/option-name.ts';
import type { Result } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';

/** How pages of one kind are read. Everything Greenbar knows about a vendor's format is one of these. */
export interface Format {
  /** Stored in settings and history; never changes once released. */
  readonly id: string;
  /** As people call it: `Atlassian Statuspage`. */
  readonly label: string;
  /** `documented` where no captured bytes were to be had, only the vendor's own description of the shape. */
  readonly basis?: 'documented';
  /**
   * Where pages of this format live, tested against host and path (`status.example.com/`): an address there is asked for
   * this format’s probes before anything else. Left out where such pages live anywhere.
   */
  readonly hosts?: RegExp;
  /** Below the address, the feed its pages have for feed readers; empty where the page is one. */
  readonly feedPath?: string;
  /** What has to be known besides the address: a region, an instance. Shown without knowing the format. */
  readonly options?: readonly FormatOption[];

  /**
   * For how long the source gives everybody the same answer, in seconds, where it is known to: asking more often brings
   * nothing.
   */
  readonly cacheSeconds?: number;

  /** Addresses worth a look to recognise a page at this address, cheapest first. */
  probes(address: Address): readonly string[];
  /** Whether the document is one of this format's; null when it is not. Never throws, whatever the bytes. */
  claim(document: FeedDocument): Claim | null;

  /** What one document of this format says, of whichever of its kinds it is. For captured files. */
  read(document: FeedDocument): Result<Snapshot, Failure>;
  /** One poll of a page. */
  poll(address: Address, choices?: Choices): Exchange<Snapshot>;
  /** What the vendor publishes about the past, back to `since` where it goes that far. */
  history?(address: Address, since: EpochMs, now: EpochMs, choices?: Choices): Exchange<ReportedHistory>;

  /** How the vendor draws its own bars, where its rule is known. */
  readonly bars?: BarRule;
}

/** What the user chose for each option, by its id. An option that is not there has its default. */
export type Choices = Readonly<Record<string, string>>;

export interface FormatOption {
  readonly id: string;
  /** What it is called, and what the choice is for, for whoever speaks a language to say. */
  readonly name: OptionName;
  /** What the choice looks like or where it stands, as far as the sentence about it shows that. */
  readonly example?: string;
  /** Null: any text is taken. */
  readonly values: readonly OptionValue[] | null;
  /** What holds where nothing was chosen; empty for none. */
  readonly initial: string;
}

/** Called by the vendor's own name for it, or by a word of ours. */
export type OptionValue =
  | { readonly value: string; readonly label: string }
  | { readonly value: string; readonly word: 'all_regions' | 'production' | 'sandbox' };

export interface Claim {
  /** 0 to 1. From 0.9 up nothing else is asked. */
  readonly confidence: number;
  /** Why, for whoever speaks a language to say. */
  readonly reason: Clue;
}

export interface BarRule {
  /**
   * `worst`: a day is drawn at the worst level that touched it, however short.
   * `duration`: a short dip does not paint the day (see history/day-bars).
   */
  readonly dayLevel: 'worst' | 'duration';
  /** The colour, `#rrggbb`, the vendor's page gives a day; null where only flat levels are drawn. */
  fill(day: ReportedDay, palette: Palette | null): string | null;
}
