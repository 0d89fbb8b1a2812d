import { SECOND_MS } from '#core/model/time';
import type { Settings } from '#core/settings/settings';
import { pageIdOf } from '#core/settings/watched-page';
import type { Engine } from '../engine/engine.ts';
import { lookAt } from '../engine/inspect.ts';
import type { Http, SettingsFile } from '../engine/ports.ts';

/** Pages that are watched for one run only: the engine knows them, the settings file does not. */
export interface RunPages {
  /** For the engine, in place of the file. */
  readonly file: SettingsFile;
  /** Adds those addresses; one that cannot be read yet is tried again until it can, or until `stop`. */
  watch(urls: readonly string[], engine: Engine, http: Http, onProblem: (sentence: string) => void): Promise<void>;
  stop(): void;
}

const RETRY_MS = 10 * SECOND_MS;

export function createRunPages(file: SettingsFile): RunPages {
  const temporary = new Set<string>();
  const retries = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  async function add(url: string, engine: Engine, http: Http): Promise<string | null> {
    const looked = await lookAt(url, null, http);
    if (!looked.ok) return looked.problem.reason;
    const { address, format } = looked.value.detection;
    const id = pageIdOf(address);
    if (engine.state().pages.some((page) => page.id === id)) return null;
    temporary.add(id);
    const added = await engine.handlers.addPage({ url: address.url, name: null, formatId: format.id });
    return added.ok ? null : added.problem;
  }

  let kept = '';
  const withoutTemporary = (settings: Settings): Settings => {
    return { ...settings, pages: settings.pages.filter(({ id }) => !temporary.has(id)) };
  };

  return {
    file: {
      load() {
        const loaded = file.load();
        kept = JSON.stringify(loaded.settings);
        return loaded;
      },
      save(settings) {
        const lasting = withoutTemporary(settings);
        // What changed for this run only is no reason to write: the file may not even be there yet.
        if (JSON.stringify(lasting) === kept) return;
        file.save(lasting);
        kept = JSON.stringify(lasting);
      },
    },
    async watch(urls, engine, http, onProblem) {
      const tryOnce = async (url: string, tell: boolean): Promise<void> => {
        const problem = await add(url, engine, http);
        if (problem === null || stopped) return;
        if (tell) onProblem(`${url} is not watched yet, and is tried again: ${problem}`);
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
