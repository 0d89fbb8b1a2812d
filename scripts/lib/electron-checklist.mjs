import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const SHELL = 'src-main/electron';
const TESTS = 'test/main/electron';
const security = (title) => [`${TESTS}/security.test.ts`, title];
const shell = (title) => ['test/e2e/shell/shell.test.ts', title];
const real = (title) => ['test/e2e/shell/real-electron.test.ts', title];

/**
 * What Electron's own security guide asks for, in its order: a sentence, the beginning of the line of code that does it,
 * the title of the test that fails without it.
 */
const SECURITY = [
  [
    'Only secure content is loaded',
    [`${SHELL}/window.ts`, '.loadURL('],
    security('nothing is loaded but our own scheme'),
  ],
  [
    'No Node for pages',
    [`${SHELL}/web-preferences.ts`, 'nodeIntegration: false'],
    security('a page has every wall there is'),
  ],
  [
    'Pages and preload are isolated',
    [`${SHELL}/web-preferences.ts`, 'contextIsolation: true'],
    shell('see more than the functions of the bridge'),
  ],
  [
    'Every process is sandboxed',
    [`${SHELL}/main.ts`, 'app.enableSandbox()'],
    security('what must be said before the app is ready is said before anything is awaited'),
  ],
  [
    'Permissions are refused',
    [`${SHELL}/harden.ts`, 'session.setPermissionRequestHandler('],
    security('whatever is asked for is refused'),
  ],
  [
    'Web security stays on',
    [`${SHELL}/web-preferences.ts`, 'webSecurity: true'],
    security('a page has every wall there is'),
  ],
  [
    'A content security policy, as header and in the page',
    [`${SHELL}/protocol.ts`, "'content-security-policy': CONTENT_SECURITY_POLICY"],
    shell('run what does not come from the bundle, or speak to a network'),
  ],
  [
    'No insecure content',
    [`${SHELL}/web-preferences.ts`, 'allowRunningInsecureContent: false'],
    security('a page has every wall there is'),
  ],
  [
    'No experimental features',
    [`${SHELL}/web-preferences.ts`, 'export function webPreferences'],
    security('no window is made without those walls'),
  ],
  [
    'No Blink features switched on',
    [`${SHELL}/web-preferences.ts`, 'export function webPreferences'],
    security('no window is made without those walls'),
  ],
  ['No webviews', [`${SHELL}/web-preferences.ts`, 'webviewTag: false'], security('a page has every wall there is')],
  [
    'Webviews would be refused',
    [`${SHELL}/harden.ts`, "contents.on('will-attach-webview'"],
    security('a page stays where it is'),
  ],
  [
    'No navigation',
    [`${SHELL}/harden.ts`, "contents.on('will-navigate'"],
    shell('open windows, go elsewhere, or ask for a permission'),
  ],
  [
    'No new windows',
    [`${SHELL}/harden.ts`, 'contents.setWindowOpenHandler('],
    shell('open windows, go elsewhere, or ask for a permission'),
  ],
  [
    'Only https goes to the system',
    [`${SHELL}/electron-opener.ts`, "url.protocol !== 'https:'"],
    [`${TESTS}/small-parts.test.ts`, 'opening %s: %s'],
  ],
  ['A current Electron', ['package.json', '"electron": '], security('Electron is one that is still looked after')],
  [
    'Senders of calls are checked',
    [`${SHELL}/ipc.ts`, 'senderFrame.origin === APP_ORIGIN'],
    [`${TESTS}/ipc.test.ts`, '%s is refused before the engine is reached'],
  ],
  ['No file: addresses', [`${SHELL}/protocol.ts`, "APP_SCHEME = 'app'"], [`${TESTS}/protocol.test.ts`, '%s → %s']],
  ['Fuses are blown', ['electron-builder.yml', 'electronFuses:'], [`${TESTS}/package.test.ts`, 'the fuses are blown']],
  [
    'Nothing of Electron is handed to the page',
    [`${SHELL}/preload.ts`, 'contextBridge.exposeInMainWorld('],
    security('the preload hands over named functions'),
  ],
];

