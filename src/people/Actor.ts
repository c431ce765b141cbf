/** A member of staff who did something: kept under the real Discord id and name, unlike students. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}
