/** Each channel of a colour that can't be told from white paper is at least this. */
const LIGHTEST = 0xf0;

/** Whether a colour, written as "#rrggbb" or "rrggbb", can't be told from white paper. */
export function isLight(colour: string): boolean {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim())?.slice(1) ?? [];
  return channels.length === 3 && channels.every((channel) => Number.parseInt(channel, 16) >= LIGHTEST);
}
