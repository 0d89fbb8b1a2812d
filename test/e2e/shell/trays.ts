import type * as Electron from 'electron';

/**
 * Where every icon in the tray is. Runs in Electron’s main process, sent there as its source text: no imports, no outer
 * names. Electron lists no trays and the app has no door for tests, so the memory is asked for what the class made.
 */
export async function boundsOfTrays({ Tray }: Pick<typeof Electron, 'Tray'>): Promise<readonly Electron.Rectangle[]> {
  const { Session } = process.getBuiltinModule('node:inspector/promises');
  const session = new Session();
  session.connect();
  try {
    Reflect.set(globalThis, 'trayPrototype', Tray.prototype);
    const { result } = await session.post('Runtime.evaluate', { expression: 'trayPrototype' });
    const { objects } = await session.post('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const bounds = await session.post('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration:
        'function () { return this.filter((one) => !one.isDestroyed()).map((one) => one.getBounds()); }',
      returnByValue: true,
    });
    return bounds.result.value as readonly Electron.Rectangle[];
  } finally {
    Reflect.deleteProperty(globalThis, 'trayPrototype');
    session.disconnect();
  }
}
