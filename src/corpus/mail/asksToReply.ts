import { fold } from '../../language/fold.ts';
import { LANGUAGES, type PerLanguage } from '../../language/Language.ts';
import { list } from '../../language/list.ts';

/** How a mail asks to be answered, folded: only then its sender is whom to write to. Extend a row to teach a wording. */
const CUES: PerLanguage<readonly string[]> = {
  fr: list`
    repond(?:re|ez|s|ant)(?: (?!pas)\p{L}+)? a (?:ce|cet) (?:e-?mail|mail|message|courriel); en reponse a ce (?:mail|message);
    par retour de mail; retour de courriel;
    me contacter; contactez-moi; contacte-moi; m'ecrire; ecrivez-moi; ecris-moi; m'envoyer; envoyez-moi; (?:un )?(?:cv|candidature)(?: et \p{L}+ \p{L}+)? par (?:retour de )?(?:e-?mail|mail|courriel); envoie-moi; (?:a )?m'adresser(?! a (?!moi))
  `,
  en: list`
    (?:reply|replying|answer|respond)(?: \p{L}+)? to this (?:e-?mail|mail|message|post); just reply; by reply;
    in reply to this; contact me; write to me; email me; e-mail me; send me; (?:cv|resume|application) by e-?mail
  `,
  es: list`
    respond(?:er|e|an|ed|iendo)(?: \p{L}+)? a este (?:correo|mensaje|e-?mail); contactarme; contactad conmigo; contacta conmigo; contacte conmigo; escribidme; escribeme;
    enviadme; enviame; (?:cv|curriculum|solicitud) por (?:correo(?: electronico)?|e-?mail); mandadme
  `,
};

const ASKS = new RegExp(
  `(?<!\\p{L})(?:${LANGUAGES.flatMap((language) => CUES[language]).join('|')})(?!\\p{L})`,
  'u',
);

/** Whether a text asks its reader to write to the one who sent it. */
export function asksToReply(text: string): boolean {
  const words = fold(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');
  return ASKS.test(words);
}
