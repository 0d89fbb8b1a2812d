/** Our own connection. */
export const network = {
  'network.offline': 'Sin conexión',
  'network.dns': 'Sin conexión: no se pueden resolver los nombres de Internet (DNS)',
  'network.captive_portal': 'Sin conexión: esta red exige iniciar sesión antes en un navegador',
  'network.proxy': 'Sin conexión: el proxy de esta red no deja pasar nada',
  'network.intercepted': 'Las conexiones seguras se interceptan: esta red responde con certificados propios',
  'network.wrong_clock': 'Las conexiones seguras fallan: la fecha y la hora de este equipo parecen incorrectas',
} as const;
