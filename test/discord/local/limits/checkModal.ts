import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import type { ComponentNode } from './ComponentNode.ts';
import { CONTROL_LIMITS, checkControl, isSelect } from './checkControl.ts';
import { FormErrors } from './FormErrors.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
export const MODAL_LIMITS = { title: 45, components: 5, label: 45, labelDescription: 100 } as const;

/** @throws ApiError when Discord would refuse to open the modal */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  const form = new FormErrors();
  const ids = new Set<string>();
  const components = modal.components as readonly ComponentNode[] | undefined;
  form.length('data.title', modal.title, MODAL_LIMITS.title, 1);
  form.length('data.custom_id', modal.custom_id, CONTROL_LIMITS.customId, 1);
  form.count('data.components', components, MODAL_LIMITS.components, 1);
  for (const [i, node] of (components ?? []).entries()) {
    const path = `data.components.${i}`;
    if (node.type === ComponentType.ActionRow) checkInputRow(form, path, node, ids);
    else if (node.type === ComponentType.Label) checkLabel(form, path, node, ids);
    else if (node.type !== ComponentType.TextDisplay) {
      form.add(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
    }
  }
  form.throwIfAny();
}

/** The older layout: a row with one text input, which carries its own label. */
function checkInputRow(form: FormErrors, path: string, row: ComponentNode, ids: Set<string>): void {
  form.count(`${path}.components`, row.components, 1, 1);
  for (const [i, input] of (row.components ?? []).entries()) {
    const at = `${path}.components.${i}`;
    if (input.type !== ComponentType.TextInput) {
      form.add(`${at}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (4,).');
      continue;
    }
    form.length(`${at}.label`, input.label, MODAL_LIMITS.label, 1);
    checkControl(form, at, input, ids);
  }
}

/** The newer layout: a label around a text input, a select menu or a file upload. */
function checkLabel(form: FormErrors, path: string, label: ComponentNode, ids: Set<string>): void {
  form.length(`${path}.label`, label.label, MODAL_LIMITS.label, 1);
  form.length(`${path}.description`, label.description, MODAL_LIMITS.labelDescription);
  const control = label.component;
  if (!control) {
    form.add(`${path}.component`, 'BASE_TYPE_REQUIRED', 'This field is required');
    return;
  }
  const fits =
    control.type === ComponentType.TextInput ||
    control.type === ComponentType.FileUpload ||
    isSelect(control);
  if (fits) checkControl(form, `${path}.component`, control, ids);
  else form.add(`${path}.component.type`, 'UNION_TYPE_CHOICES', 'This component does not fit in a label.');
}
