import type { Page } from 'playwright-core';

interface AxValue {
  readonly value?: string | boolean | number;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
}

/** What of a node's properties a screen reader says. */
const SAID = ['expanded', 'checked', 'pressed', 'selected', 'level', 'disabled'];
/** Text is what its parent is called by; a generic box is nothing. */
const SILENT = new Set(['StaticText', 'InlineTextBox', 'generic', 'none']);

/**
 * What Chromium's own accessibility tree holds below the first node of this role and name, one line each: role, name and
 * states, indented.
 */
export async function transcript(page: Page, { role, name }: { role: string; name: RegExp }): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: AxNode): string => String(node.role?.value ?? '');
  const nameOf = (node: AxNode): string => String(node.name?.value ?? '');

  function lines(node: AxNode, depth: number): readonly string[] {
    const silent = node.ignored || SILENT.has(roleOf(node));
    const states = (node.properties ?? [])
      .filter((property) => SAID.includes(property.name))
      .map((property) => ` ${property.name}=${String(property.value.value)}`);
    const own = silent ? [] : [`${'  '.repeat(depth)}${roleOf(node)} "${nameOf(node)}"${states.join('')}`];
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    return [...own, ...children.flatMap((child) => lines(child, silent ? depth : depth + 1))];
  }

  const start = nodes.find((node) => !node.ignored && roleOf(node) === role && name.test(nameOf(node)));
  if (start === undefined) throw new Error(`There is no ${role} called ${String(name)}.`);
  return lines(start, 0).join('\n');
}
