import { expect, test } from 'vitest';
import { FORMATS, formatById } from '#core/feeds/index';
import { english } from '#core/i18n/language';
import { parseAddress } from '#core/model/address';
import { detailWords } from '#core/poll/failure-words';
import { checkChoices, chosenOptions, fittingChoices } from '#core/settings/choices';
import { parseWatchedPage } from '#core/settings/setting-rules';
import { watchedPage, withChoices } from '#core/settings/watched-page';

const aws = format('aws');
const paypal = format('paypal');

function format(id: string): NonNullable<ReturnType<typeof formatById>> {
  const found = formatById(id);
  if (found === null) throw new Error(id);
  return found;
}

test('every option says what it is for, and every value it starts with can be chosen', () => {
  const withOptions = FORMATS.filter(({ options = [] }) => options.length > 0);
  expect(withOptions.length).toBeGreaterThan(5);
  for (const each of withOptions) {
    const shown = chosenOptions(each);
    for (const { id, initial, values } of each.options ?? []) {
      expect(id).toMatch(/^[a-z][a-z-]*$/);
      const { label, hint } = shown.find((one) => one.id === id) ?? {};
      expect(label).toMatch(/^[A-Z]/);
      expect(hint).toMatch(/^[A-Z].{10,120}\.$/);
      expect(values === null || values.some(({ value }) => value === initial)).toBe(true);
      expect(checkChoices(each, { [id]: initial })).toEqual({ ok: true, value: {} });
    }
  }
});

test('options have what was chosen, or what holds where nothing was', () => {
  expect(chosenOptions(aws, { region: 'eu-west-1' })).toMatchObject([{ id: 'region', value: 'eu-west-1' }]);
  expect(chosenOptions(paypal)).toMatchObject([{ id: 'environment', value: 'production' }]);
  expect(chosenOptions(format('statuspage'), { region: 'eu-west-1' })).toEqual([]);
});

test('a choice is taken without the white space around it, and the default is none', () => {
  expect(checkChoices(aws, { region: ' eu-west-1 ' })).toEqual({ ok: true, value: { region: 'eu-west-1' } });
  expect(checkChoices(format('sorry'), { page: ' ' })).toEqual({ ok: true, value: {} });
  expect(checkChoices(paypal, { environment: 'sandbox' })).toEqual({ ok: true, value: { environment: 'sandbox' } });
});

test.each([
  [aws, { zone: 'b' }, 'There is no option “zone” here: AWS Health Dashboard has these options: region.'],
  [format('statuspage'), { a: '' }, 'There is no option “a” here: Atlassian Statuspage has no options.'],
  [paypal, { environment: 'staging' }, 'Environment cannot be “staging”; it is one of: production, sandbox.'],
  [format('sorry'), { page: 'x'.repeat(101) }, 'Page id: at most 100 characters are taken.'],
])('what a format does not offer is refused in a sentence', (each, choices, problem) => {
  const checked = checkChoices(each, choices);
  expect(checked.ok ? '' : detailWords(checked.problem, english)).toBe(problem);
});

test('of many values a sentence names some', () => {
  const checked = checkChoices(aws, { region: 'atlantis-1' });
  expect(checked.ok ? '' : detailWords(checked.problem, english)).toMatch(
    /^Region cannot be “atlantis-1”; it is one of: ([a-z]+-[a-z-]+-\d, ){5}…\.$/,
  );
});

test('choices made for another format or another version of it are left out where nobody made them', () => {
  expect(fittingChoices(aws, { region: 'eu-west-1', zone: 'b' })).toEqual({ region: 'eu-west-1' });
  expect(fittingChoices(aws, { region: 'atlantis-1' })).toEqual({});
});

test('a page chosen otherwise is another page, and chosen as before the one it was', () => {
  const address = parseAddress('https://health.example.com/status');
  if (!address.ok) throw new Error(address.problem);
  const plain = { ...watchedPage(address.value, 'Example', 'aws'), muted: true };
  const ireland = withChoices(plain, { region: 'eu-west-1' });
  expect(ireland).toMatchObject({
    id: 'health.example.com/status?region=eu-west-1',
    choices: { region: 'eu-west-1' },
    muted: true,
  });
  expect(withChoices(ireland, { region: 'eu-west-2' }).id).toBe('health.example.com/status?region=eu-west-2');
  expect(withChoices(ireland, {})).toEqual(plain);
  const moved = { ...ireland, url: 'https://status.example.com/', id: 'old.example.com?region=eu-west-1' };
  expect(withChoices(moved, {}).id).toBe('old.example.com');
});

test('choices are kept in the settings, unless there are too many or they are no text', () => {
  const address = parseAddress('https://health.example.com/status');
  if (!address.ok) throw new Error(address.problem);
  const page = watchedPage(address.value, 'Example', 'aws', null, { region: 'eu-west-1' });
  expect(parseWatchedPage(JSON.parse(JSON.stringify(page)))).toEqual(page);
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`option-${index}`, 'x']));
  for (const choices of [many, { region: 1 }, { region: 'x'.repeat(301) }, 'eu-west-1', null]) {
    expect(parseWatchedPage({ ...page, choices })).not.toHaveProperty('choices');
  }
});
