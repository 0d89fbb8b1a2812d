import { expect, it } from 'vitest';
import { componentThreadId, incidentThreadId } from '#core/events/thread-id';
import type { HookFailure } from '#core/hooks/hook-failure';
import type { HookDelivery, HookThread, NewHookDelivery } from '#core/hooks/outbox';
import { testDocument } from '#core/hooks/test-document';
import { english } from '#core/i18n/language';
import type { Store } from '../../../src-main/engine/ports.ts';
import { hookOn } from '../../core/hooks/sample-hooks.ts';
import { pageWrite, START } from './store-samples.ts';

const PAGE = 'status.example';
const REFUSED: HookFailure = { kind: 'unreachable', code: 'ECONNREFUSED' };

function delivery(subject: string, hookId = 'lamp', at = START): NewHookDelivery {
  const { delivery: _id, attempt: _attempt, ...event } = testDocument(hookOn({ id: hookId }), at, english);
  return { hookId, pageId: PAGE, at, event: { ...event, subject } };
}

function thread(changes: Partial<HookThread> = {}): HookThread {
  const threadId = incidentThreadId(PAGE, 'i1');
  const level = 'partial_outage';
  return { hookId: 'lamp', threadId, toldAs: threadId, pageId: PAGE, level, startedAt: START, at: START, ...changes };
}

const subjects = (deliveries: readonly HookDelivery[]): readonly string[] =>
  deliveries.map(({ event }) => event.subject);

function idOf(store: Store, subject: string): string {
  const all = [...store.outbox.heads(), ...store.outbox.dead(100)];
  return all.find(({ event }) => event.subject === subject)?.id ?? 'none';
}

