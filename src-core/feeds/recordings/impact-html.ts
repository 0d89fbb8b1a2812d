/** A page for people and parsers: it says that it is a recording, and carries the data the way the real page does. */
export function pageHtml(name: string, at: string, summary: object, impacts: object): string {
  const data = JSON.stringify({ summary, data: impacts }, escapeReference);
  const code = JSON.stringify([1, `1:["$","$L2",null,${data}]\n`]).replaceAll('<', '\\u003c');
  const title = escapeMarkup(`${name} status, recorded`);
  const note = `This is a recording of the page of ${escapeMarkup(name)} as it was at ${at}. It is not the page itself.`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><p>${note}</p><script>self.__next_f.push(${code})</script></body></html>`;
}

/** Texts that begin with a dollar sign would be taken for references. */
function escapeReference(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('$') ? `$${value}` : value;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
