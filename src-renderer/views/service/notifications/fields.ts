import type { ArgsOf } from '#core/contract/contract';
import type { Language } from '#core/i18n/language';
import { momentWords } from '#core/i18n/time-words';
import { isTrouble, LEVELS, type Level } from '#core/model/level';
import type { SnoozeEnd } from '#core/settings/settings';
import type { OptionField } from '../../../ui/OptionFields.tsx';

const AS_SET = '';
const OFF = '';
const ON = 'on';
const SNOOZES = [
  { value: '60', key: 'told.hour' },
  { value: 'until_tomorrow', key: 'told.until_tomorrow' },
  { value: 'until_resolved', key: 'told.until_resolved' },
] as const;

/** From how bad on it is told. */
export function minimumField(level: Level | null, { say }: Language): OptionField {
  return {
    id: 'minimum',
    label: say('told.minimum'),
    hint: say('told.minimum_hint'),
    values: [
      { value: AS_SET, label: say('told.as_set') },
      ...LEVELS.filter(isTrouble).map((each) => ({ value: each, label: say(`level.${each}`) })),
    ],
    value: level ?? AS_SET,
  };
}

/** The level that was chosen; null for as generally set. */
export function minimumOf(value: string): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}

/** For how long it is silent. */
export function silenceField(until: SnoozeEnd | null, timeZone: string, language: Language): OptionField {
  const { say } = language;
  const current =
    typeof until === 'number'
      ? [{ value: ON, label: say('told.silent_until', { moment: momentWords(until, timeZone, language) }) }]
      : [];
  return {
    id: 'silence',
    label: say('told.silence'),
    hint: say('told.silence_hint'),
    values: [
      { value: OFF, label: say('told.not_silent') },
      ...current,
      ...SNOOZES.map(({ value, key }) => ({ value, label: say(key) })),
    ],
    value: until === null ? OFF : until === 'resolved' ? 'until_resolved' : ON,
  };
}

/** What the command takes for a choice; null ends the silence. */
export function snoozeOf(value: string): ArgsOf<'snooze'>['minutes'] {
  const chosen = SNOOZES.find((snooze) => snooze.value === value)?.value;
  return chosen === undefined ? null : chosen === '60' ? 60 : chosen;
}
