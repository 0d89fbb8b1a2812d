/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'Legend',
  'bars.no_data': 'No data',
  'bars.legend_height': 'The higher the colour, the longer it lasted.',
  'bars.today': 'Today',
  'bars.uptime': 'Uptime',
  'bars.uptime_row': 'uptime, {row}',
  'bars.level_for': '{level} for {duration}',
  'bars.nobody': 'Nobody watched, and the vendor says nothing',
  'bars.reported': 'Reported by the vendor',
  'bars.observed': 'Observed by Greenbar',
  'bars.estimated': 'Estimated from incident texts',
  'bars.unread': 'Could not be read',
  'bars.nobody_read': 'Greenbar asked, and could not read the page',
  'bars.known_time': 'Known for {share} of the time',
  'bars.span':
    '{troubled, plural, =0 {No trouble on {known, plural, one {# known day} other {# known days}}} other {Trouble on # of {known, plural, one {# known day} other {# known days}}}}',
  'bars.unit':
    '{unit, select, week {Each bar is a week.} month {Each bar is a month.} hour {Each bar is an hour.} other {Each bar is a day.}}',
  'bars.known': 'Known for {share} of the day',
  'bars.disagreement': 'Seen by Greenbar: {observed}; said by the vendor: {reported}',
  'spoken.day': '{date}: {facts}',
  'spoken.day_incidents': '{date}: {facts}; {count, plural, one {incident} other {incidents}}: {titles}',
  'spoken.no_data': 'no data',
  'spoken.nobody': 'nobody watched, and the vendor says nothing',
  'spoken.reported': 'reported by the vendor',
  'spoken.observed': 'observed by Greenbar',
  'spoken.estimated': 'estimated from incident texts',
  'spoken.nobody_read': 'Greenbar asked, and could not read the page',
  'spoken.known_time': 'known for {share} of the time',
  'spoken.span':
    '{troubled, plural, =0 {no trouble on {known, plural, one {# known day} other {# known days}}} other {trouble on # of {known, plural, one {# known day} other {# known days}}}}',
  'spoken.hours':
    '{hours, plural, one {# hour} other {# hours}}, {trouble, plural, =0 {no trouble} other {trouble in #}}{unknown, plural, =0 {} other {, no data for #}}',
  'spoken.known': 'known for {share} of the day',
  'spoken.disagreement': 'seen by Greenbar: {observed}; said by the vendor: {reported}',
  'spoken.row':
    '{days, plural, one {# day} other {# days}}, {trouble, plural, =0 {no trouble} other {trouble on #}}{unknown, plural, =0 {} other {, no data for #}}',
  'heat.all_days': 'All days',
  'heat.when':
    '{weekday, select, 0 {Mondays} 1 {Tuesdays} 2 {Wednesdays} 3 {Thursdays} 4 {Fridays} 5 {Saturdays} 6 {Sundays} other {Every day}}, {from}:00 to {to}:00',
  'heat.no_data': '{when}: no data',
  'heat.calm': '{when}: no trouble in {known} known',
  'heat.trouble':
    '{when}: {minutes, plural, =0 {less than 1 min} other {# min}} of the hour in trouble; {duration} in {known} known',
  'heat.hour': '{hour}:00',
  'heat.hour_peak': '{hour}:00, stands out',
  'heat.scale': '{minutes} min of the hour',
  'heat.no_trouble': 'No trouble',
} as const;
