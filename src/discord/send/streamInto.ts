import type { BotContext } from '../BotContext.ts';
import type { Answerable } from './Door.ts';
import type { Outgoing } from './Outgoing.ts';

/** Discord allows few edits of a message; once a second is as fast as anybody reads. */
const BETWEEN_EDITS_MS = 1000;

/** A message that grows where an interaction was acknowledged. */
export interface Stream {
  /** Shows the message so far, at most once a second: of those that come faster only the last is shown. */
  readonly show: (message: Outgoing) => void;
  /** Waits for the whole message; nothing is shown behind it any more. */
  finish(message: Promise<Outgoing>): Promise<Outgoing>;
}

/** Shows parts of an answer until it is there. A part that can't be shown is left out. */
export function streamInto(
  interaction: Answerable,
  { door, log }: BotContext,
  between: number = BETWEEN_EDITS_MS,
): Stream {
  let waiting: Outgoing | undefined;
  let showing: Promise<unknown> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const next = (): void => {
    timer = undefined;
    if (isOver || waiting === undefined) return;
    const message = waiting;
    waiting = undefined;
    const started = Date.now();
    showing = door
      .answer(interaction, message)
      .catch((error) => log.warn({ error }, 'a part of an answer could not be shown'))
      .then(() => {
        showing = undefined;
        timer = setTimeout(next, Math.max(0, between - (Date.now() - started)));
      });
  };
  return {
    show(message) {
      waiting = message;
      if (showing === undefined && timer === undefined) next();
    },
    async finish(message) {
      try {
        return await message;
      } finally {
        isOver = true;
        clearTimeout(timer);
        await showing;
        clearTimeout(timer);
      }
    },
  };
}
