import fc from 'fast-check';

/**
 * Any character that Unicode has a number for, as a unit of `fc.string`; fast-check's own ("binary") first lists the
 * million of them, half a second a test file.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
