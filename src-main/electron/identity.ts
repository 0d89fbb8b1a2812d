/** The same as `appId` in electron-builder.yml: Windows shows toasts only under the id its shortcut carries. */
export const APP_ID = 'org.greenbar.Greenbar';
/** Windows starts this class when a toast is clicked; it must never change. */
export const TOAST_CLASS_ID = '{5B0C7B1E-7C1D-4E0B-9A57-6F5D3C0E21A4}';
export const APP_NAME = 'Greenbar';
