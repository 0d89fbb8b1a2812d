/**
 * What a changelog says of one version; null where it says nothing. A version that is only tried out (1.2.0-beta.1) has
 * no section of its own: what is not released yet is what is in it.
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^## /m).slice(1);
  const wanted = version.includes('-') ? ['Unreleased', version] : [version];
  const section = sections.find((text) => wanted.some((name) => text.startsWith(`[${name}]`)));
  const notes = section?.split('\n').slice(1).join('\n').trim() ?? '';
  return version === '' || notes === '' ? null : notes;
}
