import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The window as it is, but for how a row of bars is drawn: a node for every part of every bar. */
export function nodePerBar(): Plugin {
  return drawnBy('NodePerBarStrip.tsx');
}

/** The same with nothing where the bars are: the floor. */
export function noBars(): Plugin {
  return drawnBy('NoBarsStrip.tsx');
}

function drawnBy(file: string): Plugin {
  const control = fileURLToPath(new URL(`./${file}`, import.meta.url));
  return {
    name: file,
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith('/BarStrip.tsx') && importer !== control ? control : null),
  };
}
