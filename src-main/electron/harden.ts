import type { Session, WebContents } from 'electron';
import type { Opener } from '../engine/ports.ts';

/** Electron grants every permission unless told otherwise; the window needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** The window shows one page and stays on it: no popups, no navigation, no webviews. Links go to the user's browser. */
export function harden(contents: WebContents, opener: Opener): void {
  contents.setWindowOpenHandler(({ url }) => {
    void opener.open(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (details) => details.preventDefault());
  contents.on('will-frame-navigate', (details) => details.preventDefault());
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
