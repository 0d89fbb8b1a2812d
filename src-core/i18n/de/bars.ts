/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'Legende',
  'bars.no_data': 'Keine Daten',
  'bars.legend_height': 'Je höher die Farbe, desto länger hat es gedauert.',
  'bars.today': 'Heute',
  'bars.uptime': 'Verfügbarkeit',
  'bars.uptime_row': 'Verfügbarkeit, {row}',
  'bars.level_for': '{level} für {duration}',
  'bars.nobody': 'Niemand hat beobachtet, und der Anbieter sagt nichts',
  'bars.reported': 'Vom Anbieter gemeldet',
  'bars.observed': 'Von Greenbar beobachtet',
  'bars.estimated': 'Aus Texten zu Vorfällen geschätzt',
  'bars.unread': 'Nicht lesbar',
  'bars.nobody_read': 'Greenbar hat gefragt und konnte die Seite nicht lesen',
  'bars.known_time': 'Für {share} der Zeit bekannt',
  'bars.span':
    '{troubled, plural, =0 {Keine Störung an {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}} one {Störung an # von {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}} other {Störung an # von {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}}}',
  'bars.unit':
    '{unit, select, week {Jeder Balken ist eine Woche.} month {Jeder Balken ist ein Monat.} hour {Jeder Balken ist eine Stunde.} other {Jeder Balken ist ein Tag.}}',
  'bars.known': 'Für {share} des Tages bekannt',
  'bars.disagreement': 'Von Greenbar gesehen: {observed}; vom Anbieter gemeldet: {reported}',
  'spoken.day': '{date}: {facts}',
  'spoken.day_incidents': '{date}: {facts}; {count, plural, one {Vorfall} other {Vorfälle}}: {titles}',
  'spoken.no_data': 'keine Daten',
  'spoken.nobody': 'niemand hat beobachtet, und der Anbieter sagt nichts',
  'spoken.reported': 'vom Anbieter gemeldet',
  'spoken.observed': 'von Greenbar beobachtet',
  'spoken.estimated': 'aus Texten zu Vorfällen geschätzt',
  'spoken.nobody_read': 'Greenbar hat gefragt und konnte die Seite nicht lesen',
  'spoken.known_time': 'für {share} der Zeit bekannt',
  'spoken.span':
    '{troubled, plural, =0 {keine Störung an {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}} one {Störung an # von {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}} other {Störung an # von {known, plural, one {# bekannten Tag} other {# bekannten Tagen}}}}',
  'spoken.hours':
    '{hours, plural, one {# Stunde} other {# Stunden}}, {trouble, plural, =0 {keine Störung} one {Störung in #} other {Störung in #}}{unknown, plural, =0 {} one {, keine Daten für #} other {, keine Daten für #}}',
  'spoken.known': 'für {share} des Tages bekannt',
  'spoken.disagreement': 'von Greenbar gesehen: {observed}; vom Anbieter gemeldet: {reported}',
  'spoken.row':
    '{days, plural, one {# Tag} other {# Tage}}, {trouble, plural, =0 {keine Störung} one {Störung an #} other {Störung an #}}{unknown, plural, =0 {} one {, keine Daten für #} other {, keine Daten für #}}',
  'heat.all_days': 'Alle Tage',
  'heat.when':
    '{weekday, select, 0 {Montags} 1 {Dienstags} 2 {Mittwochs} 3 {Donnerstags} 4 {Freitags} 5 {Samstags} 6 {Sonntags} other {Täglich}}, {from}:00 bis {to}:00 Uhr',
  'heat.no_data': '{when}: keine Daten',
  'heat.calm': '{when}: keine Störung in {known} bekannter Zeit',
  'heat.trouble':
    '{when}: {minutes, plural, =0 {weniger als 1 min} one {# min} other {# min}} der Stunde gestört; {duration} von {known} bekannter Zeit',
  'heat.hour': '{hour} Uhr',
  'heat.hour_peak': '{hour} Uhr, auffällig',
  'heat.scale': '{minutes} min der Stunde',
  'heat.no_trouble': 'Keine Störung',
} as const;
