/** What is said of a page that was looked at: why it was recognised, and what was read around. */
export const remarks = {
  'clue.page_data': 'the page carries the data of a {vendor} page',
  'clue.page_template': 'the page is made as those of {vendor} are',
  'clue.page_says': 'the page says that {vendor} made it',
  'clue.page_link': 'the page links {vendor}',
  'clue.page_asks': 'the page asks for its data as those of {vendor} do',
  'clue.id_twelve': 'the page’s id is twelve lower-case letters and digits',
  'clue.id_ulid': 'the ids are ULIDs of 26 characters',
  'clue.summary': 'a summary as {vendor} sends it',
  'clue.components': 'a list of components as {vendor} sends it',
  'clue.services': 'a list of services as {vendor} sends it',
  'clue.monitors': 'a list of monitors as {vendor} sends it',
  'clue.incidents': 'a list of incidents as {vendor} sends it',
  'clue.events': 'a list of events as {vendor} sends it',
  'clue.notices': 'notices as {vendor} sends them',
  'clue.uptime': 'a record of past days as {vendor} sends it',
  'clue.feed': 'a feed as {vendor} sends it',
  'clue.feed_of_incidents': 'a feed that speaks of incidents',
  'clue.empty_list': 'an empty list at an address of {vendor}’s own',
  'clue.retired': 'the data of {vendor}’s old dashboard',
  'clue.given': 'the format was given',
  'warning.unknown_word':
    '{what, select, page {The status of the page “{word}” is not known.} component {The status of a component “{word}” is not known.} incident {The status of an incident “{word}” is not known.} impact {The severity of an incident “{word}” is not known.} update {The kind of an update “{word}” is not known.} maintenance {The status of a maintenance “{word}” is not known.} other {The beginning of a title “{word}” is not known.}}',
  'warning.no_time':
    '{what, select, incident {The incident “{title}” states no time.} maintenance {The maintenance “{title}” states no time.} update {The update “{title}” states no time.} other {The event “{title}” states no time.}}',
  'warning.no_start': 'The event “{title}” does not say when it began.',
  'warning.no_end': 'When “{title}” ended is not said.',
  'warning.maybe_over': 'The feed does not say whether “{title}” is over.',
  'warning.start_in_text': 'When “{title}” begins is told in its text only.',
  'warning.never_over':
    '{vendor} never posted that “{title}” is over; it is taken as ended a day after its last update.',
  'warning.no_service': 'The update “{title}” names no service.',
  'warning.left_out':
    '{what, select, incident {An incident without a time is left out.} maintenance {A maintenance without a time is left out.} update {An update without a time is left out.} other {An event without a time is left out.}}',
  'warning.unread_events':
    '{count, plural, one {One of the events that are listed could not be read.} other {# of the events that are listed could not be read.}}',
  'warning.unread_entries':
    '{count, plural, one {One of the feed’s entries could not be read.} other {# of the feed’s entries could not be read.}}',
  'warning.unread':
    '{what, select, components {The components could not be read} incidents {The list of incidents could not be read} past_incidents {The list of past incidents could not be read} past_texts {The texts of past incidents could not be read} maintenances {The list of maintenances could not be read} events {The events on the page could not be read} notices {The notices of the page could not be read} posts {Some of the posts could not be read} uptime {The uptime figures of the page could not be read} other {A part of the uptime record could not be read}}.',
  'warning.unread_because':
    '{what, select, components {The components could not be read} incidents {The list of incidents could not be read} past_incidents {The list of past incidents could not be read} past_texts {The texts of past incidents could not be read} maintenances {The list of maintenances could not be read} events {The events on the page could not be read} notices {The notices of the page could not be read} posts {Some of the posts could not be read} uptime {The uptime figures of the page could not be read} other {A part of the uptime record could not be read}}: {because}',
  'warning.read_instead':
    'The page’s data could not be read, {what, select, feed {its feed} other {its web page}} was: {because}',
  'warning.incidents_only': 'This is a list of incidents; it does not say how the components are.',
  'warning.past_only': 'The document is a record of past days; it does not say how the components are now.',
  'warning.names_only': 'The components are listed, but not how each of them is.',
  'warning.whole_only': 'Only the state of the whole page is known, not that of its components.',
  'warning.touched_only': 'Only services that had incidents are listed.',
  'warning.compatibility_only':
    'This was read from the page’s compatibility data, which {what, select, components {lists only some components and no groups} other {does not say how the components are}}.',
  'warning.latest_only': 'Only the latest incidents could be read, and not which components they touched.',
  'warning.no_components': 'The page lists no components.',
  'warning.feed_without_severity': 'The feed states no components and no severity: incidents are taken as minor.',
  'warning.feed_without_times': 'The feed states no components, and no time when an incident began.',
  'warning.feed_level': 'The level means only that the feed names no open incident.',
  'warning.feed_empty': 'The feed is empty: that may be because nothing is wrong.',
  'warning.zone_unknown': 'The time zone “{zone}” is not known; its days and times are read as UTC.',
  'warning.zone_missing': 'The page does not state its time zone; its days and times are read as UTC.',
  'warning.headline_differs':
    'The page says “{headline}”, but {what, select, component {a component says} other {an open incident says}} {level}.',
  'warning.maintenance_unlisted': 'A system is shown in maintenance, but none of the maintenances listed goes on.',
  'warning.posts_passed_over': 'The page also has posts of a kind that is not read.',
  'warning.monitors_missing': 'The results of the monitors are not in this document.',
  'warning.open_missing': 'The incidents that are open now are not in this document.',
  'warning.subpages_unread': 'The page only links to other pages, and how they are could not be read.',
  'warning.uptime_of_first': 'Only the uptime of the first {count, number} components was asked for.',
  'warning.undated_page': 'The page does not say when it was made, so its incidents have no dates and are left out.',
  'warning.security': 'The page reports a security issue, which is shown as degraded performance.',
} as const;
