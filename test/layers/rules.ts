/** One row of the import table: files it covers, what of ours they may import, and which packages. */
export interface LayerRule {
  readonly files: RegExp;
  /** Own files that may be imported, besides the rule's own folder where `itself` is true. */
  readonly own: readonly RegExp[];
  readonly packages: readonly (string | RegExp)[];
}

const NODE = /^node:/;
const CORE = /^src-core\//;
const MODEL = /^src-core\/model\//;
const ENGINE = /^src-main\/engine\//;
const NODE_PORTS = /^src-main\/node\//;
const STYLE = /\.css$/;

/** The first row that matches a file is its rule. A file without a row is an error, and so is a package not listed. */
export const LAYERS: readonly LayerRule[] = [
  { files: MODEL, own: [MODEL], packages: [] },
  {
    files: /^src-core\/feeds\/kit\//,
    own: [/^src-core\/feeds\/(kit\/|exchange|format)/, MODEL],
    packages: ['zod', 'htmlparser2'],
  },
  {
    files: /^src-core\/feeds\/(exchange|format)\.ts$/,
    own: [/^src-core\/feeds\/(exchange|format)/, MODEL],
    packages: [],
  },
  { files: /^src-core\/feeds\/(index|detect(-next)?)\.ts$/, own: [/^src-core\/feeds\//, MODEL], packages: [] },
  { files: /^src-core\/feeds\/recordings\//, own: [/^src-core\/feeds\/(recordings|kit)\//, MODEL], packages: ['zod'] },
  // A format may have a folder of its own name for its parts; it never sees a sibling. See `siblings` in the test.
  { files: /^src-core\/feeds\//, own: [/^src-core\/feeds\/(?!index|detect|recordings)/, MODEL], packages: ['zod'] },
  {
    files: /^src-core\//,
    own: [CORE],
    packages: ['zod', 'temporal-polyfill', 'intl-messageformat'],
  },
  { files: ENGINE, own: [CORE, ENGINE], packages: [] },
  {
    files: NODE_PORTS,
    own: [CORE, NODE_PORTS, /^src-main\/engine\/ports\.ts$/],
    packages: [NODE, 'conf', 'node-notifier', 'zod'],
  },
  {
    files: /^src-main\/electron\//,
    own: [CORE, ENGINE, NODE_PORTS, /^src-main\/electron\//],
    packages: [NODE, 'electron', 'electron-store', 'electron-updater', 'conf'],
  },
  { files: /^src-main\/browser\//, own: [CORE, ENGINE, NODE_PORTS, /^src-main\/browser\//], packages: [NODE] },
  {
    files: /^src-main\/cli\//,
    own: [CORE, ENGINE, NODE_PORTS, /^src-main\/(cli|browser)\//],
    packages: [NODE, 'commander', 'conf'],
  },
  {
    files: /^src-renderer\/ui\//,
    own: [MODEL, /^src-core\/(i18n\/|picture\/bar-geometry)/, /^src-renderer\/ui\//, STYLE],
    packages: ['react', 'react-dom', 'react-aria-components'],
  },
  {
    files: /^src-renderer\/views\//,
    own: [CORE, /^src-renderer\/(ui|host)\//, /^src-renderer\/views\//, STYLE],
    packages: ['react', 'react-aria-components'],
  },
  {
    files: /^src-renderer\/app\//,
    own: [CORE, /^src-renderer\/(app|views|ui|host)\//, STYLE],
    packages: ['react', 'react-aria-components'],
  },
  {
    files: /^src-renderer\/host\//,
    own: [/^src-core\/contract\//, MODEL, /^src-renderer\/host\//],
    packages: ['react'],
  },
  {
    files: /^src-renderer\/(index\.tsx|vite\.config\.ts)$/,
    own: [/^src-renderer\/(app|host)\//, STYLE],
    packages: ['react', 'react-dom/client', 'vite', '@vitejs/plugin-react'],
  },
];

/** Exports nobody imports are dead, except here: files a tool or a person starts. */
export const ENTRIES: readonly RegExp[] = [
  /^src-main\/(electron\/(main|preload)|cli\/main)\.ts$/,
  /^src-renderer\/(index\.tsx|vite\.config\.ts)$/,
];
