import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../node/sqlite-store.ts';
import type { Toolbox } from '../toolbox.ts';
import type { Finding } from './finding.ts';

/** The data folder, and whether the history in it is whole. */
export async function examineData({
  dataDir,
  historyFile,
  settings,
  settingsWarning,
}: Toolbox): Promise<readonly Finding[]> {
  const isWritable = canWrite(dataDir);
  return [
    isWritable
      ? { name: 'data folder', state: 'ok', words: `${dataDir} can be written to.` }
      : { name: 'data folder', state: 'broken', words: `${dataDir} cannot be written to.` },
    settingsWarning === null
      ? { name: 'settings', state: 'ok', words: `Watched pages: ${settings.pages.length}.` }
      : { name: 'settings', state: 'limited', words: settingsWarning },
    await examineHistory(historyFile),
  ];
}

async function examineHistory(file: string): Promise<Finding> {
  const name = 'history';
  if (!existsSync(file)) return { name, state: 'ok', words: 'Nothing has been written yet.' };
  const opened = await openSqliteStore(file);
  if (!opened.ok) return { name, state: 'broken', words: opened.problem };
  const problem = opened.value.warning ?? opened.value.integrityProblem();
  opened.value.store.close();
  if (problem !== null) return { name, state: 'broken', words: problem };
  return { name, state: 'ok', words: `${file} is whole.` };
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
