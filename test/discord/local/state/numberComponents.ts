import type { APIMessage } from 'discord-api-types/v10';
import type { ComponentNode } from '../limits/ComponentNode.ts';

/** Gives every component a number, as Discord does for those that come without one. */
export function numberComponents(
  components: readonly ComponentNode[],
): NonNullable<APIMessage['components']> {
  const taken = new Set<number>();
  let last = 0;
  const next = (): number => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const number = (node: ComponentNode): ComponentNode => {
    const id = node.id || next();
    taken.add(id);
    return {
      ...node,
      id,
      ...(node.components && { components: node.components.map(number) }),
      ...(node.accessory && { accessory: number(node.accessory) }),
    };
  };
  return components.map(number) as NonNullable<APIMessage['components']>;
}
