/** What can be chosen for a page besides its address. */
export const options = {
  'option.page_id': 'Identificador de la página',
  'option.page_name': 'Nombre de la página',
  'option.page_key': 'Clave de la página',
  'option.repository': 'Repositorio',
  'option.subdomain': 'Subdominio',
  'option.environment': 'Entorno',
  'option.instance': 'Instancia',
  'option.region': 'Región',
  'option_hint.page_id': 'Ocho letras y cifras, como en {example}, si Greenbar no las encuentra por sí mismo.',
  'option_hint.page_name':
    'Lo que sigue a {example} en las peticiones de la página, si Greenbar no lo encuentra por sí mismo.',
  'option_hint.page_key':
    'Lo que sigue a {example} en las peticiones de la página, si Greenbar no lo encuentra por sí mismo.',
  'option_hint.repository':
    'El repositorio de GitHub del que sale la página, como {example}, si su dirección no lo dice.',
  'option_hint.subdomain':
    'La parte de tu dirección antes de {example}: así solo se muestra lo que afecta a tu cuenta.',
  'option_hint.environment': 'Si vigilar lo que usan los clientes o aquello con lo que prueban los desarrolladores.',
  'option_hint.instance':
    'Su clave, como {example}, o tu My Domain. Sin ella solo se vigilan los incidentes, de todas las instancias.',
  'option_hint.region': 'Vigila una región y los servicios que no pertenecen a ninguna.',
  'option_value.all_regions': 'Todas las regiones',
  'option_value.production': 'Producción',
  'option_value.sandbox': 'Entorno de pruebas',
} as const;
