import { afterEach, expect, test } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { HOST, summary as summaryOf } from './page-world.ts';

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

/** Two words of Latin letters in a row, beside names and addresses. */
const ENGLISH = /(?<![\w./-])[A-Za-z]{2,} [a-z]{2,}/;

test.each(['ja', 'zh-CN', 'ar'])('nothing the engine answers in %s is English', async (locale) => {
  const summary = (url: string): string | undefined =>
    url.endsWith('/api/v2/summary.json') ? summaryOf({ component: 'on_fire' }) : undefined;
  const respond = (url: string) => (url.includes('shop') ? '<!doctype html><title>Shop</title>' : summary(url));
  const ports = createFakePorts({ now: 1_000, settings: defaultSettings, respond });
  const row = { id: 'aws', name: 'AWS', formatId: 'aws', category: 'Cloud & hosting', aliases: [] };
  engine = createEngine(
    { ...ports, languages: { preferred: () => [locale] } },
    {
      ...{ version: '0', clockSpeed: 1, catalogue: [{ ...row, url: 'https://health.aws.amazon.com/' }] },
      notices: [{ key: 'notice.history_damaged', values: { file: 'history.corrupt.sqlite' } }],
    },
  );
  const { handlers } = engine;
  const page = await handlers.inspect({ url: HOST });
  if (!page.ok) throw new Error(page.problem);
  expect(page.value.warnings).toHaveLength(1);
  const shop = await handlers.inspect({ url: 'https://shop.example/' });
  const wrong = await handlers.inspect({ url: 'ftp://' });
  const said = [
    ...[page.value.reason, ...page.value.warnings, ...engine.state().notices],
    ...(await handlers.services({ query: 'aws' })).map(({ category }) => category),
    ...[shop, wrong].map((answer) => (answer.ok ? '' : answer.problem)),
    ...[
      await handlers.removePage({ pageId: 'nowhere' }),
      await handlers.changeSettings({ changes: { polling: { intervalSeconds: 1 } } }),
    ].map((answer) => (answer.ok ? '' : answer.problem)),
  ];
  expect(said).toHaveLength(8);
  expect(said.every((words) => words.length > 3)).toBe(true);
  expect(said.filter((words) => ENGLISH.test(words))).toEqual([]);
});
