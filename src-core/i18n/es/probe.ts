/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': 'Son ellos',
  'probe.verdict.me': 'Es tu conexión',
  'probe.verdict.internet': 'Es la red que hay en medio',
  'probe.verdict.all_fine': 'Todo va bien',
  'probe.verdict.cannot_tell': 'No se puede saber',
  'probe.reason.fine': '{service} responde a tu sonda como siempre, y su página dice lo mismo.',
  'probe.reason.fine_in_maintenance': '{service} responde a tu sonda como siempre durante su mantenimiento.',
  'probe.reason.page_alone': 'La página de {service} dice: {level}. Tu sonda recibe respuesta como siempre.',
  'probe.reason.page_unseen': 'La página de {service} dice: {level}. Tu sonda aún no puede decir nada.',
  'probe.reason.failing_admitted': 'La página de {service} dice: {level}. Tu sonda falló {failed} de {count}.',
  'probe.reason.slow_admitted':
    'La página de {service} dice: {level}. Responde a tu sonda mucho más despacio de lo habitual a esta hora.',
  'probe.reason.failing':
    'Tu sonda de {service} falló {failed} de {count} mientras tu red va bien. Su página no muestra problemas.',
  'probe.reason.slow':
    '{service} responde mucho más despacio de lo habitual a esta hora mientras tu red va bien. Su página no muestra problemas.',
  'probe.reason.failing_unread':
    'Tu sonda de {service} falló {failed} de {count} mientras tu red va bien. No se sabe qué dice su página.',
  'probe.reason.slow_unread':
    '{service} responde mucho más despacio de lo habitual a esta hora mientras tu red va bien. No se sabe qué dice su página.',
  'probe.reason.cut_off':
    'Tampoco se llega a ninguna de las dos direcciones neutrales: mira primero tu propia conexión.',
  'probe.reason.slow_connection':
    'Las dos direcciones neutrales también van más lentas de lo habitual: es tu propia conexión.',
  'probe.reason.part_unreachable':
    '{service} no responde bien y a otra parte de internet tampoco se llega desde aquí, mientras que al resto sí.',
  'probe.reason.no_probe': '{service} no se ha sondeado últimamente.',
  'probe.reason.unsettled': 'Las últimas sondas de {service} difieren o son demasiado pocas para decir algo.',
  'probe.reason.page_unknown': '{service} responde a tu sonda como siempre, pero no se sabe qué dice su página.',
  'probe.reason.failing_no_baseline':
    'Tu sonda de {service} falló {failed} de {count}, pero aún no se sabe si tu propia red va bien.',
  'probe.reason.slow_no_baseline':
    '{service} responde mucho más despacio de lo habitual a esta hora, pero aún no se sabe si tu propia red va bien.',
  'probe.reason.failing_slow_connection':
    'Tu sonda de {service} falló {failed} de {count} y tu propia conexión va más lenta de lo habitual: puede ser cualquiera de las dos cosas.',
  'probe.problem.name': 'No se pudo consultar el nombre del servidor.',
  'probe.problem.no_route': 'Desde aquí no hay camino hasta el servidor.',
  'probe.problem.refused': 'El servidor rechazó la conexión.',
  'probe.problem.cut': 'La conexión se cortó.',
  'probe.problem.timeout': 'No hubo respuesta a tiempo.',
  'probe.problem.insecure': 'No se pudo establecer una conexión segura.',
  'probe.problem.status': 'El servidor respondió con el estado {status}, que no se espera.',
  'probe.problem.text': 'La respuesta no contiene el texto esperado.',
  'probe.problem.proxy': 'El proxy de esta red no dejó pasar la sonda.',
  'probe.problem.unreadable': 'El servidor respondió con algo que no es una respuesta.',
  'probe.problem.not_made': 'La sonda no se hizo: no tienes conexión, o se acaba de hacer.',
  'probe.log.failed':
    'Página: {level}, de {from} a {to}, mientras tu sonda falló {failed} de {count} y tu red iba bien.',
  'probe.log.slow':
    'Página: {level}, de {from} a {to}, mientras tu sonda fue lenta {slow} de {count} y tu red iba bien.',
  'probe.log.both':
    'Página: {level}, de {from} a {to}, mientras tu sonda, de {count}, falló {failed} y fue lenta {slow}, y tu red iba bien.',
  'probe.log.unseen':
    'Página: {level}, de {from} a {to}, mientras tu sonda recibió respuesta normal {good} de {count}.',
  'probe.delay.label':
    'Tus propios indicios, solo desde este equipo: dicen qué viste y cuándo, no quién fue el primero.',
  'probe.delay.after':
    '{count, plural, one {# vez} many {# veces} other {# veces}} el primer aviso llegó después de tu primera sonda fallida o lenta, con una mediana de {duration}.',
  'probe.delay.before':
    '{count, plural, one {# vez} many {# veces} other {# veces}} el primer aviso ya estaba antes, con una mediana de {duration}.',
  'probe.delay.never': '{count, plural, one {# vez} many {# veces} other {# veces}} no se publicó nada.',
} as const;