/** What every store does with what hooks know and are to be told. */
export function describeOutbox(open: () => Store | Promise<Store>): void {
  it('gives every delivery an id of its own and hands out the oldest of each hook', async () => {
    const { outbox } = await open();
    expect([outbox.heads(), outbox.dead(5), outbox.counts(), outbox.outcomes()]).toEqual([[], [], [], []]);
    for (const subject of ['first', 'second', 'third']) outbox.add(delivery(subject));
    outbox.add(delivery('elsewhere', 'chat', START - 5));
    const [head, other] = outbox.heads();
    expect(head).toEqual({
      ...delivery('first'),
      id: head?.id,
      attempts: 0,
      dueAt: START,
      failure: null,
      deadAt: null,
    });
    expect(head?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(other?.event.subject).toBe('elsewhere');
    expect(outbox.counts()).toEqual([
      { hookId: 'chat', waiting: 1, dead: 0 },
      { hookId: 'lamp', waiting: 3, dead: 0 },
    ]);
    const seen = new Set<string>();
    for (let left = 3; left > 0; left -= 1) {
      const id = outbox.heads().find(({ hookId }) => hookId === 'lamp')?.id ?? '';
      seen.add(id);
      outbox.remove(id);
    }
    expect(seen.size).toBe(3);
    expect(subjects(outbox.heads())).toEqual(['elsewhere']);
  });

  it('counts attempts before they are made, and keeps what came of them', async () => {
    const store = await open();
    const { outbox } = store;
    outbox.add(delivery('first'));
    const id = idOf(store, 'first');
    outbox.attempt(id, START + 5);
    expect(outbox.heads()[0]).toMatchObject({ attempts: 1, dueAt: START + 5, failure: null });
    outbox.fail(id, START + 9, REFUSED);
    expect(outbox.heads()[0]).toMatchObject({ attempts: 1, dueAt: START + 9, failure: REFUSED });
    outbox.attempt(id, START + 20);
    expect(outbox.heads()[0]).toMatchObject({ attempts: 2, failure: null });
    outbox.attempt('nobody', START);
    outbox.fail('nobody', START, REFUSED);
    outbox.remove('nobody');
    expect(subjects(outbox.heads())).toEqual(['first']);
  });

  it('keeps what was given up apart until somebody decides', async () => {
    const store = await open();
    const { outbox } = store;
    for (const subject of ['a', 'b', 'c', 'd']) {
      outbox.add(delivery(subject));
      outbox.attempt(idOf(store, subject), START);
      outbox.bury(idOf(store, subject), START + subject.charCodeAt(0), REFUSED);
    }
    outbox.add(delivery('living'));
    expect(subjects(outbox.heads())).toEqual(['living']);
    expect(subjects(outbox.dead(3))).toEqual(['d', 'c', 'b']);
    expect(outbox.dead(1)[0]).toMatchObject({ deadAt: START + 100, failure: REFUSED, attempts: 1 });
    expect(outbox.counts()).toEqual([{ hookId: 'lamp', waiting: 1, dead: 4 }]);

    outbox.revive([idOf(store, 'b'), idOf(store, 'living')], START + 1_000);
    expect(outbox.heads()[0]).toMatchObject({ attempts: 0, dueAt: START + 1_000, failure: null, deadAt: null });
    // It happened before what lives.
    expect(subjects(outbox.heads())).toEqual(['b']);
    outbox.discard([idOf(store, 'd'), idOf(store, 'b')]);
    expect(subjects(outbox.dead(9))).toEqual(['c', 'a']);
    expect(subjects(outbox.heads())).toEqual(['b']);
    outbox.discard(null);
    expect(outbox.dead(9)).toEqual([]);
    outbox.bury(idOf(store, 'b'), START, REFUSED);
    outbox.revive(null, START);
    expect(outbox.counts()).toEqual([{ hookId: 'lamp', waiting: 2, dead: 0 }]);
  });

  it('keeps the newest thousand of what was given up', async () => {
    const store = await open();
    const { outbox } = store;
    store.together(() => {
      for (let count = 0; count < 1_002; count += 1) {
        outbox.add(delivery(String(count)));
        outbox.bury(outbox.heads()[0]?.id ?? '', START + count, REFUSED);
      }
    });
    const dead = outbox.dead(2_000);
    expect([dead.length, dead[0]?.event.subject, dead.at(-1)?.event.subject]).toEqual([1_000, '1001', '2']);
  });

  it('writes what a hook is to be told together with the rest, or not at all', async () => {
    const store = await open();
    store.outbox.add(delivery('kept'));
    const broken = (): void =>
      store.together(() => {
        store.write(pageWrite());
        store.outbox.add(delivery('lost'));
        store.outbox.keepThread(thread());
        store.outbox.keepOutcome({ hookId: 'lamp', at: START, failure: null });
        store.outbox.remove(idOf(store, 'kept'));
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(subjects(store.outbox.heads())).toEqual(['kept']);
    expect(store.outbox.counts()).toEqual([{ hookId: 'lamp', waiting: 1, dead: 0 }]);
    expect([store.outbox.thread('lamp', thread().threadId), store.outbox.outcomes()]).toEqual([null, []]);
  });

  it('remembers what a hook was told of a matter', async () => {
    const { outbox } = await open();
    const { threadId } = thread();
    outbox.keepThread(thread());
    outbox.keepThread(thread({ hookId: 'chat', level: 'major_outage' }));
    outbox.keepThread(thread({ level: 'degraded_performance', at: START + 9 }));
    expect(outbox.thread('lamp', threadId)).toEqual(thread({ level: 'degraded_performance', at: START + 9 }));
    outbox.endThread('lamp', threadId);
    outbox.endThread('lamp', threadId);
    expect(outbox.thread('lamp', threadId)).toBeNull();
    expect(outbox.thread('chat', threadId)?.level).toBe('major_outage');
  });

  it('follows a page that names its parts anew, and keeps how the receivers know them', async () => {
    const store = await open();
    store.write(pageWrite());
    const down = componentThreadId(PAGE, 'api');
    store.outbox.keepThread(thread());
    store.outbox.keepThread(thread({ threadId: down, toldAs: down }));
    store.outbox.keepThread(thread({ pageId: 'other', threadId: 'incident:other:i1' }));
    store.rename(PAGE, { rows: new Map([['api', 'API-1']]), incidents: new Map([['i1', 'i9']]) });
    expect(store.outbox.thread('lamp', down)).toBeNull();
    expect(store.outbox.thread('lamp', componentThreadId(PAGE, 'API-1'))?.toldAs).toBe(down);
    expect(store.outbox.thread('lamp', incidentThreadId(PAGE, 'i9'))?.toldAs).toBe(thread().toldAs);
    expect(store.outbox.thread('lamp', 'incident:other:i1')).not.toBeNull();
  });

  it('forgets what was known of a page that is watched anew, but nothing that is to be told', async () => {
    const store = await open();
    store.write(pageWrite());
    store.outbox.add(delivery('happened'));
    store.outbox.keepThread(thread());
    store.outbox.keepThread(thread({ pageId: 'other', threadId: 'incident:other:i1' }));
    store.forgetReading(PAGE);
    expect(store.outbox.thread('lamp', thread().threadId)).toBeNull();
    expect(store.outbox.thread('lamp', 'incident:other:i1')).not.toBeNull();
    expect(subjects(store.outbox.heads())).toEqual(['happened']);
  });

  it('keeps the last outcome of each hook, and nothing of one that was taken away', async () => {
    const store = await open();
    const { outbox } = store;
    outbox.keepOutcome({ hookId: 'lamp', at: START, failure: REFUSED });
    outbox.keepOutcome({ hookId: 'chat', at: START, failure: null });
    outbox.keepOutcome({ hookId: 'lamp', at: START + 1, failure: null });
    expect(outbox.outcomes()).toEqual([
      { hookId: 'chat', at: START, failure: null },
      { hookId: 'lamp', at: START + 1, failure: null },
    ]);
    outbox.add(delivery('gone'));
    outbox.add(delivery('stays', 'chat'));
    outbox.keepThread(thread());
    outbox.forgetHook('lamp');
    expect(subjects(outbox.heads())).toEqual(['stays']);
    expect(outbox.outcomes().map(({ hookId }) => hookId)).toEqual(['chat']);
    expect(outbox.thread('lamp', thread().threadId)).toBeNull();
    store.clear();
    expect([outbox.heads(), outbox.outcomes()]).toEqual([[], []]);
  });
}
