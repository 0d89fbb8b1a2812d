/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': 'It is them',
  'probe.verdict.me': 'It is your connection',
  'probe.verdict.internet': 'It is the internet in between',
  'probe.verdict.all_fine': 'All fine',
  'probe.verdict.cannot_tell': 'Cannot tell',
  'probe.reason.fine': '{service} answers your probe as usual, and so says its page.',
  'probe.reason.fine_in_maintenance': '{service} answers your probe as usual during its maintenance.',
  'probe.reason.page_alone': 'The page of {service} says: {level}. Your probe is answered as usual.',
  'probe.reason.page_unseen': 'The page of {service} says: {level}. Your probe cannot say yet.',
  'probe.reason.failing_admitted': 'The page of {service} says: {level}. Your probe failed {failed} of {count}.',
  'probe.reason.slow_admitted':
    'The page of {service} says: {level}. It answers your probe far more slowly than usual at this hour.',
  'probe.reason.failing':
    'Your probe of {service} failed {failed} of {count} while your network is fine. Its page shows no trouble.',
  'probe.reason.slow':
    '{service} answers far more slowly than usual at this hour while your network is fine. Its page shows no trouble.',
  'probe.reason.failing_unread':
    'Your probe of {service} failed {failed} of {count} while your network is fine. What its page says is not known.',
  'probe.reason.slow_unread':
    '{service} answers far more slowly than usual at this hour while your network is fine. What its page says is not known.',
  'probe.reason.cut_off':
    'Neither of the two neutral addresses can be reached either: look at your own connection first.',
  'probe.reason.slow_connection': 'The two neutral addresses are slower than usual too: it is your own connection.',
  'probe.reason.part_unreachable':
    '{service} has trouble answering, and another part of the internet cannot be reached from here, while the rest can.',
  'probe.reason.no_probe': '{service} has not been probed lately.',
  'probe.reason.unsettled': 'The latest probes of {service} differ, or are too few to say anything.',
  'probe.reason.page_unknown': '{service} answers your probe as usual, but what its page says is not known.',
  'probe.reason.failing_no_baseline':
    'Your probe of {service} failed {failed} of {count}, but nobody knows yet whether your own network is fine.',
  'probe.reason.slow_no_baseline':
    '{service} answers far more slowly than usual at this hour, but nobody knows yet whether your own network is fine.',
  'probe.reason.failing_slow_connection':
    'Your probe of {service} failed {failed} of {count}, and your own connection is slower than usual: it could be either.',
  'probe.problem.name': 'The name of the server could not be looked up.',
  'probe.problem.no_route': 'There is no way to the server from here.',
  'probe.problem.refused': 'The server refused the connection.',
  'probe.problem.cut': 'The connection was cut.',
  'probe.problem.timeout': 'There was no answer in time.',
  'probe.problem.insecure': 'No secure connection could be made.',
  'probe.problem.status': 'The server answered with the status {status}, which is not expected.',
  'probe.problem.text': 'The answer does not contain the expected text.',
  'probe.problem.proxy': 'The proxy of this network did not let the probe through.',
  'probe.problem.unreadable': 'The server answered with something that is no answer.',
  'probe.problem.not_made': 'The probe was not made: you are offline, or it has just been made.',
  'probe.log.failed':
    'Page {level}, {from} to {to}, while your probe failed {failed} of {count} and your network was fine.',
  'probe.log.slow':
    'Page {level}, {from} to {to}, while your probe was slow {slow} of {count} and your network was fine.',
  'probe.log.both':
    'Page {level}, {from} to {to}, while your probe failed {failed} and was slow {slow} of {count}, and your network was fine.',
  'probe.log.unseen': 'Page {level}, {from} to {to}, while your probe was answered as usual {good} of {count}.',
  'probe.delay.label': 'Your own evidence, from this machine alone: it tells what you saw and when, not who was first.',
  'probe.delay.after':
    '{count, plural, one {Once} other {# times}} the first post came after your first failed or slow probe, by {duration} at the median.',
  'probe.delay.before':
    '{count, plural, one {Once} other {# times}} the first post was there before it, by {duration} at the median.',
  'probe.delay.never': '{count, plural, one {Once} other {# times}} nothing was posted.',
} as const;
