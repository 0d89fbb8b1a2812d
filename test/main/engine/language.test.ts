import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';

let engine: Engine | null = null;
afterEach(async () => {
  await engine?.stop();
});

function open(preferred: readonly string[]) {
  const ports = createFakePorts({ now: 1_000, settings: defaultSettings, respond: () => undefined });
  engine = createEngine(
    { ...ports, languages: { preferred: () => preferred } },
    { version: '0', clockSpeed: 1, catalogue: [] },
  );
  return { ports, engine };
}

test('the language is the system’s until one is chosen, and a choice holds at once for tray, window and notifications', async () => {
  const { ports, engine } = open(['fr-CA', 'en']);
  expect(engine.state()).toMatchObject({
    locale: 'fr',
    tray: { tooltip: 'Greenbar\u00a0: aucun service suivi pour l’instant' },
  });

  await engine.handlers.changeSettings({ changes: { appearance: { language: 'de' } } });
  expect(engine.state()).toMatchObject({
    locale: 'de',
    tray: { tooltip: 'Greenbar: noch wird kein Dienst beobachtet' },
  });
  await engine.handlers.testNotification({});
  expect(ports.shown.map(({ title }) => title)).toEqual(['Greenbar: Das ist ein Test']);
});

test('a language nobody has written is English, and no language at all is refused', async () => {
  const { engine } = open(['tlh', 'nl']);
  expect(engine.state().locale).toBe('en');
  const refused = await engine.handlers.changeSettings({ changes: { appearance: { language: 'tlh' } } });
  expect(refused.ok ? '' : refused.problem).toMatch(/^appearance\.language must be /);
});
