import { english } from '#core/i18n/language';
import { sentenceIn } from '#core/i18n/sentence';
import type { Store } from '../engine/ports.ts';
import { openToRead } from './sqlite/open-to-read.ts';
import { createTableStore } from './sqlite/table-store.ts';
import { NEWER_HISTORY, reasonOf } from './sqlite-store.ts';

/** `unfit`: it must be put in order before it can be read, which takes someone who may write. */
export type StoreToRead =
  | { readonly kind: 'open'; readonly store: Store }
  | { readonly kind: 'unfit' }
  | { readonly kind: 'failed'; readonly problem: string };

/** Opens a history that is there for reading only: writing into it throws. */
export async function openStoreToRead(file: string): Promise<StoreToRead> {
  try {
    const opened = await openToRead(file);
    if (opened.kind === 'open') return { kind: 'open', store: createTableStore(opened.database) };
    return opened.kind === 'newer'
      ? { kind: 'failed', problem: sentenceIn(NEWER_HISTORY, english) }
      : { kind: 'unfit' };
  } catch (fault) {
    return { kind: 'failed', problem: sentenceIn(reasonOf(fault, file), english) };
  }
}