/** Facts about Electron 45 the shell is built on, by the subject and number they have in our notes. */
const FACTS = [
  [
    '1.2',
    'One tray for the process: a second one is a lesser one on Linux',
    [`${SHELL}/tray.ts`, 'const tray = parts.create('],
    shell('tray, window, an outage as it comes'),
  ],
  [
    '1.3',
    'macOS takes a picture for a template by the end of its name',
    [`${SHELL}/platform/darwin.ts`, 'trayIconFile:'],
    [`${TESTS}/icon-files.test.ts`, 'macOS: a template, and its double'],
  ],
  [
    '1.3',
    'A number beside the icon is for macOS, and can be left out',
    [`${SHELL}/shown-tray.ts`, 'const troubled ='],
    [`${TESTS}/updates.test.ts`, 'and the number can be left out'],
  ],
  [
    '1.4',
    'Windows takes the size it wants out of an .ico',
    [`${SHELL}/platform/win32.ts`, 'trayIconFile:'],
    [`${TESTS}/icon-files.test.ts`, 'every size it asks for'],
  ],
  [
    '1.4',
    'The taskbar has a theme of its own',
    [`${SHELL}/shell.ts`, 'shouldUseDarkColorsForSystemIntegratedUI'],
    [`${TESTS}/tray.test.ts`, 'a refresh shows everything again, on the panel as it is now'],
  ],
  [
    '1.4',
    'After Explorer has restarted, the tooltip is gone until it is set again',
    [`${SHELL}/platform/win32.ts`, 'forgetsTooltip: true'],
    [`${TESTS}/tray.test.ts`, 'where a tooltip can be forgotten it goes with every picture'],
  ],
  [
    '1.4',
    'Windows keeps 127 units of a tooltip: the worst comes first',
    ['src-core/tray/tray-tooltip.ts', 'const LONGEST = 127'],
    ['test/core/tray/build-tray-model.test.ts', 'never exceeds what Windows keeps'],
  ],
  [
    '1.5',
    'Linux looks for a host once, when the tray is made: it is waited for before',
    [`${SHELL}/platform/linux-tray-host.ts`, 'const PATIENCE_MS = 15_000'],
    ['test/e2e/shell/no-tray.test.ts', 'where no tray can be, the window comes by itself'],
  ],
  [
    '1.5',
    'A host may come up after the app: it is asked for again, on a real session bus',
    [`${SHELL}/platform/linux-tray-host.ts`, 'await sleep(ASK_EVERY_MS)'],
    [`${TESTS}/tray-host.desktop.test.ts`, 'a host that comes late is waited for'],
  ],
  [
    '1.5',
    'Linux is sent one size of a picture: the one for the scale of the screen, seen on a real panel',
    [`${SHELL}/platform/linux.ts`, 'trayIconFile:'],
    [`${TESTS}/tray-panel.desktop.test.ts`, 'on a real panel, light or dark'],
  ],
  [
    '1.5',
    'Linux sees no change inside a menu: it is set anew, and only when it changed',
    [`${SHELL}/tray.ts`, 'tray.setContextMenu('],
    [`${TESTS}/tray.test.ts`, 'only what changed is touched'],
  ],
  [
    '1.8',
    'One update in 200 ms',
    [`${SHELL}/tray.ts`, 'AT_MOST_EVERY_MS = 200'],
    [`${TESTS}/tray.test.ts`, 'only what changed is touched, and at most five times a second'],
  ],
  [
    '2.2',
    'Asking macOS whether it supports notifications asks the user: only when there is one',
    [`${SHELL}/electron-notifier.ts`, 'Notification.isSupported()'],
    [`${TESTS}/notifiers.test.ts`, 'refusals, silence and faults are values'],
  ],
  [
    '2.2',
    'Windows keeps 64 units of the id of a notification',
    [`${SHELL}/electron-notifier.ts`, 'const LONGEST_ID = 64'],
    [`${TESTS}/notifiers.test.ts`, 'shown, with an id Windows keeps'],
  ],
  [
    '2.4',
    'A chain of ways: what fails is followed by the next',
    ['src-main/node/notification/notifier-chain.ts', 'of inOrder())'],
    [`${TESTS}/notifiers.test.ts`, '%s, set to %s: %s'],
  ],
  [
    '2.4',
    'The balloon is the last way on Windows',
    [`${SHELL}/balloon-notifier.ts`, 'icon.displayBalloon('],
    [`${TESTS}/balloon.test.ts`, 'is shown at the icon'],
  ],
  [
    '3',
    'A second start shows the window of the first: created, restored, shown',
    [`${SHELL}/shell.ts`, "app.on('second-instance'"],
    shell('a second start brings the window of the first'),
  ],
  [
    '3',
    'Listening keeps the app when its last window goes',
    [`${SHELL}/shell.ts`, "app.on('window-all-closed'"],
    shell('tray, window, an outage as it comes, close'),
  ],
  [
    '3',
    'Windows ends the session without a word to the app: everything is on disk already',
    ['src-main/engine/delivery.ts', 'store.together('],
    ['test/main/engine/restart-storm.test.ts', ''],
  ],
  [
    '3',
    'What Windows does say it says to windows, and it waits for nobody: the place of the window is kept at once',
    [`${SHELL}/window.ts`, "opened.on('session-end'"],
    ['test/e2e/shell/session-end.test.ts', 'on Windows, which waits for nobody'],
  ],
  [
    '3',
    'macOS and Linux end a session as if somebody quit',
    [`${SHELL}/quit.ts`, "app.on('will-quit'"],
    ['test/e2e/shell/session-end.test.ts', 'elsewhere is as if somebody quit'],
  ],
  [
    '3',
    'Where the display goes first nothing is told at all: the place of the window is kept while it is there',
    [`${SHELL}/keep-place.ts`, "window.on('move'"],
    ['test/e2e/shell/session-end.test.ts', 'a display that goes away leaves no time'],
  ],
  [
    '3',
    'A sleep is held back until those who listen have returned, and no longer',
    ['src-main/engine/follow-power.ts', 'store.flush()'],
    ['test/e2e/shell/session-end.test.ts', 'a machine whose battery runs out while it sleeps'],
  ],
  [
    '3',
    'macOS and Windows tell that a screen is unlocked; behind it timers may have been held back',
    [`${SHELL}/power.ts`, "monitor.on('unlock-screen'"],
    ['test/main/engine/wake.test.ts', 'may hold timers back'],
  ],
  [
    '3',
    'Electron has no login items on Linux: an autostart file, with the AppImage where it is one',
    [`${SHELL}/platform/linux-autostart.ts`, "environment['APPIMAGE']"],
    [`${TESTS}/small-parts.test.ts`, 'is a file that comes and goes, with the AppImage'],
  ],
  [
    '3',
    'Windows is asked for a login item with the words it was set with',
    [`${SHELL}/platform/win32.ts`, 'executableWillLaunchAtLogin }'],
    [`${TESTS}/platform.test.ts`, 'Windows: asked for with the words it was set with'],
  ],
  [
    '3',
    'macOS may want consent for a login item',
    [`${SHELL}/platform/darwin.ts`, "'requires-approval'"],
    [`${TESTS}/platform.test.ts`, 'macOS: consent that is still wanting is told'],
  ],
  [
    '3',
    'Links come as arguments, and on macOS as an event that precedes readiness',
    [`${SHELL}/main.ts`, "app.on('open-url'"],
    shell('a link from elsewhere opens its place'),
  ],
  [
    '3',
    'An app without a Dock icon still needs an Edit menu for copy and paste',
    [`${SHELL}/platform/darwin.ts`, "role: 'editMenu'"],
    [`${TESTS}/platform.test.ts`, 'copy and paste need an Edit menu'],
  ],
  [
    '3',
    'Windows shows toasts under the id of the package only',
    [`${SHELL}/platform/win32.ts`, 'app.setAppUserModelId(APP_ID)'],
    [`${TESTS}/platform.test.ts`, 'names itself before it is ready'],
  ],
  [
    '3',
    'What nobody catches would open a box with a stack',
    [`${SHELL}/quit.ts`, "process.on('uncaughtException'"],
    [`${TESTS}/quit.test.ts`, 'is written down, and the app goes on'],
  ],
  [
    '3',
    'A page that crashed is let go of, and can be opened again',
    [`${SHELL}/window.ts`, "'render-process-gone'"],
    shell('a window that crashed can be opened again'),
  ],
  [
    '4.1',
    'Addresses are decoded before they are checked',
    [`${SHELL}/protocol.ts`, 'decodeURIComponent(url.pathname)'],
    [`${TESTS}/protocol.test.ts`, '%s → %s'],
  ],
  [
    '5',
    'Chromium’s network sends and keeps cookies unless told otherwise',
    [`${SHELL}/net-wire.ts`, "credentials: 'omit'"],
    ['test/main/node/http.suite.ts', 'keeps no cookies'],
  ],
  [
    '5',
    'Chromium’s cache would hide a 304',
    [`${SHELL}/net-wire.ts`, "cache: 'no-store'"],
    ['test/main/node/http.suite.ts', 'sends the validators and takes a 304'],
  ],
  [
    '5',
    'A redirect is judged by us, hop by hop',
    [`${SHELL}/net-wire.ts`, "redirect: 'manual'"],
    ['test/main/node/http-limits.suite.ts', 'to %s are refused'],
  ],
  [
    '6',
    'SQLite is part of the runtime',
    ['src-main/node/sqlite-store.ts', 'node:sqlite'],
    real('the runtime has what we build on'),
  ],
  [
    '7',
    'A closed window is destroyed: hidden it would cost half the memory',
    [`${SHELL}/window.ts`, 'if (parts.mayGo()) return;'],
    shell('tray, window, an outage as it comes, close'),
  ],
  [
    '8',
    'What other programs run or read lies outside the archive',
    ['electron-builder.yml', 'asarUnpack:'],
    [`${TESTS}/package.test.ts`, 'what other programs run or read lies outside the archive'],
  ],
  [
    '8',
    'Programs for other systems stay out',
    ['electron-builder.yml', "vendor/**'"],
    [`${TESTS}/package.test.ts`, 'nothing is foreign'],
  ],
  [
    '8',
    'An updated AppImage starts while the older one still goes: nothing is held any more by then',
    [`${SHELL}/shell.ts`, 'app.releaseSingleInstanceLock()'],
    ['test/e2e/shell/whole-way.test.ts', 'hidden at start, through an outage'],
  ],
  [
    '8',
    'Updates are quiet and lazy',
    [`${SHELL}/updates.ts`, 'updater ??= open()'],
    [`${TESTS}/updates.test.ts`, 'failures are quiet, and it looks again'],
  ],
];

