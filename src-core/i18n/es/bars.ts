/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'Leyenda',
  'bars.no_data': 'Sin datos',
  'bars.legend_height': 'Cuanto más alto el color, más duró.',
  'bars.today': 'Hoy',
  'bars.uptime': 'Disponibilidad',
  'bars.uptime_row': 'disponibilidad, {row}',
  'bars.level_for': '{level} durante {duration}',
  'bars.nobody': 'Nadie vigilaba, y el proveedor no dice nada',
  'bars.reported': 'Informado por el proveedor',
  'bars.observed': 'Observado por Greenbar',
  'bars.estimated': 'Estimado a partir de los textos de los incidentes',
  'bars.unread': 'No se pudo leer',
  'bars.nobody_read': 'Greenbar preguntó y no pudo leer la página',
  'bars.known_time': 'Se conoce el {share} del tiempo',
  'bars.span':
    '{troubled, plural, =0 {Sin problemas en {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} one {Problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} many {Problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} other {Problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}}}',
  'bars.unit':
    '{unit, select, week {Cada barra es una semana.} month {Cada barra es un mes.} hour {Cada barra es una hora.} other {Cada barra es un día.}}',
  'bars.known': 'Se conoce el {share} del día',
  'bars.disagreement': 'Visto por Greenbar: {observed}; según el proveedor: {reported}',
  'spoken.day': '{date}: {facts}',
  'spoken.day_incidents':
    '{date}: {facts}; {count, plural, one {incidente} many {incidentes} other {incidentes}}: {titles}',
  'spoken.no_data': 'sin datos',
  'spoken.nobody': 'nadie vigilaba, y el proveedor no dice nada',
  'spoken.reported': 'informado por el proveedor',
  'spoken.observed': 'observado por Greenbar',
  'spoken.estimated': 'estimado a partir de los textos de los incidentes',
  'spoken.nobody_read': 'Greenbar preguntó y no pudo leer la página',
  'spoken.known_time': 'se conoce el {share} del tiempo',
  'spoken.span':
    '{troubled, plural, =0 {sin problemas en {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} one {problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} many {problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}} other {problemas en # de {known, plural, one {# día conocido} many {# días conocidos} other {# días conocidos}}}}',
  'spoken.hours':
    '{hours, plural, one {# hora} many {# horas} other {# horas}}, {trouble, plural, =0 {sin problemas} one {problemas en #} many {problemas en #} other {problemas en #}}{unknown, plural, =0 {} one {, sin datos de #} many {, sin datos de #} other {, sin datos de #}}',
  'spoken.known': 'se conoce el {share} del día',
  'spoken.disagreement': 'visto por Greenbar: {observed}; según el proveedor: {reported}',
  'spoken.row':
    '{days, plural, one {# día} many {# días} other {# días}}, {trouble, plural, =0 {sin problemas} one {problemas en #} many {problemas en #} other {problemas en #}}{unknown, plural, =0 {} one {, sin datos de #} many {, sin datos de #} other {, sin datos de #}}',
  'heat.all_days': 'Todos',
  'heat.when':
    '{weekday, select, 0 {Los lunes} 1 {Los martes} 2 {Los miércoles} 3 {Los jueves} 4 {Los viernes} 5 {Los sábados} 6 {Los domingos} other {Cada día}}, de {from}:00 a {to}:00',
  'heat.no_data': '{when}: sin datos',
  'heat.calm': '{when}: sin problemas en {known} conocidas',
  'heat.trouble':
    '{when}: {minutes, plural, =0 {menos de 1 min} one {# min} many {# min} other {# min}} de la hora con problemas; {duration} de {known} conocidas',
  'heat.hour': '{hour}:00',
  'heat.hour_peak': '{hour}:00, destaca',
  'heat.scale': '{minutes} min de la hora',
  'heat.no_trouble': 'Sin problemas',
} as const;
