import { expect, test } from 'vitest';
import { defaultSettings } from '#core/settings/parse-settings';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { answering, RECORDED_AT, recordedPages } from '../../fakes/recorded-world.ts';

const OPENAI = 'https://status.openai.com/';
const QUIET = 'https://status.claude.com/';

function open() {
  const respond = answering(recordedPages());
  const asked: string[] = [];
  const ports = createFakePorts({
    now: RECORDED_AT,
    settings: defaultSettings,
    respond: (url) => {
      asked.push(url);
      return respond(url);
    },
  });
  const engine = createEngine(ports, { version: '0', clockSpeed: 1, catalogue: [] });
  return { ports, engine, asked };
}

const question = { url: OPENAI, formatId: 'incidentio', days: 30 };

test('a page that is not watched tells what it would have brought, and nothing of it is stored', async () => {
  const { ports, engine } = open();
  const answer = await engine.handlers.forecast(question);
  if (!answer.ok) throw new Error(answer.problem);
  expect(answer.value.past).toBe('read');
  expect(answer.value.notifications.length).toBeGreaterThan(20);
  const from = RECORDED_AT - 30 * 86_400_000;
  expect(answer.value.notifications.every(({ at }) => at >= from && at <= RECORDED_AT)).toBe(true);
  expect(ports.store.readPageIds()).toEqual([]);
  expect(ports.saved().pages).toEqual([]);
});

test('it is what the preview says once the page is watched and read', async () => {
  const { engine } = open();
  const before = await engine.handlers.forecast(question);
  await engine.handlers.addPage({ url: OPENAI, name: 'OpenAI', formatId: 'incidentio' });
  await engine.pollOnce();
  await settle();
  const after = await engine.handlers.preview({ pageId: 'status.openai.com', days: 30 });
  if (!before.ok || !after.ok) throw new Error('both answer');
  const told = ({ notifications }: typeof after.value) => notifications.map(({ at, title }) => `${at} ${title}`);
  // The name is the page's own before, and ours after.
  expect(told(before.value).map((line) => line.slice(0, 13))).toEqual(
    told(after.value).map((line) => line.slice(0, 13)),
  );
});

test('components that are not chosen are silent, and asking again asks nobody', async () => {
  const { engine, asked } = open();
  const inspected = await engine.handlers.inspect({ url: OPENAI });
  if (!inspected.ok) throw new Error(inspected.problem);
  const all = await engine.handlers.forecast(question);
  const count = asked.length;
  const mutedComponentIds = inspected.value.components.map(({ id }) => id);
  const none = await engine.handlers.forecast({ ...question, rules: { mutedComponentIds } });
  expect(asked).toHaveLength(count);
  if (!all.ok || !none.ok) throw new Error('both answer');
  expect(none.value.notifications.length).toBeLessThan(all.value.notifications.length / 4);
  expect(none.value.silences[0]?.count).toBeGreaterThan(10);
});

test('without a past it says so, and what cannot be read is asked for again', async () => {
  const { ports, engine, asked } = open();
  const quiet = await engine.handlers.forecast({ url: QUIET, formatId: 'statuspage', days: 30 });
  expect(quiet).toMatchObject({ ok: true, value: { past: 'unread', notifications: [] } });
  const nowhere = { url: 'https://nowhere.example.com/', formatId: null, days: 30 };
  expect(await engine.handlers.forecast(nowhere)).toMatchObject({ ok: false });
  const count = asked.length;
  await ports.clock.advance(60_000);
  expect(await engine.handlers.forecast(nowhere)).toMatchObject({ ok: false });
  expect(asked.length).toBeGreaterThan(count);
});

test('a page is added with what was decided about it, and without what cannot be read', async () => {
  const { ports, engine } = open();
  const rules = { mutedComponentIds: ['a'], minimumLevel: 'major_outage', muted: 'very', name: 'Another', id: 'other' };
  expect(await engine.handlers.addPage({ url: QUIET, name: 'Claude', formatId: 'statuspage', rules })).toMatchObject({
    ok: true,
  });
  const [page] = ports.saved().pages;
  expect(page).toMatchObject({
    ...{ id: 'status.claude.com', name: 'Claude', muted: false },
    ...{ mutedComponentIds: ['a'], minimumLevel: 'major_outage' },
  });
});
