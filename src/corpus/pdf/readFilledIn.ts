import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isLight } from '../isLight.ts';
import type { PlacedText } from './turnUpright.ts';

/** What pdf.js says of an annotation, as far as it is read here. Positions are in the page's own space, upwards. */
interface Annotation {
  readonly subtype: string;
  readonly hidden?: boolean;
  /** Left, bottom, right, top. */
  readonly rect: readonly [number, number, number, number];
  /** Degrees by which its text is turned to the left. */
  readonly rotation?: number;
  readonly fieldType?: 'Tx' | 'Ch' | 'Btn' | 'Sig' | null;
  readonly fieldValue?: string | readonly string[] | null;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly multiLine?: boolean;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  /** The value that a box has when it is ticked; of a radio button the other. */
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly textContent?: readonly string[];
  readonly backgroundColor?: ArrayLike<number> | null;
  readonly defaultAppearanceData?:
    | { readonly fontSize: number; readonly fontColor: ArrayLike<number> }
    | undefined;
}

const TICKED = '☒';
const UNTICKED = '☐';
/** Programs choose the size of letters for which none is set: as large as fits the line, but not larger. */
const USUAL_SIZE = 12;
const SHARE_OF_LINE = 0.75;
/** Between the border of a field and its text, in points. */
const PADDING = 2;
/** Means of the usual fonts, as shares of the size. */
const LETTER_WIDTH = 0.5;
const DESCENT = 0.22;
const LINE_HEIGHT = 1.15;
/** Positions are rounded on the way. */
const TOLERANCE = 3;

/**
 * What was filled in on a page, where a viewer shows it: the values of form fields, ticks, and text typed onto the page. A
 * box whose label stands behind it is shown unticked, too, so that its label can be told from those that hold.
 * @param printed the page's own text
 */
export async function readFilledIn(
  page: PDFPageProxy,
  printed: readonly PlacedText[],
): Promise<PlacedText[]> {
  // A form that can't be read takes nothing from the page's own text.
  const annotations = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as Annotation[];
  return annotations.flatMap((annotation) => {
    if (annotation.hidden) return [];
    if (annotation.checkBox || annotation.radioButton) return tickOf(annotation, printed);
    const lines = linesOf(annotation).filter((line) => line.trim() !== '');
    return lines.length > 0 && !isUnseen(annotation) ? placed(lines, annotation) : [];
  });
}

function linesOf(annotation: Annotation): string[] {
  const { subtype, fieldType, fieldValue, options = [], password, textContent = [] } = annotation;
  if (subtype === 'FreeText') return [...textContent];
  if (subtype !== 'Widget' || !fieldValue) return [];
  if (fieldType === 'Tx' && typeof fieldValue === 'string' && !password) return fieldValue.split(/\r\n?|\n/);
  if (fieldType !== 'Ch') return [];
  const shown = [fieldValue].flat().map((value) => {
    return options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value;
  });
  return [shown.join(', ')];
}

function isUnseen({ defaultAppearanceData, backgroundColor }: Annotation): boolean {
  const colour = defaultAppearanceData?.fontColor;
  return colour !== undefined && isLight(hex(colour)) && (!backgroundColor || isLight(hex(backgroundColor)));
}

function hex(channels: ArrayLike<number>): string {
  return Array.from({ length: 3 }, (_, i) => (channels[i] ?? 0).toString(16).padStart(2, '0')).join('');
}

function tickOf(annotation: Annotation, printed: readonly PlacedText[]): PlacedText[] {
  const { fieldValue, exportValue, buttonValue, rect } = annotation;
  const on = annotation.radioButton ? buttonValue : exportValue;
  const isTicked = typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue === on;
  if (!isTicked && !isLabelBehind(rect, printed)) return [];
  return placed([isTicked ? TICKED : UNTICKED], { ...annotation, defaultAppearanceData: undefined });
}

/** Whether the text nearest to a box on its line is on its right. */
function isLabelBehind(
  [left, bottom, right, top]: Annotation['rect'],
  printed: readonly PlacedText[],
): boolean {
  const beside = printed.filter(({ matrix }) => matrix[5]! >= bottom - TOLERANCE && matrix[5]! <= top);
  const behind = beside.map(({ matrix }) => matrix[4]! - right).filter((gap) => gap >= -TOLERANCE);
  const before = beside
    .map(({ matrix, width }) => left - matrix[4]! - width)
    .filter((gap) => gap >= -TOLERANCE);
  return Math.min(...behind) <= Math.min(...before) && behind.length > 0;
}

/** Lines where a field shows them: one at half its height, several from its top. */
function placed(lines: readonly string[], annotation: Annotation): PlacedText[] {
  const { rect, rotation = 0, multiLine, subtype, defaultAppearanceData } = annotation;
  const [left, bottom, right, top] = rect;
  const isUpright = rotation % 180 === 0;
  const [width, height] = isUpright ? [right - left, top - bottom] : [top - bottom, right - left];
  const isBlock = multiLine === true || subtype === 'FreeText' || lines.length > 1;
  const size =
    defaultAppearanceData?.fontSize || Math.min(USUAL_SIZE, isBlock ? USUAL_SIZE : height * SHARE_OF_LINE);
  const step = isBlock ? Math.min(size * LINE_HEIGHT, height / lines.length) : 0;
  const first = isBlock ? height - PADDING - size * (1 - DESCENT) : (height - size) / 2 + size * DESCENT;
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))];
  const origin = [cos - sin > 0 ? left : right, cos + sin > 0 ? bottom : top] as const;
  return lines.map((text, i) => {
    const [x, y] = [PADDING, first - i * step];
    return {
      text,
      width: Math.min(width, text.length * size * LETTER_WIDTH),
      matrix: [
        size * cos,
        size * sin,
        -size * sin,
        size * cos,
        origin[0] + x * cos - y * sin,
        origin[1] + x * sin + y * cos,
      ],
      isBold: false,
    };
  });
}
