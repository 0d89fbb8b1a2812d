/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'Légende',
  'bars.no_data': 'Aucune donnée',
  'bars.legend_height': 'Plus la couleur est haute, plus cela a duré.',
  'bars.today': 'Aujourd’hui',
  'bars.uptime': 'Disponibilité',
  'bars.uptime_row': 'disponibilité, {row}',
  'bars.level_for': '{level} pendant {duration}',
  'bars.nobody': 'Personne n’observait, et le fournisseur ne dit rien',
  'bars.reported': 'Signalé par le fournisseur',
  'bars.observed': 'Observé par Greenbar',
  'bars.estimated': 'Estimé d’après les textes des incidents',
  'bars.unread': 'Lecture impossible',
  'bars.nobody_read': 'Greenbar a demandé la page, mais n’a pas pu la lire',
  'bars.known_time': 'Connu pour {share} du temps',
  'bars.span':
    '{troubled, plural, =0 {Aucun problème sur {known, plural, one {# jour connu} many {# jours connus} other {# jours connus}}} one {Problème # jour sur {known, plural, one {# connu} many {# connus} other {# connus}}} many {Problèmes # jours sur {known, plural, one {# connu} many {# connus} other {# connus}}} other {Problèmes # jours sur {known, plural, one {# connu} many {# connus} other {# connus}}}}',
  'bars.unit':
    '{unit, select, week {Chaque barre est une semaine.} month {Chaque barre est un mois.} hour {Chaque barre est une heure.} other {Chaque barre est un jour.}}',
  'bars.known': 'Connu pour {share} de la journée',
  'bars.disagreement': 'Vu par Greenbar : {observed} ; annoncé par le fournisseur : {reported}',
  'spoken.day': '{date} : {facts}',
  'spoken.day_incidents':
    '{date} : {facts} ; {count, plural, one {incident} many {incidents} other {incidents}} : {titles}',
  'spoken.no_data': 'aucune donnée',
  'spoken.nobody': 'personne n’observait, et le fournisseur ne dit rien',
  'spoken.reported': 'signalé par le fournisseur',
  'spoken.observed': 'observé par Greenbar',
  'spoken.estimated': 'estimé d’après les textes des incidents',
  'spoken.nobody_read': 'Greenbar a demandé la page, mais n’a pas pu la lire',
  'spoken.known_time': 'connu pour {share} du temps',
  'spoken.span':
    '{troubled, plural, =0 {aucun problème sur {known, plural, one {# jour connu} many {# jours connus} other {# jours connus}}} one {problème # jour sur {known, plural, one {# connu} many {# connus} other {# connus}}} many {problèmes # jours sur {known, plural, one {# connu} many {# connus} other {# connus}}} other {problèmes # jours sur {known, plural, one {# connu} many {# connus} other {# connus}}}}',
  'spoken.hours':
    '{hours, plural, one {# heure} many {# heures} other {# heures}}, {trouble, plural, =0 {aucun problème} one {problèmes sur #} many {problèmes sur #} other {problèmes sur #}}{unknown, plural, =0 {} one {, aucune donnée pour #} many {, aucune donnée pour #} other {, aucune donnée pour #}}',
  'spoken.known': 'connu pour {share} de la journée',
  'spoken.disagreement': 'vu par Greenbar : {observed} ; annoncé par le fournisseur : {reported}',
  'spoken.row':
    '{days, plural, one {# jour} many {# jours} other {# jours}}, {trouble, plural, =0 {aucun problème} one {problèmes sur #} many {problèmes sur #} other {problèmes sur #}}{unknown, plural, =0 {} one {, aucune donnée pour #} many {, aucune donnée pour #} other {, aucune donnée pour #}}',
  'heat.all_days': 'Tous',
  'heat.when':
    '{weekday, select, 0 {Le lundi} 1 {Le mardi} 2 {Le mercredi} 3 {Le jeudi} 4 {Le vendredi} 5 {Le samedi} 6 {Le dimanche} other {Chaque jour}}, de {from} h à {to} h',
  'heat.no_data': '{when} : aucune donnée',
  'heat.calm': '{when} : aucun problème en {known} connues',
  'heat.trouble':
    '{when} : {minutes, plural, =0 {moins de 1 min} one {# min} many {# min} other {# min}} de l’heure en difficulté ; {duration} sur {known} connues',
  'heat.hour': '{hour} h',
  'heat.hour_peak': '{hour} h, se distingue',
  'heat.scale': '{minutes} min de l’heure',
  'heat.no_trouble': 'Aucun problème',
} as const;
