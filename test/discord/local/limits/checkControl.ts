import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { ComponentNode } from './ComponentNode.ts';
import type { FormErrors } from './FormErrors.ts';

/** https://discord.com/developers/docs/components/reference */
export const CONTROL_LIMITS = {
  customId: 100,
  buttonLabel: 80,
  placeholder: 150,
  options: 25,
  optionText: 100,
  textInputLabel: 45,
  textInputPlaceholder: 100,
  textInputValue: 4000,
} as const;

const SELECTS: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

export const isSelect = (node: ComponentNode): boolean => SELECTS.has(node.type);

/** Checks a button, a select menu or a text input; other components have nothing to check here. */
export function checkControl(form: FormErrors, path: string, node: ComponentNode, ids: Set<string>): void {
  if (node.type === ComponentType.Button) checkButton(form, path, node);
  else if (isSelect(node)) checkSelect(form, path, node);
  else if (node.type === ComponentType.TextInput) checkTextInput(form, path, node);
  else if (node.type !== ComponentType.FileUpload) return;

  const { custom_id: customId } = node;
  if (node.type !== ComponentType.Button || customId !== undefined) {
    form.length(`${path}.custom_id`, customId, CONTROL_LIMITS.customId, 1);
  }
  if (customId === undefined) return;
  if (ids.has(customId)) {
    form.add(
      `${path}.custom_id`,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  }
  ids.add(customId);
}

function checkButton(form: FormErrors, path: string, button: ComponentNode): void {
  form.length(`${path}.label`, button.label, CONTROL_LIMITS.buttonLabel);
  if (button.style === ButtonStyle.Premium) return;
  if (!button.label && !button.emoji) {
    form.add(`${path}.label`, 'BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI', 'A label or an emoji is required');
  }
  const isLink = button.style === ButtonStyle.Link;
  if (isLink && !button.url) form.add(`${path}.url`, 'BASE_TYPE_REQUIRED', 'This field is required');
  if (isLink === (button.custom_id !== undefined)) {
    form.add(
      `${path}.custom_id`,
      'BUTTON_COMPONENT_CUSTOM_ID_OR_URL',
      'A link has a url, any other a custom id',
    );
  }
}

function checkSelect(form: FormErrors, path: string, select: ComponentNode): void {
  const { min_values: min = 1, max_values: max = 1, options = [] } = select;
  form.length(`${path}.placeholder`, select.placeholder, CONTROL_LIMITS.placeholder);
  form.range(`${path}.min_values`, min, 0, CONTROL_LIMITS.options);
  form.range(`${path}.max_values`, max, 1, CONTROL_LIMITS.options);
  if (min > max) form.add(`${path}.min_values`, 'BASE_TYPE_MIN_MAX', 'min_values is above max_values');
  if (select.type !== ComponentType.StringSelect) return;

  form.count(`${path}.options`, options, CONTROL_LIMITS.options, 1);
  if (min > options.length) {
    form.add(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'There are fewer options than min_values');
  }
  const values = new Set<string>();
  for (const [i, option] of options.entries()) {
    const at = `${path}.options.${i}`;
    form.length(`${at}.label`, option.label, CONTROL_LIMITS.optionText, 1);
    form.length(`${at}.value`, option.value, CONTROL_LIMITS.optionText, 1);
    form.length(`${at}.description`, option.description, CONTROL_LIMITS.optionText);
    if (values.has(option.value)) {
      form.add(
        `${at}.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is used',
      );
    }
    values.add(option.value);
  }
}

function checkTextInput(form: FormErrors, path: string, input: ComponentNode): void {
  form.length(`${path}.label`, input.label, CONTROL_LIMITS.textInputLabel);
  form.length(`${path}.placeholder`, input.placeholder, CONTROL_LIMITS.textInputPlaceholder);
  form.length(`${path}.value`, input.value, CONTROL_LIMITS.textInputValue);
  form.range(`${path}.min_length`, input.min_length, 0, CONTROL_LIMITS.textInputValue);
  form.range(`${path}.max_length`, input.max_length, 1, CONTROL_LIMITS.textInputValue);
}
