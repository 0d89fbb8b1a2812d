import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '#core/doctor/finding';
import { examineFile } from '../sqlite/examine-file.ts';

/** What is kept, and where. */
export interface KeptData {
  /** Null where nothing is kept. */
  readonly dataDir: string | null;
  readonly historyFile: string;
  readonly pagesWatched: number;
  /** What was wrong with the settings when they were read, in a sentence; null for nothing. */
  readonly settingsWarning: string | null;
}

/** The data folder, the settings, and whether the history is whole. */
export async function examineData(kept: KeptData): Promise<readonly Finding[]> {
  const { dataDir, pagesWatched, settingsWarning } = kept;
  return [
    dataDir === null ? { subject: 'data_folder', state: 'ok', says: 'found.nothing_kept' } : examineFolder(dataDir),
    settingsWarning === null
      ? { subject: 'settings', state: 'ok', says: 'found.settings_read', values: { count: pagesWatched } }
      : {
          subject: 'settings',
          state: 'limited',
          says: 'found.settings_mended',
          values: { problem: settingsWarning },
          advice: 'advice.settings',
        },
    dataDir === null
      ? { subject: 'history', state: 'ok', says: 'found.nothing_kept' }
      : await examineHistory(kept.historyFile),
  ];
}

function examineFolder(folder: string): Finding {
  const said = { subject: 'data_folder', values: { folder }, handedOn: { folder: withoutHome(folder) } } as const;
  return canWrite(folder)
    ? { ...said, state: 'ok', says: 'found.folder_writable' }
    : { ...said, state: 'broken', says: 'found.folder_locked', advice: 'advice.folder' };
}

/** Looks without touching: a damaged file is set aside when Greenbar starts, not while it is examined. */
async function examineHistory(file: string): Promise<Finding> {
  const looked = await examineFile(file);
  const said = { subject: 'history', handedOn: { file: withoutHome(file) } } as const;
  switch (looked.kind) {
    case 'none':
      return { subject: 'history', state: 'ok', says: 'found.no_history' };
    case 'whole':
      return { ...said, state: 'ok', says: 'found.history_whole', values: { file } };
    case 'late':
      return {
        ...said,
        state: 'unknown',
        says: 'found.history_late',
        values: { file },
        advice: 'advice.history_later',
      };
    case 'texts_damaged': {
      const values = { file, count: looked.count };
      return { ...said, state: 'limited', says: 'found.history_texts', values, advice: 'advice.history_texts' };
    }
    case 'unread': {
      const values = { file, problem: looked.problem };
      return { ...said, state: 'unknown', says: 'found.history_unread', values, advice: 'advice.history_later' };
    }
    case 'damaged': {
      const values = { file, problem: looked.problem };
      return { ...said, state: 'broken', says: 'found.history_damaged', values, advice: 'advice.history' };
    }
  }
}

/** The user’s name is part of the way to their folders. */
function withoutHome(path: string): string {
  const home = homedir();
  return home !== '' && path.startsWith(home) ? `~${path.slice(home.length)}` : '…';
}

function canWrite(folder: string): boolean {
  const probe = join(folder, `.greenbar-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
