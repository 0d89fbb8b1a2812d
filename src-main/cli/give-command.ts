import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, ArgsOf } from '#core/contract/contract';
import { dispatch, type Reply } from '#core/contract/rpc';
import { failed, ok, type Result } from '#core/model/result';
import type { Store } from '../engine/ports.ts';
import { findDoor } from '../node/door/door-file.ts';
import type { DoorCommand } from '../node/door/door.ts';
import { knock } from '../node/door/knock.ts';
import { lockDataFolder } from '../node/folder-lock.ts';
import { createMemoryStore } from '../node/memory-store.ts';
import { openSqliteStore } from '../node/sqlite-store.ts';
import { createQuietEngine } from './quiet-engine.ts';
import type { Toolbox } from './toolbox.ts';

/** A Greenbar that has just begun looks at its pages before it opens its door; another command has soon done its work. */
const LOOKS = 150;
const LOOK_EVERY_MS = 100;

/**
 * Gives a command that changes something to whoever may write: to the Greenbar that runs with the data, or while none
 * does to an engine of our own, which keeps others out for as long as it takes. The problem is one sentence.
 */
export async function giveCommand<Name extends DoorCommand>(
  toolbox: Toolbox,
  name: Name,
  args: ArgsOf<Name>,
): Promise<Result<AnswerOf<Name>, string>> {
  const { dataDir } = toolbox;
  for (let look = 0; look < LOOKS; look += 1) {
    const lock = await lockDataFolder(dataDir);
    try {
      // Also where there was a lock to be had: a drive without locks has one for everybody.
      const door = findDoor(dataDir);
      if (!door.ok) return door;
      const reply = door.value === null ? null : await knock(door.value, name, args);
      if (reply !== null) return answerOf(reply);
      if (lock.ok) return answerOf(await giveToOwnEngine(toolbox, name, args));
    } finally {
      if (lock.ok) lock.value.release();
    }
    await sleep(LOOK_EVERY_MS);
  }
  return failed(`A Greenbar that uses the data in ${dataDir} does not answer; try again, or use its window.`);
}

async function giveToOwnEngine(toolbox: Toolbox, name: DoorCommand, args: unknown): Promise<Reply> {
  const { settingsFile, dataDir, clock } = toolbox;
  const store = await openOwnStore(toolbox);
  const engine = createQuietEngine(toolbox, { store, settings: settingsFile, clock });
  const problems: string[] = [];
  try {
    const reply = await dispatch(engine.handlers, name, args, (_name, fault) => {
      const isOfDisk = fault instanceof Error && 'code' in fault && 'syscall' in fault;
      if (isOfDisk) problems.push(`The settings in ${dataDir} cannot be written.`);
    });
    const [reason] = problems;
    return reason === undefined ? reply : { ok: false, reason };
  } finally {
    await engine.stop();
  }
}

/** What was said of a page is forgotten when it is added anew; where there is nothing yet, nothing is begun. */
async function openOwnStore({ historyFile, tell }: Toolbox): Promise<Store> {
  if (!existsSync(historyFile)) return createMemoryStore();
  const opened = await openSqliteStore(historyFile);
  const notice = opened.ok ? opened.value.warning : opened.problem;
  if (notice !== null) tell(notice);
  return opened.ok ? opened.value.store : createMemoryStore();
}

/** Both ends are of one contract, as with every transport. */
function answerOf<Name extends DoorCommand>(reply: Reply): Result<AnswerOf<Name>, string> {
  return reply.ok ? ok(reply.answer as AnswerOf<Name>) : failed(reply.reason);
}
