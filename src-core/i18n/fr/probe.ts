/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': 'Cela vient d’eux',
  'probe.verdict.me': 'Cela vient de votre connexion',
  'probe.verdict.internet': 'Cela vient d’Internet, entre les deux',
  'probe.verdict.all_fine': 'Tout va bien',
  'probe.verdict.cannot_tell': 'Impossible à dire',
  'probe.reason.fine': '{service} répond à votre sonde comme d’habitude, et sa page le confirme.',
  'probe.reason.fine_in_maintenance': '{service} répond à votre sonde comme d’habitude pendant sa maintenance.',
  'probe.reason.page_alone':
    'La page de {service} indique : {level}. Votre sonde obtient une réponse comme d’habitude.',
  'probe.reason.page_unseen': 'La page de {service} indique : {level}. Votre sonde ne peut encore rien dire.',
  'probe.reason.failing_admitted':
    'La page de {service} indique : {level}. Votre sonde a échoué {failed} fois sur {count}.',
  'probe.reason.slow_admitted':
    'La page de {service} indique : {level}. La réponse à votre sonde est bien plus lente que d’habitude à cette heure.',
  'probe.reason.failing':
    'Votre sonde de {service} a échoué {failed} fois sur {count} alors que votre réseau va bien. Sa page ne signale aucun problème.',
  'probe.reason.slow':
    '{service} répond bien plus lentement que d’habitude à cette heure alors que votre réseau va bien. Sa page ne signale aucun problème.',
  'probe.reason.failing_unread':
    'Votre sonde de {service} a échoué {failed} fois sur {count} alors que votre réseau va bien. Ce que dit sa page est inconnu.',
  'probe.reason.slow_unread':
    '{service} répond bien plus lentement que d’habitude à cette heure alors que votre réseau va bien. Ce que dit sa page est inconnu.',
  'probe.reason.cut_off':
    'Les deux adresses neutres sont injoignables elles aussi : vérifiez d’abord votre propre connexion.',
  'probe.reason.slow_connection':
    'Les deux adresses neutres sont plus lentes que d’habitude elles aussi : c’est votre propre connexion.',
  'probe.reason.part_unreachable':
    '{service} peine à répondre, et une autre partie d’Internet est injoignable d’ici, alors que le reste répond.',
  'probe.reason.no_probe': '{service} n’a pas été sondé récemment.',
  'probe.reason.unsettled': 'Les dernières sondes de {service} divergent ou sont trop peu nombreuses pour conclure.',
  'probe.reason.page_unknown': '{service} répond à votre sonde comme d’habitude, mais ce que dit sa page est inconnu.',
  'probe.reason.failing_no_baseline':
    'Votre sonde de {service} a échoué {failed} fois sur {count}, mais on ne sait pas encore si votre propre réseau va bien.',
  'probe.reason.slow_no_baseline':
    '{service} répond bien plus lentement que d’habitude à cette heure, mais on ne sait pas encore si votre propre réseau va bien.',
  'probe.reason.failing_slow_connection':
    'Votre sonde de {service} a échoué {failed} fois sur {count}, et votre propre connexion est plus lente que d’habitude : cela peut être l’un ou l’autre.',
  'probe.problem.name': 'Le nom du serveur n’a pas pu être résolu.',
  'probe.problem.no_route': 'Aucun chemin ne mène au serveur d’ici.',
  'probe.problem.refused': 'Le serveur a refusé la connexion.',
  'probe.problem.cut': 'La connexion a été coupée.',
  'probe.problem.timeout': 'Aucune réponse n’est arrivée à temps.',
  'probe.problem.insecure': 'Aucune connexion sécurisée n’a pu être établie.',
  'probe.problem.status': 'Le serveur a répondu avec le statut {status}, qui n’est pas attendu.',
  'probe.problem.text': 'La réponse ne contient pas le texte attendu.',
  'probe.problem.proxy': 'Le proxy de ce réseau n’a pas laissé passer la sonde.',
  'probe.problem.unreadable': 'Le serveur a répondu par quelque chose qui n’est pas une réponse.',
  'probe.problem.not_made': 'La sonde n’a pas été lancée : vous êtes hors ligne, ou elle vient de l’être.',
  'probe.log.failed':
    'Page : {level}, de {from} à {to}, alors que votre sonde a échoué {failed} fois sur {count} et que votre réseau allait bien.',
  'probe.log.slow':
    'Page : {level}, de {from} à {to}, alors que votre sonde a été lente {slow} fois sur {count} et que votre réseau allait bien.',
  'probe.log.both':
    'Page : {level}, de {from} à {to}, alors que votre sonde, sur {count}, a échoué {failed} fois et a été lente {slow} fois, et que votre réseau allait bien.',
  'probe.log.unseen':
    'Page : {level}, de {from} à {to}, alors que votre sonde a obtenu une réponse normale {good} fois sur {count}.',
  'probe.delay.label':
    'Vos propres indices, depuis cette seule machine : ils disent ce que vous avez vu et quand, pas qui était le premier.',
  'probe.delay.after':
    '{count, plural, one {# fois} many {# fois} other {# fois}}, la première annonce est venue après votre première sonde en échec ou lente, avec un écart médian de {duration}.',
  'probe.delay.before':
    '{count, plural, one {# fois} many {# fois} other {# fois}}, la première annonce était là avant, avec un écart médian de {duration}.',
  'probe.delay.never': '{count, plural, one {# fois} many {# fois} other {# fois}}, rien n’a été annoncé.',
} as const;
