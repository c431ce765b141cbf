import { fold } from '../language/fold.ts';

/** Parts of addresses that name no organisation, folded. */
const COMMON = new Set(
  'www http https com org net fr es uk eu edu gouv gov io ai co mail mailto smtp gmail yahoo hotmail outlook orange free wanadoo laposte proton example univ beta github gitlab linkedin careers jobs stage stages recrutement contact'.split(
    ' ',
  ),
);
const ADDRESS = /(?:@|\(at\)|\[at\]|:\/\/|www\.)\s?([\p{L}\p{N}.-]+)/giu;

/** The telling parts of the hosts of mail and web addresses in a text, folded: "jobs@lema.example.fr" gives "lema". */
export function addressHosts(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(ADDRESS)].flatMap(([, host]) =>
      fold(host!)
        .split(/[.-]/)
        .filter((label) => label.length > 2 && !COMMON.has(label)),
    ),
  );
}
