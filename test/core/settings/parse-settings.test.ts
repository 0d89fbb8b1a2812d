import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { sentenceIn } from '#core/i18n/sentence';
import { changeSettings, defaultSettings, parseSettings } from '#core/settings/parse-settings';

const page = {
  id: 'status.example.com',
  serviceId: null,
  name: 'Example',
  url: 'https://status.example.com/',
  formatId: 'some-format',
  mutedComponentIds: ['a'],
  muted: true,
  minimumLevel: 'major_outage',
};

describe('reading settings', () => {
  test('no file means the defaults, without complaint', () => {
    expect(parseSettings(undefined)).toEqual({ settings: defaultSettings, problems: [] });
  });

  test('what was saved is read back as it was', () => {
    const settings = {
      ...defaultSettings,
      pages: [page],
      notifications: {
        ...defaultSettings.notifications,
        quietHours: { from: '22:00', to: '07:00', majorBreaksThrough: true },
      },
      snoozedUntil: 1_742_900_000_000,
      appearance: { theme: 'dark', language: 'de', timeZone: 'America/New_York', trayCount: false },
    };
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
  });

  test('every good part of a damaged file is kept, and every other is named', () => {
    const { settings, problems } = parseSettings({
      version: 1,
      polling: { intervalSeconds: 5 },
      notifications: { enabled: 'yes', updates: true, minimumLevel: 'awful' },
      appearance: 'dark',
      startAtLogin: true,
      pages: [page, { id: 'x' }, page, 7],
      strange: { deep: true },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      notifications: { ...defaultSettings.notifications, updates: true },
      startAtLogin: true,
      pages: [page],
    });
    expect(problems.map((problem) => sentenceIn(problem, english))).toEqual([
      'Page 2 of the settings cannot be read and is left out.',
      'Example is in the settings twice; the first one counts.',
      'Page 4 of the settings cannot be read and is left out.',
      'polling.intervalSeconds must be a whole number of seconds, 30 to 3600.',
      'notifications.enabled must be true or false.',
      expect.stringMatching(/^notifications\.minimumLevel must be one of operational, /),
      'appearance must be a group of settings.',
    ]);
  });

  test('what is decided of single components and for how long is read back, and what is damaged of it left out', () => {
    const rules = { chat: { minimumLevel: 'major_outage', snoozedUntil: 'resolved' }, sora: { snoozedUntil: 5 } };
    const silent = { ...page, snoozedUntil: 'resolved', componentRules: rules, choices: { region: 'eu-west' } };
    const everything = { ...defaultSettings, snoozedUntil: 'resolved', pages: [silent] };
    expect(parseSettings(JSON.parse(JSON.stringify(everything)))).toEqual({ settings: everything, problems: [] });

    const damaged = { ...page, snoozedUntil: 'never', componentRules: { chat: { minimumLevel: 9, snoozedUntil: 5 } } };
    expect(parseSettings({ pages: [damaged] }).settings.pages).toEqual([
      { ...page, componentRules: { chat: { snoozedUntil: 5 } } },
    ]);
    expect(parseSettings({ pages: [{ ...page, componentRules: 'all', choices: 7 }] }).settings.pages).toEqual([page]);
    expect(parseSettings({ snoozedUntil: 'later' }).problems).toHaveLength(1);
  });

  test('a page with a damaged shade of watching is still watched', () => {
    const { settings } = parseSettings({ pages: [{ ...page, muted: 'very', mutedComponentIds: 3, minimumLevel: 9 }] });
    const { minimumLevel: _, ...rest } = page;
    expect(settings.pages).toEqual([{ ...rest, muted: false, mutedComponentIds: [] }]);
  });

  test.each(['http://example.com/', 'javascript:alert(1)', 'https://'])('a page at %s is not watched', (url) => {
    expect(parseSettings({ pages: [{ ...page, url }] }).settings.pages).toEqual([]);
  });

  test('a file from a newer version is read as far as it is understood', () => {
    const { settings, problems } = parseSettings({ version: 2, startAtLogin: true });
    expect(settings.startAtLogin).toBe(true);
    expect(settings.version).toBe(1);
    expect(problems).toHaveLength(1);
  });

  test('whatever comes, settings come out, and reading them again changes nothing', () => {
    const keys = fc.constantFrom(...Object.keys(defaultSettings), 'other');
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue())), (value) => {
        const { settings } = parseSettings(value);
        expect(parseSettings(settings)).toEqual({ settings, problems: [] });
      }),
    );
  });
});

describe('changing settings', () => {
  test('a part of a group leaves the rest of it alone', () => {
    const changed = changeSettings(defaultSettings, { notifications: { updates: true }, startAtLogin: true });
    expect(changed).toEqual({
      ok: true,
      value: {
        ...defaultSettings,
        startAtLogin: true,
        notifications: { ...defaultSettings.notifications, updates: true },
      },
    });
  });

  test.each<[Record<string, unknown>, unknown]>([
    [{ sound: true }, 'There is no setting “sound”.'],
    [{ version: 2 }, 'There is no setting “version”.'],
    [{ polling: { everySeconds: 60 } }, 'There is no setting “polling.everySeconds”.'],
    [{ polling: 60 }, 'polling must be a group of settings.'],
    [{ polling: null }, 'polling must be a group of settings.'],
    [{ polling: { intervalSeconds: 10 } }, 'polling.intervalSeconds must be a whole number of seconds, 30 to 3600.'],
    [{ appearance: { timeZone: 'Mars/Olympus' } }, expect.stringMatching(/^appearance\.timeZone must be /)],
    [
      { notifications: { quietHours: { from: '25:00', to: '07:00', majorBreaksThrough: true } } },
      expect.stringMatching(/^notifications\.quietHours must be /),
    ],
    [{ startAtLogin: true, pages: [{}] }, 'Page 1 of the settings cannot be read and is left out.'],
  ])('%j changes nothing and says why', (changes, problem) => {
    const changed = changeSettings(defaultSettings, changes);
    expect(changed.ok ? '' : sentenceIn(changed.problem, english)).toEqual(problem);
  });

  test('undoing a silence is a change to null', () => {
    const snoozed = { ...defaultSettings, snoozedUntil: 5 };
    expect(changeSettings(snoozed, { snoozedUntil: null })).toEqual({ ok: true, value: defaultSettings });
  });
});
