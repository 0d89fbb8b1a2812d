/** Whether someone is typing where a page lives rather than what it is called: a dot between words, or a scheme. */
export function looksLikeAddress(typed: string): boolean {
  const text = typed.trim();
  if (/^https?:\/\//i.test(text)) return text.length > 10;
  return /^(localhost|[\w-]+(\.[\w-]+)*\.[a-z]{2,})(:\d+)?(\/\S*)?$/i.test(text);
}