/** What docs/only-in-real-electron.md lists; a test holds its second column against the titles of the tests. */
function onlyReal() {
  const lines = readFileSync(join(ROOT, 'docs', 'only-in-real-electron.md'), 'utf8').split(/\r?\n/);
  const rows = lines.flatMap((line) => /^\| ([^|]+) \| [^|]+ \|$/.exec(line)?.[1]?.trim() ?? []);
  return rows.filter((words) => words !== 'only there' && !/^-+$/.test(words));
}

/** The list as a document. Throws where a line of code or a test is not there any more. */
export function electronChecklist() {
  const rows = (list) =>
    list.map(([code, words, by, test]) => `| ${code} | ${words} | ${lineOf(by)} | ${titleOf(test)} |`);
  return [
    '# What the shell does about Electron',
    '',
    'Written by `node scripts/electron-checklist.mjs`; a test fails where it is out of date. Each row: what has to hold, the',
    'line of code that does it, the test that fails without it.',
    '',
    '## The security guide, item by item',
    '',
    '| # | item | line | test |',
    '|---|---|---|---|',
    ...rows(SECURITY.map((row, index) => [index + 1, ...row])),
    '',
    '## Facts about Electron 45 the shell is built on',
    '',
    '| subject | fact | line | test |',
    '|---|---|---|---|',
    ...rows(FACTS),
    '',
    '## What only real Electron shows',
    '',
    'Most tests run the built shell on a stand-in for Electron, with real pages in a real Chromium. What the stand-in cannot',
    'show is run every night, on three systems, where a test that skips is a failure (`.github/workflows/nightly.yml`):',
    '',
    ...onlyReal().map((words) => `- ${words}`),
    '',
    'And what no test of ours sees: the icon on the panel of each desktop, the prompt for permission to notify, signatures, and',
    'an update put in place over an older version: these are for people, before a release.',
    '',
  ].join('\n');
}

function lineOf([file, begins]) {
  const line = readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .find((each) => each.includes(begins));
  if (line === undefined) throw new Error(`${file} has no line with “${begins}”.`);
  return `${file}: ${code(line)}`;
}

function titleOf([file, words]) {
  const titles = [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:test|it|onLinux)(?:\.\w+\([^]*?\))?\(\s*(['"`])(.*?)\1,/g),
  ].map(([, , title]) => title);
  const title = titles.find((each) => each.includes(words));
  if (title === undefined) throw new Error(`${file} has no test called “${words}”.`);
  return `${file}: ${words === '' ? 'all of it' : title.replaceAll('|', '\\|')}`;
}

/** A line with backticks in it is quoted with two. */
function code(line) {
  const text = line.trim().replaceAll('|', '\\|');
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
