/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'Este escritorio no muestra iconos de bandeja, así que Greenbar permanece en esta ventana: al cerrarla solo se minimiza, y se sale desde el menú Greenbar. En GNOME, la extensión AppIndicator trae la bandeja.',
  'shell.login_needs_approval':
    'Greenbar aún no se inicia al abrir sesión: hay que permitirlo en Ajustes del Sistema, en General, Ítems de inicio.',
  'shell.login_disabled':
    'Greenbar no se inicia al abrir sesión: está desactivado en las aplicaciones de inicio de Windows, y solo allí se puede volver a activar.',
  'shell.login_failed': 'No se pudo configurar el inicio al abrir sesión.',
  'shell.restart_to_update': 'Reiniciar para actualizar a {version}',
  'shell.window': 'Ventana',
  'shell.close_window': 'Cerrar ventana',
  'shell.quit': 'Salir',
} as const;
