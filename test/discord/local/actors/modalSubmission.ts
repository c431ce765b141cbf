import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import { allComponents, type ComponentNode } from '../limits/ComponentNode.ts';
import { isSelect } from '../limits/checkControl.ts';
import { selectedValues } from './findControl.ts';
import { NotPossible } from './NotPossible.ts';
import type { Pickable, Resolved } from './Resolved.ts';

/** What a person fills in, by custom_id: text, or what they choose in a select menu. */
export type ModalValues = Record<string, string | readonly (string | Pickable)[]>;

/** The components of a submitted modal, in its own layout. @throws NotPossible for what its client would not send */
export function modalSubmission(
  modal: APIModalInteractionResponseCallbackData,
  values: ModalValues,
  resolved: Resolved,
): object[] {
  const components = modal.components as readonly ComponentNode[];
  const known = new Set([...allComponents(components)].map(({ custom_id: customId }) => customId));
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown !== undefined) throw new NotPossible(`the modal has no field "${unknown}"`);
  let id = 0;
  const submit = (node: ComponentNode): object => {
    const own = { type: node.type, id: node.id ?? ++id };
    if (node.components) return { ...own, components: node.components.map(submit) };
    if (node.component) return { ...own, component: submit(node.component) };
    if (node.type === ComponentType.TextDisplay) return own;
    return { ...own, custom_id: node.custom_id, ...fieldValue(node, values[node.custom_id!], resolved) };
  };
  return components.map(submit);
}

function fieldValue(node: ComponentNode, value: ModalValues[string] | undefined, resolved: Resolved): object {
  const required = node.required ?? true;
  if (isSelect(node)) {
    const chosen = Array.isArray(value) ? value : [];
    if (chosen.length === 0 && !required) return { values: [] };
    return { values: selectedValues(node, chosen, resolved) };
  }
  const text = value ?? node.value ?? '';
  if (typeof text !== 'string') throw new NotPossible(`the field "${node.custom_id}" takes text`);
  const length = [...text].length;
  if (length === 0 && required) throw new NotPossible(`the field "${node.custom_id}" is required`);
  const { min_length: min = 0, max_length: max = 4000 } = node;
  if (length > max || (length > 0 && length < min)) {
    throw new NotPossible(`the field "${node.custom_id}" takes ${min} to ${max} characters`);
  }
  return { value: text };
}
