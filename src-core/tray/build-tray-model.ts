import type { PageState } from '../contract/app-state.ts';
import type { Locale } from '../i18n/format.ts';
import type { EpochMs } from '../model/time.ts';
import type { TrayModel } from './tray-model.ts';

export interface TrayInput {
  readonly pages: readonly PageState[];
  /** Whether our own connection works: while it does not, no service is blamed. */
  readonly online: boolean;
  readonly snoozedUntil: EpochMs | null;
  readonly now: EpochMs;
  readonly locale?: Locale;
}

/** What the tray shows. */
export function buildTrayModel(input: TrayInput): TrayModel {
  throw new Error(`not yet: ${input.pages.length}`);
}
