/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'That page is not watched.',
  'refusal.no_zone': 'There is no time zone called “{zone}”.',
  'refusal.no_component': 'The page has no such component.',
  'refusal.no_incident': 'That incident is not in the history.',
  'refusal.no_maintenance': 'That maintenance is not in the history.',
  'refusal.unknown_days': 'Nothing is known of those days.',
  'refusal.no_days': 'Those days have not begun, or end before they begin.',
  'refusal.too_many_days': 'Ten years are the most that can be put into one document.',
  'refusal.not_read': '{service} has not been read yet.',
  'refusal.rules': 'The page cannot be watched like that.',
  'refusal.compact': 'The history cannot be compacted now: another program reads it, or the disk is full.',
  'refusal.inside': 'Something went wrong inside Greenbar; the log says what.',
  'refusal.not_shown': 'The notification could not be shown: {words}.',
} as const;
