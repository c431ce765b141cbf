import { fold } from '../../language/fold.ts';
import { LANGUAGES, type PerLanguage } from '../../language/Language.ts';
import { list } from '../../language/list.ts';

/** How a mail asks to be answered, folded: only then its sender is whom to write to. Extend a row to teach a wording. */
const CUES: PerLanguage<readonly string[]> = {
  fr: list`
    repondre a ce mail; repondre a ce message; repondez a ce mail; repondez a ce message; en reponse a ce mail;
    en reponse a ce message; par retour de mail; retour de courriel; repondant a ce mail; repondant a ce message;
    me contacter; contactez-moi; contacte-moi; m'ecrire; ecrivez-moi; ecris-moi; m'envoyer; envoyez-moi; envoie-moi
  `,
  en: list`
    reply to this email; reply to this e-mail; reply to this mail; reply to this message; by reply; replying to this;
    in reply to this; contact me; write to me; email me; e-mail me; send me
  `,
  es: list`
    responder a este correo; responder a este mensaje; responde a este correo; respondan a este correo;
    respondiendo a este; contactarme; contactad conmigo; contacta conmigo; contacte conmigo; escribidme; escribeme;
    enviadme; enviame; mandadme
  `,
};

/** Whether a text asks its reader to write to the one who sent it. */
export function asksToReply(text: string): boolean {
  const words = fold(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');
  return LANGUAGES.some((language) => CUES[language].some((cue) => words.includes(cue)));
}
