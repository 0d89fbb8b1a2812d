/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'No hay nada en esta dirección (estado {status}).',
  'failure.less_often': 'El servidor pide menos peticiones (estado {status}).',
  'failure.server_trouble': 'El servidor mismo tiene un problema (estado {status}).',
  'cause.no_route': 'No hay conexión a Internet.',
  'cause.name': 'No se encontró el nombre del servidor.',
  'cause.resolver': 'No se pudo resolver el nombre del servidor.',
  'cause.refused': 'El servidor rechazó la conexión.',
  'cause.cut': 'Se cortó la conexión.',
  'cause.proxy': 'El proxy no dejó pasar la conexión.',
  'cause.stranger': 'Otro respondió en lugar del servidor.',
  'cause.untrusted': 'El certificado del servidor no es de confianza.',
  'cause.certificate_date':
    'El certificado del servidor ha caducado o aún no es válido, o el reloj de este equipo es incorrecto.',
  'cause.sign_in': 'La red exige iniciar sesión antes de dejar pasar nada.',
  'detail.nothing_here': 'No hay nada que leer en esta dirección.',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {Es una página web, pero no una página de estado que Greenbar conozca.} other {«{title}» es una página web, pero no una página de estado que Greenbar conozca.}}} feed {{title, select, none {Es un canal, pero no una página de estado que Greenbar conozca.} other {«{title}» es un canal, pero no una página de estado que Greenbar conozca.}}} other {Son datos, pero no los de una página de estado que Greenbar conozca.}}',
  'detail.empty_answer': 'La respuesta está vacía donde se esperaban los datos de la página.',
  'detail.web_page_instead': 'La respuesta es una página web donde se esperaban los datos de la página.',
  'detail.cut_short': 'La respuesta se corta a la mitad.',
  'detail.emptied': 'La página ya no muestra componentes.',
  'detail.older_copy': 'El servidor respondió con una copia de la página más antigua que la anterior.',
  'detail.clock_behind':
    'El reloj de este equipo va atrasado: la página se leyó por última vez a una hora que aún no ha llegado.',
  'detail.not_an_address': 'No es una dirección https que se pueda leer.',
  'detail.no_such_format': 'No hay ningún formato llamado «{format}».',
  'detail.choice_needed': 'La página no dice cómo pedir sus datos: indícalo en «{option}».',
  'detail.no_such_option':
    'Aquí no hay ninguna opción «{option}»: {format} {options, select, none {no tiene opciones} other {tiene estas: {options}}}.',
  'detail.option_too_long': '{option}: como máximo {most, number} caracteres.',
  'detail.option_not_one_of': '{option}: «{value}» no es posible; opciones: {values}.',
} as const;
