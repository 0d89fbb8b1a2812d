import type { Hook } from '../hooks/hook.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Level } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { ProbeSetting } from '../probe/probe-setting.ts';

/** Everything the user decides, one JSON file. Times in minutes and clock strings here, because people read it. */
export interface Settings {
  readonly version: 1;
  readonly pages: readonly WatchedPage[];
  readonly polling: {
    /** 30 to 3600. */
    readonly intervalSeconds: number;
  };
  readonly notifications: {
    readonly enabled: boolean;
    /** Trouble milder than this is logged, not announced. */
    readonly minimumLevel: Level;
    readonly updates: boolean;
    readonly maintenances: boolean;
    /** `22:00` to `07:00`; across midnight is fine. Null: never quiet. */
    readonly quietHours: { readonly from: string; readonly to: string; readonly majorBreaksThrough: boolean } | null;
    readonly delivery: 'auto' | 'node-notifier' | 'electron';
  };
  /** Silence everything until then; null: not snoozed. */
  readonly snoozedUntil: SnoozeEnd | null;
  readonly appearance: {
    readonly theme: 'system' | 'light' | 'dark';
    /** Of the window, the tray and notifications. */
    readonly language: 'system' | Locale;
    /** `local`, `UTC` or an IANA name. */
    readonly timeZone: string;
    /** How many services are in trouble, beside the icon in the menu bar of macOS. */
    readonly trayCount: boolean;
  };
  readonly startAtLogin: boolean;
  readonly updates: {
    /** Which versions of the app are fetched; `off`: none, and nobody is asked. */
    readonly channel: 'stable' | 'beta' | 'off';
  };
  readonly probing: {
    /** Asked only while a probe is on, to know whether our own connection works. */
    readonly neutralUrls: readonly [string, string];
  };
  readonly history: {
    /** What was over longer ago is taken out; null: nothing is. */
    readonly keepYears: 1 | 2 | 5 | null;
  };
  /** What runs, or who is told, besides the notifications. */
  readonly hooks: readonly Hook[];
}

export interface WatchedPage {
  /** Derived from the address (host and path), so that a page added again finds its history. */
  readonly id: string;
  /** The row of the catalogue it was added from. */
  readonly serviceId: string | null;
  /** What the user calls it. */
  readonly name: string;
  readonly url: string;
  readonly formatId: string;
  /** What was chosen for the format's options, by their ids. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Components that neither notify nor colour the tray; by id. */
  readonly mutedComponentIds: readonly string[];
  readonly muted: boolean;
  /** Overrides of the general settings; absent means as generally set. */
  readonly minimumLevel?: Level;
  /** Silence this page until then. */
  readonly snoozedUntil?: SnoozeEnd;
  /** What is so for one component only, by its id. */
  readonly componentRules?: Readonly<Record<string, ComponentRule>>;
  /** How the service is probed, on or off; absent: it is not. */
  readonly probe?: ProbeSetting;
}

/** How a component differs from its page; what is absent is as set for the page. */
export interface ComponentRule {
  readonly minimumLevel?: Level;
  readonly snoozedUntil?: SnoozeEnd;
}

/** When a silence ends: at a moment, or when the trouble it is about is over. */
export type SnoozeEnd = EpochMs | 'resolved';
