/**
 * A text, or JSON, in which nobody is mentioned by Discord id (`<@123>`, `<@!123>`): who is only mentioned could not
 * be found again when they ask to be forgotten.
 */
export function withoutMentions(text: string): string {
  return text.replace(/<@!?\d+>/g, '@…');
}
