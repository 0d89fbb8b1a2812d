import { expect, it } from 'vitest';
import { HOUR_MS } from '#core/model/time';
import { questionParts, type IncidentQuestion } from '#core/search/incident-question';
import { phrasesOf } from '#core/search/question';
import type { Store } from '../../../src-main/engine/ports.ts';
import { incident, maintenance, pageWrite, record, reported, START, update } from './store-samples.ts';

const PAGE = 'status.example';
const PAGES = [
  { id: PAGE, name: 'Example' },
  { id: 'other', name: 'Café Münster' },
];

function question(query: string, changes: Partial<IncidentQuestion> = {}): IncidentQuestion {
  const parts = questionParts(PAGES, phrasesOf(query));
  return { parts, impacts: null, openOnly: false, limit: 50, ...changes };
}

/** The full text of the incidents, of which every store must say the same. */
export function describeSearch(open: () => Store | Promise<Store>): void {
  function asked(store: Store, query: string, changes?: Partial<IncidentQuestion>): readonly string[] {
    return store.searchIncidents(question(query, changes)).map(({ incident: { id } }) => id);
  }

  async function filled(): Promise<Store> {
    const store = await open();
    const at = (hours: number): number => START + hours * HOUR_MS;
    store.write(
      pageWrite({
        incidents: [
          incident({
            id: 'login',
            title: 'Login is failing',
            startedAt: at(1),
            updates: [update('u1', at(1), 'Réseau dégradé')],
          }),
          incident({
            id: 'errors',
            title: 'Elevated errors',
            startedAt: at(2),
            updates: [update('u1', at(2), 'Users cannot login.')],
          }),
          incident({
            id: 'japanese',
            title: 'ログインできない障害',
            startedAt: at(3),
            impact: 'critical',
            updates: [update('u1', at(3), '数据库连接异常，正在调查')],
          }),
        ],
      }),
    );
    store.write(
      pageWrite({
        record: record({ pageId: 'other' }),
        incidents: [
          incident({
            id: 'over',
            title: 'Slow login',
            startedAt: at(4),
            status: 'resolved',
            resolvedAt: at(5),
            updates: [],
          }),
        ],
      }),
    );
    return store;
  }

  it('finds by words and their beginnings, titles before texts, then the newest', async () => {
    const store = await filled();
    expect(asked(store, 'login')).toEqual(['over', 'login', 'errors']);
    expect(asked(store, 'LOG fail')).toEqual(['login']);
    expect(asked(store, 'errors users')).toEqual(['errors']);
    expect(asked(store, 'ogin')).toEqual([]);
    expect(store.searchIncidents(question('slow'))).toEqual([
      {
        pageId: 'other',
        incident: incident({
          id: 'over',
          title: 'Slow login',
          startedAt: START + 4 * HOUR_MS,
          status: 'resolved',
          resolvedAt: START + 5 * HOUR_MS,
          updates: [],
        }),
      },
    ]);
  });

  it('minds no accents, and finds words in scripts that are written without spaces', async () => {
    const store = await filled();
    expect(asked(store, 'reseau degrade')).toEqual(['login']);
    expect(asked(store, 'RÉSEAU')).toEqual(['login']);
    expect(asked(store, '障害')).toEqual(['japanese']);
    expect(asked(store, '障')).toEqual(['japanese']);
    expect(asked(store, 'イン')).toEqual(['japanese']);
    expect(asked(store, '连接 调查')).toEqual(['japanese']);
    expect(asked(store, '害障')).toEqual([]);
  });

  it('finds words in a row only where they stand so, in the title or in the text', async () => {
    const store = await open();
    const told = (id: string, hours: number, title: string, text: string) =>
      incident({ id, title, startedAt: START + hours * HOUR_MS, updates: [update('u', START, text)] });
    store.write(
      pageWrite({
        incidents: [
          told('title', 1, 'Sign-in fails', 'in order to sign'),
          told('text', 2, 'Apps', 'Users cannot sign in.'),
          told('apart', 3, 'In sign apps', 'some in sign'),
          told('both', 4, 'In sign apps', 'SIGN—INTO fails'),
          told('far', 5, 'Sign', 'in'),
          told('three', 6, '接障害', '障害発生'),
          told('turned', 7, '害発障', '接障 発生'),
        ],
      }),
    );
    expect(asked(store, 'sign-in')).toEqual(['title', 'both', 'text']);
    expect(asked(store, 'sign-in', { limit: 2 })).toEqual(['title', 'both']);
    expect(asked(store, 'sign-in', { limit: 1 })).toEqual(['title']);
    expect(asked(store, 'sign-in fails')).toEqual(['title', 'both']);
    expect(asked(store, 'in-sign')).toEqual(['both', 'apart']);
    expect(asked(store, '障害発')).toEqual(['three']);
    expect(asked(store, '障害')).toEqual(['three']);
    expect(asked(store, '発障')).toEqual(['turned']);
    expect(asked(store, '障-発生')).toEqual(['turned']);
    expect(asked(store, '障害'.repeat(200))).toEqual([]);
    expect(asked(store, `${'a-'.repeat(400)}a`)).toEqual([]);
  });

  it('takes the name of a page for the page', async () => {
    const store = await filled();
    expect(asked(store, 'munster')).toEqual(['over']);
    expect(asked(store, 'cafe slow')).toEqual(['over']);
    expect(asked(store, 'cafe failing')).toEqual([]);
    expect(asked(store, 'example login')).toEqual(['login', 'errors']);
  });

  it('narrows by page, impact and what is open, and lists everything where nothing is asked', async () => {
    const store = await filled();
    expect(asked(store, '')).toEqual(['over', 'japanese', 'errors', 'login']);
    expect(asked(store, '', { limit: 2 })).toEqual(['over', 'japanese']);
    expect(asked(store, 'login', { openOnly: true })).toEqual(['login', 'errors']);
    expect(asked(store, '', { impacts: ['critical', 'none'] })).toEqual(['japanese']);
    expect(asked(store, '', { parts: [{ pageIds: ['other'], phrases: [] }] })).toEqual(['over']);
    expect(asked(store, '', { parts: [] })).toEqual([]);
  });

  it('takes everything that is typed for words', async () => {
    const store = await filled();
    for (const query of ['"login', 'login AND', 'title:login', 'NEAR(login)', 'login*', '^login', '(login', "'login"]) {
      expect(() => asked(store, query)).not.toThrow();
    }
    expect(asked(store, '"login*')).toEqual(['over', 'login', 'errors']);
    expect(asked(store, '" * - ( \u0000')).toHaveLength(4);
    expect(asked(store, '😀')).toHaveLength(4);
  });

  it('keeps in step with what the vendor edits, adds and reports later', async () => {
    const store = await filled();
    const edited = incident({
      id: 'login',
      title: 'Sign-in is failing',
      startedAt: START,
      updates: [update('u2', START, 'Rolled back')],
    });
    store.write(pageWrite({ incidents: [edited] }));
    expect(asked(store, 'login')).toEqual(['over', 'errors']);
    expect(asked(store, 'sign-in')).toEqual(['login']);
    expect(asked(store, 'reseau rolled')).toEqual(['login']);
    store.writeReported(PAGE, START, reported({ incidents: [incident({ id: 'past', title: 'Long past' })] }));
    expect(asked(store, 'past')).toEqual(['past']);
    store.rename(PAGE, { rows: new Map(), incidents: new Map([['past', 'renamed']]) });
    expect(asked(store, 'past')).toEqual(['renamed']);
  });

  it('finds nothing that was taken back', async () => {
    const store = await filled();
    const broken = (): void =>
      store.together(() => {
        store.write(pageWrite({ incidents: [incident({ id: 'lost', title: 'Ephemeral' })] }));
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(asked(store, 'ephemeral')).toEqual([]);
  });

  function planned(store: Store, query: string, changes?: Partial<IncidentQuestion>): readonly string[] {
    return store.searchMaintenances(question(query, changes)).map(({ maintenance: { id } }) => id);
  }

  async function withMaintenances(): Promise<Store> {
    const store = await filled();
    const at = (hours: number): number => START + hours * HOUR_MS;
    const upgrade = maintenance({
      id: 'upgrade',
      title: 'Database upgrade',
      startsAt: at(1),
      updates: [update('u', at(1), 'Login may be slow.')],
    });
    const moved = maintenance({
      id: 'moved',
      title: 'ログイン基盤の移行',
      status: 'completed',
      startsAt: at(2),
      updates: [update('u', at(2), 'Upgrade done, réseau calme')],
    });
    store.write(pageWrite({ maintenances: [upgrade, moved] }));
    const other = maintenance({ id: 'other', title: 'Login upgrade', startsAt: at(3), updates: [] });
    store.write(pageWrite({ record: record({ pageId: 'other' }), maintenances: [other] }));
    return store;
  }

  it('finds maintenances in the same way, and apart from incidents', async () => {
    const store = await withMaintenances();
    expect(planned(store, 'upgrade')).toEqual(['other', 'upgrade', 'moved']);
    expect(planned(store, 'login')).toEqual(['other', 'upgrade']);
    expect(planned(store, 'reseau')).toEqual(['moved']);
    expect(planned(store, '移行')).toEqual(['moved']);
    expect(planned(store, 'munster upgrade')).toEqual(['other']);
    expect(planned(store, 'grade')).toEqual([]);
    expect(asked(store, 'upgrade')).toEqual([]);
    expect(store.searchMaintenances(question('login slow'))).toEqual([
      {
        pageId: PAGE,
        maintenance: maintenance({
          id: 'upgrade',
          startsAt: START + HOUR_MS,
          updates: [update('u', START + HOUR_MS, 'Login may be slow.')],
        }),
      },
    ]);
  });

  it('narrows maintenances by page and by what is not over; none has an impact', async () => {
    const store = await withMaintenances();
    expect(planned(store, '')).toEqual(['other', 'moved', 'upgrade']);
    expect(planned(store, '', { limit: 1 })).toEqual(['other']);
    expect(planned(store, 'upgrade', { openOnly: true })).toEqual(['other', 'upgrade']);
    expect(planned(store, '', { impacts: ['none'] })).toEqual([]);
    expect(planned(store, '', { parts: [{ pageIds: ['other'], phrases: [] }] })).toEqual(['other']);
  });

  it('keeps in step with maintenances the vendor edits', async () => {
    const store = await withMaintenances();
    store.write(pageWrite({ maintenances: [maintenance({ id: 'upgrade', title: 'Postponed works', updates: [] })] }));
    expect(planned(store, 'postponed')).toEqual(['upgrade']);
    expect(planned(store, 'database')).toEqual([]);
  });
}
