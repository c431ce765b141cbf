import { ComponentType } from 'discord-api-types/v10';
import { allComponents, type ComponentNode } from '../limits/ComponentNode.ts';
import { isSelect } from '../limits/checkControl.ts';
import type { LocalMessage } from '../state/LocalMessage.ts';
import type { LocalUser } from '../state/LocalUser.ts';
import { NotPossible } from './NotPossible.ts';
import type { Pickable, Resolved } from './Resolved.ts';

/** The button with this label or custom_id, that the user can press. @throws NotPossible which says why not */
export function findButton(message: LocalMessage, labelOrCustomId: string, user: LocalUser): ComponentNode {
  const button = controlsOf(message, user).find(
    ({ type, label, custom_id: customId }) =>
      type === ComponentType.Button && (customId === labelOrCustomId || label === labelOrCustomId),
  );
  if (!button) throw new NotPossible(`the message has no button "${labelOrCustomId}"`);
  if (button.custom_id === undefined) throw new NotPossible(`the button "${labelOrCustomId}" is a link`);
  return enabled(button);
}

/** The select menu with this custom_id. @throws NotPossible which says why there is none to use */
export function findSelect(message: LocalMessage, customId: string, user: LocalUser): ComponentNode {
  const select = controlsOf(message, user).find((node) => isSelect(node) && node.custom_id === customId);
  if (!select) throw new NotPossible(`the message has no select menu "${customId}"`);
  return enabled(select);
}

/** The values of a select menu, from what a person chooses in it. @throws NotPossible for what is not on offer */
export function selectedValues(
  select: ComponentNode,
  chosen: readonly (string | Pickable)[],
  resolved: Resolved,
): string[] {
  const { custom_id: name, min_values: min = 1, max_values: max = 1, options = [] } = select;
  if (chosen.length < min || chosen.length > max)
    throw new NotPossible(`"${name}" takes ${min} to ${max} values`);
  return chosen.map((each) => {
    if (typeof each !== 'string') return resolved.pick(each);
    if (!options.some(({ value }) => value === each))
      throw new NotPossible(`"${name}" has no option "${each}"`);
    return each;
  });
}

function controlsOf(message: LocalMessage, user: LocalUser): ComponentNode[] {
  if (message.deleted) throw new NotPossible('the message has been deleted');
  if (message.visibleTo && message.visibleTo !== user)
    throw new NotPossible(`${user.name} does not see the message`);
  return [...allComponents(message.components)];
}

function enabled(control: ComponentNode): ComponentNode {
  if (control.disabled) throw new NotPossible(`"${control.label ?? control.custom_id}" is disabled`);
  return control;
}
