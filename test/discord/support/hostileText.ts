import fc from 'fast-check';
import { anyCharacter } from '../../support/anyCharacter.ts';

/** Ids that exist, so that a ping would be one. */
export interface Targets {
  readonly user: string;
  readonly role: string;
  readonly channel: string;
}

/** What is bold in hostile texts, so that a test can tell it from what is bold by intent. */
export const EVIL = 'evilbold';

/** Pieces of text that do something on Discord unless they are escaped. */
function pieces({ user, role, channel }: Targets): string[] {
  return [
    '@everyone',
    '@here',
    `<@${user}>`,
    `<@!${user}>`,
    `<@&${role}>`,
    `<#${channel}>`,
    '</ask:123456789012345678>',
    '<:evil:123456789012345678>',
    '<a:evil:123456789012345678>',
    '<t:1700000000:R>',
    '<id:customize>',
    '**evilbold**',
    '***evilbold***',
    '*evil*',
    '_evil_',
    '__evil__',
    '~~evil~~',
    '||evil||',
    '`evil`',
    '``evil``',
    '```js\nevil\n```',
    '[evil](https://evil.example)',
    '[evil](<https://evil.example> "evil")',
    '<https://evil.example/evil>',
    `https://evil.example/_a_/<@${user}>`,
    'https://evil.example/a_b_c/~~x~~',
    'https://evil.example/**evilbold**',
    'https://_evil_/_evil_',
    '\n# evil',
    '\n### evil',
    '\n-# evil',
    '\n- evil',
    '\n* evil',
    '\n1. evil',
    '\n> evil',
    '\n>>> evil',
    '\\',
    '\\*evil\\*',
    '*',
    '**',
    '_',
    '`',
    '```',
    '||',
    '[',
    '](',
    '>',
    '<',
    '[1]',
    '«',
    '»',
    '\u200B',
    '\u202Eevil\u202C',
    '\u2067evil\u2069',
    '\u061C',
    '\u0000',
    '\u2028# evil',
    '👩\u200D💻',
    '🎓',
    '𝕊𝕥𝕒𝕘𝕖',
    'x'.repeat(4000),
    '*'.repeat(700),
    '🎓'.repeat(300),
  ];
}

/** Text with all that, among words that offers are read by. */
export function hostileText(targets: Targets, maxLength = 12): fc.Arbitrary<string> {
  const words = ['stage', 'durée', 'Paris', '6 mois', 'rémunération', 'internship', 'Python', '1.', '2027'];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces(targets)) },
    { weight: 2, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 8 }) },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '\n')), { minLength: 1, maxLength })
    .map((parts) => parts.flat().join(''));
}

/** An offer whose every part is hostile. */
export function hostileOffer(targets: Targets): fc.Arbitrary<{ name: string; text: string }> {
  const line = hostileText(targets, 3).map((text) => text.replace(/\s+/g, ' '));
  const paragraph = hostileText(targets, 10);
  const name = fc.tuple(hostileText(targets, 4), fc.constantFrom('txt', 'md', 'html'));
  return fc.record({
    name: name.map(([stem, extension]) => `${fileName(stem)}.${extension}`),
    text: fc
      .tuple(line, line, line, line, paragraph, paragraph, line)
      .map(
        ([title, organisation, place, pay, missions, profile, contact]) =>
          `# Stage : ${title}\n\nOrganisme : ${organisation}\nLieu : Paris ${place}\nDurée : 6 mois ${title}\n` +
          `Gratification : 600 € par mois ${pay}\nDate de début : mars 2027 ${place}\n\n` +
          `## Missions ${contact}\n${missions}\n\n## Profil ${pay}\n${profile}\nPython ${profile}\n\n` +
          `Contact : ${contact} evil@example.org\nRéférence : ${organisation}\n`,
      ),
  });
}

/** What a file system takes for a name. */
function fileName(text: string): string {
  const clean = text
    .replace(/[/\0\n\r]/g, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^\.+/, '');
  let name = '';
  for (const character of clean) {
    if (Buffer.byteLength(name + character) > 180) break;
    name += character;
  }
  return name || 'offer';
}
