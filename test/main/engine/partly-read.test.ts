import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAddress } from '#core/model/address';
import { isOpen } from '#core/model/snapshot';
import { MINUTE_MS } from '#core/model/time';
import { watchedPage } from '#core/settings/watched-page';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { ROOT } from '../../layers/source-files.ts';
import { openWorld, watching } from './page-world.ts';

const ACTIVE = join(ROOT, 'test/fixtures/feeds/slack/slack/current.2020-07-30.active.json');
const { active_incidents: listed } = JSON.parse(readFileSync(ACTIVE, 'utf8')) as {
  active_incidents: readonly [object, object];
};

function current(...incidents: readonly object[]): (url: string) => Said {
  return (url) => {
    const status = incidents.length === 0 ? 'ok' : 'active';
    if (url.endsWith('/current')) return JSON.stringify({ status, active_incidents: incidents });
    return url.endsWith('/history') ? JSON.stringify(listed.map((one) => ({ ...one, status: 'resolved' }))) : undefined;
  };
}

test('an incident whose entry can no longer be read has not ended for that', async () => {
  const address = parseAddress('https://slack-status.com/');
  if (!address.ok) throw new Error(address.problem);
  const settings = { ...watching, pages: [watchedPage(address.value, 'Slack', 'slack')] };
  const world = openWorld({ settings, respond: current() });
  const then = async (...incidents: readonly object[]): Promise<readonly string[]> => {
    world.ports.http.answer(current(...incidents));
    await world.ports.clock.advance(10 * MINUTE_MS);
    await settle();
    return world.ports.shown.map(({ title }) => title).slice(1);
  };
  const [first, second] = listed;
  await then();
  await then(...listed);
  expect(world.ports.shown).toHaveLength(1);

  expect(await then(first, { ...second, id: null })).toEqual([]);
  const [page] = world.engine.state().pages;
  expect(page?.openIncidents).toHaveLength(2);
  expect(world.ports.store.loadRecord(page?.id ?? '')?.snapshot?.incidents.filter(isOpen)).toHaveLength(2);

  const told = await then(first);
  expect(told.filter((title) => title.startsWith('Slack: Resolved: '))).toHaveLength(1);
});
