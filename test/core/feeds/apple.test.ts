import { expect, test } from 'vitest';
import { apple } from '#core/feeds/apple';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const data = captured('apple/apple/consumer.2021-04-26.one-ongoing.json');

function withEvent(...changes: readonly object[]): string {
  const { services } = JSON.parse(data) as { services: readonly { serviceName: string; events: readonly object[] }[] };
  const mail = services.find(({ serviceName }) => serviceName === 'iCloud Mail')!;
  const events = changes.map((change) => ({ ...mail.events[0], ...change }));
  return JSON.stringify({
    services: [
      { ...mail, events },
      { serviceName: 'Siri', events: events.slice(0, 1) },
    ],
  });
}

test('the argument of a call is read like bare data', () => {
  const wrapped = documentOf(`jsonCallback(${data});`);
  expect(apple.read(wrapped)).toEqual(apple.read(documentOf(data)));
  expect(apple.claim(wrapped)?.confidence).toBe(0.95);
  expect(apple.read(documentOf(`jsonCallback(${data.slice(0, 3_000)}`)).ok).toBe(false);
});

test('an outage of some users is a partial one, and what is over does no harm', () => {
  const snapshot = valueOf(apple.read(documentOf(data)));
  const levels = new Map(snapshot.components.map(({ name, level }) => [name, level]));
  expect(levels.get('iCloud Mail')).toBe('partial_outage');
  expect(levels.get('iCloud Keychain')).toBe('operational');
  expect(snapshot.incidents).toMatchObject([
    { id: '1000000310', status: 'investigating', startedAt: 1619435580000, resolvedAt: null, impact: 'major' },
    { id: '2000000560', status: 'resolved', startedAt: 1619291760000, resolvedAt: 1619304900000, impact: 'minor' },
  ]);
});

test('an event repeated at several services is one', () => {
  const { incidents } = valueOf(apple.read(documentOf(withEvent({}))));
  expect(incidents).toMatchObject([{ title: 'iCloud Mail, Siri: Outage', componentIds: ['iCloud Mail', 'Siri'] }]);
});

test.each([
  ['Available', 'ongoing', 'operational'],
  ['Performance', 'ongoing', 'degraded_performance'],
  ['Issue', 'ongoing', 'degraded_performance'],
  ['Outage', 'ongoing', 'major_outage'],
  ['Maintenance', 'ongoing', 'under_maintenance'],
  ['Outage', 'resolved', 'operational'],
  ['Maintenance', 'upcoming', 'operational'],
  ['Maintenance', 'completed', 'operational'],
  ['Odd', 'ongoing', 'unknown'],
  ['Outage', 'odd', 'unknown'],
])('%s %s is %s', (statusType, eventStatus, level) => {
  const event = { statusType, eventStatus, usersAffected: 'All users are affected' };
  const snapshot = valueOf(apple.read(documentOf(withEvent(event))));
  expect(snapshot.components.map((component) => component.level)).toEqual([level, level]);
  expect(snapshot.maintenances).toHaveLength(statusType === 'Maintenance' ? 1 : 0);
});

test.each([
  [
    'https://www.apple.com/support/systemstatus/',
    'https://www.apple.com/support/systemstatus/data/system_status_en_US.js',
  ],
  [
    'https://developer.apple.com/system-status/',
    'https://www.apple.com/support/systemstatus/data/developer/system_status_en_US.js',
  ],
  [
    'https://www.apple.com/support/systemstatus/data/system_status_de_DE.js',
    'https://www.apple.com/support/systemstatus/data/system_status_de_DE.js',
  ],
  ['http://127.0.0.1:8080/data.js', 'http://127.0.0.1:8080/data.js'],
])('%s is read at %s', (url, endpoint) => {
  expect(answerWith(apple.poll(addressOf(url)), {}).asked).toEqual([endpoint]);
});
