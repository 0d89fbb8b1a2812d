/** What the user should know of the app itself: its files, its settings. */
export const notices = {
  'notice.fault':
    'Un problème est survenu en conservant ce qu’une page a dit ; une nouvelle tentative aura lieu, et le journal en dit plus.',
  'notice.unreadable_format': '{service} est dans un format que cette version de Greenbar ne sait pas lire.',
  'notice.catalogue_unreadable': 'La liste des services dans {file} est illisible.',
  'notice.history_newer': 'L’historique vient d’un Greenbar plus récent ; mettez celui-ci à jour.',
  'notice.history_unopened': 'L’historique ne peut pas être ouvert.',
  'notice.history_damaged':
    'L’historique était endommagé et a été conservé sous {file} ; un nouveau commence maintenant.',
  'notice.no_sqlite': 'Ce Node n’a pas SQLite ; Greenbar a besoin de Node 24 ou plus récent.',
  'notice.history_blocked':
    'L’historique dans {folder} ne peut pas être ouvert : {what, select, forbidden {il est interdit d’écrire dans le dossier} read_only {le disque est en lecture seule} file {un fichier se trouve à la place du dossier} full {le disque est plein} other {{words}}}.',
  'notice.not_kept': 'En attendant, rien n’est conservé à l’arrêt de Greenbar.',
  'notice.forgotten': 'Ce qui est vu maintenant sera oublié à la fin.',
  'notice.settings_unreadable': 'Les réglages dans {file} sont illisibles ; les valeurs par défaut sont utilisées.',
  'notice.settings_damaged': 'Les réglages étaient endommagés et ont été conservés sous {file}.',
  'notice.settings_stuck': 'Les réglages dans {file} sont endommagés et n’ont pas pu être mis de côté.',
  'wrong_setting.no_object': 'Les réglages ne sont pas un objet.',
  'wrong_setting.newer': 'Les réglages viennent d’un Greenbar plus récent ; celui-ci utilise ce qu’il en comprend.',
  'wrong_setting.unknown': 'Il n’y a pas de réglage « {setting} ».',
  'wrong_setting.group': '{setting} doit être un groupe de réglages.',
  'wrong_setting.list': '{setting} doit être une liste.',
  'wrong_setting.page': 'La page {number} des réglages est illisible et est écartée.',
  'wrong_setting.twice': '{service} figure deux fois dans les réglages ; le premier compte.',
  'wrong_setting.yes_or_no': '{setting} doit être true ou false.',
  'wrong_setting.seconds': '{setting} doit être un nombre entier de secondes, de {from} à {to}.',
  'wrong_setting.one_of': '{setting} doit être l’un de : {values}.',
  'wrong_setting.quiet_hours':
    '{setting} doit être null, ou deux heures comme 22:00 et 07:00 et si une panne majeure passe outre.',
  'wrong_setting.time_zone': '{setting} doit être local, UTC ou le nom d’un fuseau horaire comme Europe/Berlin.',
  'wrong_setting.years': '{setting} doit être null (pour toujours), 1, 2 ou 5.',
  'wrong_setting.snooze': '{setting} doit être null, resolved ou une heure en millisecondes depuis 1970.',
  'wrong_setting.two_addresses': '{setting} doit être deux adresses différentes qui commencent par https.',
  'wrong_setting.too_many_hooks': 'Il y a plus de {most} hooks ; les premiers comptent.',
  'wrong_setting.hook': 'Le hook {number} des réglages est illisible et est écarté.',
  'wrong_setting.hook_twice': 'Deux hooks ont l’identifiant {id} ; le premier compte.',
} as const;
