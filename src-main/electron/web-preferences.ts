import type { WebPreferences } from 'electron';

/** The walls around a page. Most are what Electron 45 does anyway: said, so that no later default can take one away. */
export function webPreferences(preloadFile: string, devTools: boolean): WebPreferences {
  return {
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools,
  };
}
