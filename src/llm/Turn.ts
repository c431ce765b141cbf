/** A question asked before in the same conversation, with what was answered. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
}

/** More of a conversation hardly changes what is meant, and costs tokens. */
export const MOST_TURNS = 2;
