import type * as Electron from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boundsOfTrays } from '../../e2e/shell/trays.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');

test('docs/only-in-real-electron.md lists every test that is run in real Electron, and no other', () => {
  const nightly = read('test/e2e/shell/real-electron.test.ts');
  const inElectron = nightly.slice(nightly.indexOf("('in real Electron'"));
  const titles = [...inElectron.matchAll(/\btest(?:\.\w+\([^)]*\))?\(\s*(['"`])(.*?)\1,/g)].map(([, , title]) => title);
  const listed = [...read('docs/only-in-real-electron.md').matchAll(/^\| (?!only there)[^|-][^|]* \| ([^|]*) \|$/gm)];
  expect(titles.length).toBeGreaterThan(5);
  expect(listed.map(([, title]) => title?.trim())).toEqual(titles);
});

test('icons in the tray are found in memory, where they are, until they are taken out', async () => {
  class Tray {
    private readonly x: number;
    private destroyed = false;
    constructor(x: number) {
      this.x = x;
    }
    getBounds = (): Electron.Rectangle => ({ x: this.x, y: 0, width: 22, height: 22 });
    isDestroyed = (): boolean => this.destroyed;
    destroy = (): void => {
      this.destroyed = true;
    };
  }
  const electron = { Tray } as unknown as Pick<typeof Electron, 'Tray'>;
  expect(await boundsOfTrays(electron)).toEqual([]);
  const icons = [new Tray(5), new Tray(9)];
  expect((await boundsOfTrays(electron)).map(({ x }) => x).toSorted()).toEqual([5, 9]);
  icons[0]?.destroy();
  expect(await boundsOfTrays(electron)).toEqual([{ x: 9, y: 0, width: 22, height: 22 }]);
});
