import { expect, test } from 'vitest';
import { MINUTE_MS } from '#core/model/time';
import { isOpen } from '#core/model/snapshot';
import { parseAddress } from '#core/model/address';
import { watchedPage } from '#core/settings/watched-page';
import { settle } from '../../fakes/fake-clock.ts';
import { captured, valueOf } from '../../core/feeds/support.ts';
import { openWorld, watching } from './page-world.ts';

const DOCKER = captured('statusio/docker/status.2020-07-16.partial.json');
const AT = Date.parse('2020-07-16T18:00:00Z');

function quiet(): string {
  const { result } = JSON.parse(DOCKER) as { result: { status_overall: object; status: readonly object[] } };
  const status = result.status.map((row) => ({ ...row, status_code: 100 }));
  const overall = { ...result.status_overall, status_code: 100 };
  return JSON.stringify({ result: { ...result, status, status_overall: overall, incidents: [] } });
}

test('where nothing is published but what is open, an incident that leaves the list is over', async () => {
  const address = valueOf(parseAddress('https://www.dockerstatus.com/pages/533c6539221ae15e3f000031'));
  const page = watchedPage(address, 'Docker', 'statusio', 'docker');
  const world = openWorld({ at: AT, settings: { ...watching, pages: [page] }, respond: () => DOCKER });
  await settle();
  await world.ports.clock.advance(MINUTE_MS);
  expect(world.engine.state().pages[0]?.openIncidents).toHaveLength(1);

  world.ports.http.answer(quiet);
  await world.ports.clock.advance(4 * MINUTE_MS);
  await settle();
  expect(world.engine.state().pages[0]?.openIncidents).toEqual([]);
  const [stored] = world.ports.store.readIncidents(page.id, 10);
  expect(stored?.incident).toMatchObject({ id: '5f108cc06e9c9104c0553a46', status: 'resolved' });
  expect(stored !== undefined && isOpen(stored.incident)).toBe(false);
});
