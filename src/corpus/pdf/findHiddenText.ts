import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isLight } from '../isLight.ts';

/** What a page draws, as pdf.js lists it. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly number[];
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A run of text that can't be seen, by where it stands. */
interface HiddenRun {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Drawn with no ink, as programs for text recognition write over the picture of a page. */
  readonly isUndrawn: boolean;
}

export interface PageInk {
  /** Whether a text that begins here can't be seen. */
  isHidden(x: number, y: number): boolean;
  /** The area of the largest picture on the page, in square points. */
  readonly largestPicture: number;
}

/** The part of the graphics state that decides where text stands and whether it is seen. */
interface State {
  matrix: Matrix;
  isLight: boolean;
  isTransparent: boolean;
  isUndrawn: boolean;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Positions of text are rounded on the way. */
const TOLERANCE = 1;
const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
/** A picture that covers this share of its page is the page: a scan, whose undrawn text says what it shows. */
const SCAN_SHARE = 0.5;

/**
 * Finds the text of a page that no reader sees: drawn with no ink, transparent, or white on the white of the page. Text in
 * a PDF that is not there for readers is there to mislead programs; only a scan's recognised text is undrawn by right.
 * @param area of the page, in square points
 */
export function findHiddenText({ fnArray, argsArray }: Operators, area: number): PageInk {
  const hidden: HiddenRun[] = [];
  const painted: (Box & { readonly isLight: boolean })[] = [];
  const saved: State[] = [];
  let state: State = {
    matrix: IDENTITY,
    isLight: false,
    isTransparent: false,
    isUndrawn: false,
    size: 1,
    letterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
  };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let largestPicture = 0;

  const handlers: Readonly<Record<number, (args: never) => void>> = {
    [OPS.save]: () => void saved.push({ ...state }),
    [OPS.restore]: restore,
    [OPS.transform]: (matrix: number[]) => {
      state.matrix = Util.transform([...state.matrix], matrix) as Matrix;
    },
    [OPS.paintFormXObjectBegin]: ([matrix]: [Matrix | null]) => {
      saved.push({ ...state });
      if (matrix) state.matrix = Util.transform([...state.matrix], [...matrix]) as Matrix;
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.setFillRGBColor]: ([colour]: [string]) => {
      state.isLight = isLight(colour);
    },
    [OPS.setFillColorN]: () => {
      state.isLight = false;
    },
    [OPS.setGState]: ([entries]: [readonly (readonly [string, unknown])[]]) => {
      for (const [key, value] of entries) if (key === 'ca') state.isTransparent = value === 0;
    },
    [OPS.constructPath]: ([operator, , box]: [number, unknown, Record<number, number> | null]) => {
      if (!box || !FILLS.has(operator) || state.isTransparent) return;
      const corners = [at(state.matrix, box[0]!, box[1]!), at(state.matrix, box[2]!, box[3]!)];
      painted.push({ ...boxOf(corners), isLight: state.isLight });
    },
    [OPS.shadingFill]: () => {
      painted.push({ left: -1e5, bottom: -1e5, right: 1e5, top: 1e5, isLight: false });
    },
    [OPS.setTextRenderingMode]: ([mode]: [number]) => {
      state.isUndrawn = mode === 3 || mode === 7;
    },
    [OPS.setFont]: ([, size]: [string, number]) => {
      state.size = size;
    },
    [OPS.setCharSpacing]: ([spacing]: [number]) => {
      state.letterSpacing = spacing;
    },
    [OPS.setWordSpacing]: ([spacing]: [number]) => {
      state.wordSpacing = spacing;
    },
    [OPS.setHScale]: ([percent]: [number]) => {
      state.stretch = percent / 100;
    },
    [OPS.setLeading]: ([leading]: [number]) => {
      state.leading = leading;
    },
    [OPS.beginText]: () => {
      line = text = IDENTITY;
    },
    [OPS.setTextMatrix]: ([matrix]: [Record<number, number>]) => {
      line = text = [matrix[0]!, matrix[1]!, matrix[2]!, matrix[3]!, matrix[4]!, matrix[5]!];
    },
    [OPS.moveText]: ([x, y]: [number, number]) => nextLine(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      state.leading = -y;
      nextLine(x, y);
    },
    [OPS.nextLine]: () => nextLine(0, -state.leading),
    [OPS.showText]: ([glyphs]: [readonly Glyph[]]) => showText(glyphs),
  };

  for (const [i, operator] of fnArray.entries()) {
    // Pictures are not decoded, and so are not listed; the matrix that stretches one over its place is.
    if (operator === OPS.transform && fnArray[i + 1] === OPS.restore) {
      handlers[operator]!(argsArray[i] as never);
      const picture = boxOf([at(state.matrix, 0, 0), at(state.matrix, 1, 1)]);
      painted.push({ ...picture, isLight: false });
      largestPicture = Math.max(
        largestPicture,
        (picture.right - picture.left) * (picture.top - picture.bottom),
      );
    } else {
      handlers[operator]?.((argsArray[i] ?? []) as never);
    }
  }
  const isScan = largestPicture >= area * SCAN_SHARE;
  return {
    largestPicture,
    isHidden: (x, y) =>
      hidden.some(
        (run) =>
          Math.abs(run.y - y) <= TOLERANCE &&
          x >= run.left - TOLERANCE &&
          x <= run.right - TOLERANCE &&
          !(isScan && run.isUndrawn),
      ),
  };

  function restore(): void {
    state = saved.pop() ?? state;
  }

  function nextLine(x: number, y: number): void {
    line = text = Util.transform([...line], [1, 0, 0, 1, x, y]) as Matrix;
  }

  function showText(glyphs: readonly Glyph[]): void {
    const placed = Util.transform([...state.matrix], [...text]) as Matrix;
    const [left, y] = at(placed, 0, 0);
    text = Util.transform([...text], [1, 0, 0, 1, widthOf(glyphs, state), 0]) as Matrix;
    const [right] = at(Util.transform([...state.matrix], [...text]) as Matrix, 0, 0);
    const ground = painted.findLast((box) => covers(box, left, y));
    const isWhiteOnWhite = state.isLight && (ground === undefined || ground.isLight);
    if (state.isUndrawn || state.isTransparent || isWhiteOnWhite)
      hidden.push({ left, right, y, isUndrawn: state.isUndrawn });
  }
}

/** A glyph with its width in thousandths of the font size, or a step back in thousandths. */
type Glyph = number | { readonly width: number; readonly isSpace: boolean };

function widthOf(glyphs: readonly Glyph[], state: State): number {
  const { size, letterSpacing, wordSpacing, stretch } = state;
  const widths = glyphs.map((glyph) =>
    typeof glyph === 'number'
      ? (-glyph * size) / 1000
      : (glyph.width * size) / 1000 + letterSpacing + (glyph.isSpace ? wordSpacing : 0),
  );
  return stretch * widths.reduce((sum, width) => sum + width, 0);
}

function at([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function boxOf(corners: readonly (readonly [number, number])[]): Box {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function covers({ left, bottom, right, top }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}
