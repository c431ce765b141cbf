import { fold } from '../../language/fold.ts';

/** What people write when a conversation is over, folded, as the whole of a message. */
const THANKS =
  /^(?:(?:ok(?:ay)?|d'accord|super|cool|parfait|top|nickel|genial|perfecto|vale|great|perfect|nice|thanks?(?: you)?(?: (?:a lot|so much|very much))?|thx|merci(?: (?:beaucoup|bien|bcp))?|(?:muchas )?gracias|bonne (?:journee|soiree)|bye|au revoir|adios|👍|🙏|🙂|😊|❤️)[\s!.,…]*)+$/u;

/** Whether a message only thanks or closes a conversation, and asks nothing. */
export function isThanks(message: string): boolean {
  return THANKS.test(fold(message).trim());
}
