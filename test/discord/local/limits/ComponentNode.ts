import type { APISelectMenuOption, ButtonStyle, ComponentType } from 'discord-api-types/v10';

/** Any component, in messages and modals, with the fields that the checks and the people look at. */
export interface ComponentNode {
  type: ComponentType;
  id?: number;
  custom_id?: string;
  label?: string;
  description?: string;
  placeholder?: string;
  emoji?: unknown;
  style?: ButtonStyle;
  url?: string;
  sku_id?: string;
  disabled?: boolean;
  required?: boolean;
  content?: string;
  value?: string;
  min_length?: number;
  max_length?: number;
  min_values?: number;
  max_values?: number;
  options?: APISelectMenuOption[];
  channel_types?: number[];
  /** Of a media gallery. */
  items?: unknown[];
  components?: ComponentNode[];
  component?: ComponentNode;
  accessory?: ComponentNode;
}

/** A component's direct children, each with its path. */
export function childrenOf(node: ComponentNode, path: string): [ComponentNode, string][] {
  const children: [ComponentNode, string][] = [];
  for (const [i, child] of (node.components ?? []).entries())
    children.push([child, `${path}.components.${i}`]);
  if (node.component) children.push([node.component, `${path}.component`]);
  if (node.accessory) children.push([node.accessory, `${path}.accessory`]);
  return children;
}

/** All components of a tree, parents before children. */
export function* allComponents(nodes: readonly ComponentNode[]): Generator<ComponentNode> {
  for (const node of nodes) {
    yield node;
    yield* allComponents(childrenOf(node, '').map(([child]) => child));
  }
}
