import { parseAddress } from '#core/model/address';
import { SECOND_MS } from '#core/model/time';
import { pageIdOf } from '#core/settings/watched-page';
import type { Engine } from '../engine/engine.ts';
import { lookAt } from '../engine/inspect.ts';
import type { Http, SettingsFile } from '../engine/ports.ts';

/** The pages named on the command line. They are watched from then on, as if they had been added in the window. */
export interface GivenPages {
  /** For the engine, in place of the file. */
  readonly file: SettingsFile;
  /** Adds those addresses; one that cannot be read yet is tried again until it can, or until `stop`. */
  watch(urls: readonly string[], engine: Engine, http: Http): Promise<void>;
  stop(): void;
}

const RETRY_MS = 10 * SECOND_MS;

export function createGivenPages(file: SettingsFile, tell: (sentence: string) => void): GivenPages {
  const retries = new Map<string, NodeJS.Timeout>();
  let adding = 0;
  let isUnwritable = false;
  let stopped = false;

  async function add(url: string, engine: Engine, http: Http): Promise<string | null> {
    const isWatched = (id: string): boolean => engine.state().pages.some((page) => page.id === id);
    const given = parseAddress(url);
    // Nothing is asked of one that is known: it may just be down, and what it was when we stopped must not be lost.
    if (given.ok && isWatched(pageIdOf(given.value))) return null;
    const looked = await lookAt(url, null, http);
    if (!looked.ok) return looked.problem.reason;
    const { address, format } = looked.value.detection;
    if (isWatched(pageIdOf(address))) return null;
    adding += 1;
    const added = await engine.handlers.addPage({ url: address.url, name: null, formatId: format.id });
    adding -= 1;
    return added.ok ? null : added.problem;
  }

  return {
    file: {
      load: () => file.load(),
      save(settings) {
        try {
          file.save(settings);
        } catch (fault) {
          // Whoever changes a setting is told in the window; a page is watched all the same.
          if (adding === 0) throw fault;
          if (!isUnwritable) tell('The settings cannot be written, so the pages named are watched for this run only.');
          isUnwritable = true;
        }
      },
    },
    async watch(urls, engine, http) {
      const tryOnce = async (url: string, isFirst: boolean): Promise<void> => {
        const problem = await add(url, engine, http);
        if (problem === null || stopped) return;
        if (isFirst) tell(`${url} is not watched yet, and is tried again: ${problem}`);
        retries.set(
          url,
          setTimeout(() => void tryOnce(url, false), RETRY_MS),
        );
      };
      await Promise.all(urls.map((url) => tryOnce(url, true)));
    },
    stop() {
      stopped = true;
      for (const retry of retries.values()) clearTimeout(retry);
    },
  };
}
