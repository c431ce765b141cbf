import { ComponentType } from 'discord-api-types/v10';
import { allComponents, type ComponentNode, childrenOf } from './ComponentNode.ts';
import { checkControl, isSelect } from './checkControl.ts';
import { type FormErrors, lengthOf } from './FormErrors.ts';

/** https://discord.com/developers/docs/components/overview */
export const COMPONENT_LIMITS = { rows: 5, buttonsInRow: 5, componentsV2: 40, textV2: 4000 } as const;

/** What may lie where in a message of components v2; an absent type holds nothing. */
const V2_CHILDREN: Partial<Record<ComponentType, readonly ComponentType[]>> = {
  [ComponentType.Section]: [ComponentType.TextDisplay, ComponentType.Button, ComponentType.Thumbnail],
  [ComponentType.Container]: [
    ComponentType.ActionRow,
    ComponentType.TextDisplay,
    ComponentType.Section,
    ComponentType.MediaGallery,
    ComponentType.Separator,
    ComponentType.File,
  ],
};
const V2_TOP_LEVEL = [...V2_CHILDREN[ComponentType.Container]!, ComponentType.Container];

/** Checks the components of a message, in the layout of rows or of components v2. */
export function checkComponents(form: FormErrors, components: readonly ComponentNode[], v2: boolean): void {
  const allowed = v2 ? V2_TOP_LEVEL : [ComponentType.ActionRow];
  const ids = new Set<string>();
  for (const [i, node] of components.entries()) checkNode(form, `components.${i}`, node, allowed, ids);
  if (!v2) {
    form.count('components', components, COMPONENT_LIMITS.rows);
    return;
  }
  const all = [...allComponents(components)];
  if (all.length > COMPONENT_LIMITS.componentsV2) {
    form.add(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      'Total number of components exceeds 40',
    );
  }
  const texts = all.filter((node) => node.type === ComponentType.TextDisplay);
  const characters = texts.reduce((sum, node) => sum + lengthOf(node.content ?? ''), 0);
  if (characters > COMPONENT_LIMITS.textV2) {
    form.add(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'Total displayable text exceeds 4000 characters',
    );
  }
}

function checkNode(
  form: FormErrors,
  path: string,
  node: ComponentNode,
  allowed: readonly ComponentType[],
  ids: Set<string>,
): void {
  if (!allowed.includes(node.type)) {
    form.add(
      `${path}.type`,
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${allowed.join(', ')},).`,
    );
    return;
  }
  if (node.type === ComponentType.ActionRow) {
    checkRow(form, path, node, ids);
    return;
  }
  if (node.type === ComponentType.MediaGallery) form.count(`${path}.items`, node.items, 10, 1);
  if (node.type === ComponentType.Section) {
    form.count(`${path}.components`, node.components, 3, 1);
    if (!node.accessory) form.add(`${path}.accessory`, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (node.type === ComponentType.TextDisplay) {
    form.length(`${path}.content`, node.content, COMPONENT_LIMITS.textV2, 1);
  }
  checkControl(form, path, node, ids);
  for (const [child, at] of childrenOf(node, path)) {
    checkNode(form, at, child, V2_CHILDREN[node.type] ?? [], ids);
  }
}

function checkRow(form: FormErrors, path: string, row: ComponentNode, ids: Set<string>): void {
  const controls = row.components ?? [];
  const most = controls.some(isSelect) ? 1 : COMPONENT_LIMITS.buttonsInRow;
  form.count(`${path}.components`, controls, most, 1);
  for (const [i, control] of controls.entries()) {
    const at = `${path}.components.${i}`;
    if (control.type === ComponentType.Button || isSelect(control)) checkControl(form, at, control, ids);
    else
      form.add(
        `${at}.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
      );
  }
}
