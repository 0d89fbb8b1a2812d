import { expect, it } from 'vitest';
import type { StoredNotice } from '#core/events/ledger';
import type { Notice } from '#core/events/notice';
import { componentThreadId, incidentThreadId } from '#core/events/thread-id';
import type { Store } from '../../../src-main/engine/ports.ts';
import { pageWrite, START } from './store-samples.ts';

const PAGE = 'status.example';

function notice(changes: Partial<Notice> = {}): Notice {
  return {
    pageId: PAGE,
    pageName: 'Example',
    event: 'incident_started',
    tone: 'trouble',
    subject: 'Elevated errors',
    level: 'partial_outage',
    componentIds: ['api', 'chat'],
    at: START,
    since: START - 1,
    until: null,
    staleAt: null,
    waitsFor: 'silence',
    notification: {
      threadId: incidentThreadId(PAGE, 'i1'),
      title: 'Example: Elevated errors',
      body: 'Partial outage',
      urgency: 'normal',
      target: { pageId: PAGE, incidentId: 'i1' },
    },
    ...changes,
  };
}

const subjects = (store: Store): readonly string[] => store.readNotices().map(({ subject }) => subject);

function keyOf(store: Store, subject: string): number {
  return store.readNotices().find((kept) => kept.subject === subject)?.key ?? Number.NaN;
}

/** What every store does with what is still to be said. */
export function describeNotices(open: () => Store | Promise<Store>): void {
  it('keeps what is to be said, in order, until it is taken out', async () => {
    const store = await open();
    expect(store.readNotices()).toEqual([]);
    store.addNotice(notice());
    store.addNotice(notice({ subject: 'second', waitsFor: null, at: START - 5 }));
    store.addNotice(notice({ subject: 'third', waitsFor: 'absence', since: null }));
    const [first] = store.readNotices();
    const { key, ...kept } = first as StoredNotice;
    expect(kept).toEqual(notice());
    expect(subjects(store)).toEqual(['Elevated errors', 'second', 'third']);
    store.removeNotices([key, keyOf(store, 'third'), 4_711]);
    store.removeNotices([]);
    expect(subjects(store)).toEqual(['second']);
    store.addNotice(notice({ subject: 'fourth' }));
    expect(subjects(store)).toEqual(['second', 'fourth']);
  });

  it('adds and takes out together with the rest, or not at all', async () => {
    const store = await open();
    store.addNotice(notice());
    const broken = (): void =>
      store.together(() => {
        store.addNotice(notice({ subject: 'lost' }));
        store.removeNotices([keyOf(store, 'Elevated errors')]);
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(subjects(store)).toEqual(['Elevated errors']);
  });

  it('forgets what is to be said of a page that is watched anew', async () => {
    const store = await open();
    store.write(pageWrite());
    store.addNotice(notice());
    store.addNotice(notice({ pageId: 'other', subject: 'elsewhere' }));
    store.forgetReading(PAGE);
    expect(subjects(store)).toEqual(['elsewhere']);
  });

  it('gives it new names with the rest of its page', async () => {
    const store = await open();
    store.write(pageWrite());
    const { notification } = notice();
    const down = {
      ...notification,
      threadId: componentThreadId(PAGE, 'api'),
      target: { pageId: PAGE, incidentId: null },
    };
    store.addNotice(notice());
    store.addNotice(notice({ subject: 'API', componentIds: ['api'], notification: down }));
    store.addNotice(notice({ pageId: 'other', subject: 'elsewhere' }));
    store.rename(PAGE, { rows: new Map([['api', 'API-1']]), incidents: new Map([['i1', 'i9']]) });
    const [incident, component, elsewhere] = store.readNotices();
    expect(incident).toMatchObject({
      componentIds: ['API-1', 'chat'],
      notification: { threadId: incidentThreadId(PAGE, 'i9'), target: { pageId: PAGE, incidentId: 'i9' } },
    });
    expect(component).toMatchObject({ notification: { threadId: componentThreadId(PAGE, 'API-1') } });
    expect(elsewhere).toMatchObject({ componentIds: ['api', 'chat'] });
  });
}
