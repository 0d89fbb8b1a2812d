import { expect, it } from 'vitest';
import type { Store } from '../../../src-main/engine/ports.ts';
import { pageWrite } from './store-samples.ts';

const PAGE = 'status.example';

/** What every store does with the days a user marks. */
export function describeMarkers(open: () => Store | Promise<Store>): void {
  it('keeps one for each day, by date, of pages it knows and of others', async () => {
    const store = await open();
    expect(store.readMarkers(PAGE)).toEqual([]);
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'Image generation' });
    store.write(pageWrite());
    store.writeMarker(PAGE, { date: '2024-12-05', label: '' });
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'Image generation is out' });
    store.writeMarker('other', { date: '2025-03-25', label: 'Moved' });
    expect(store.readMarkers(PAGE)).toEqual([
      { date: '2024-12-05', label: '' },
      { date: '2025-03-25', label: 'Image generation is out' },
    ]);
    expect(store.readMarkers('other')).toHaveLength(1);
  });

  it('takes one out, and only that', async () => {
    const store = await open();
    store.removeMarker(PAGE, '2025-03-25');
    for (const date of ['2025-03-25', '2025-03-26']) store.writeMarker(PAGE, { date, label: date });
    store.removeMarker(PAGE, '2025-03-25');
    store.removeMarker('other', '2025-03-26');
    expect(store.readMarkers(PAGE)).toEqual([{ date: '2025-03-26', label: '2025-03-26' }]);
  });

  it('takes them back with the writes they were part of', async () => {
    const store = await open();
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'kept' });
    const broken = (): void =>
      store.together(() => {
        store.removeMarker(PAGE, '2025-03-25');
        store.writeMarker(PAGE, { date: '2025-03-26', label: 'lost' });
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(store.readMarkers(PAGE)).toEqual([{ date: '2025-03-25', label: 'kept' }]);
  });

  it('forgets none with the last reading', async () => {
    const store = await open();
    store.write(pageWrite());
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'kept' });
    store.forgetReading(PAGE);
    expect(store.readMarkers(PAGE)).toHaveLength(1);
  });
}
