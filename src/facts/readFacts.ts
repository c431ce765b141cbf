import type { Offer } from '../corpus/Offer.ts';
import { datedByPublication } from './datedByPublication.ts';
import type { Fact } from './Fact.ts';
import { readContact } from './readContact.ts';
import { readDeadline, readPublished, readStart } from './readDates.ts';
import { readDuration } from './readDuration.ts';
import { readLanguages } from './readLanguages.ts';
import { readLocation } from './readLocation.ts';
import { readOrganisation } from './readOrganisation.ts';
import { readPay } from './readPay.ts';
import { readReference } from './readReference.ts';
import { readRemote } from './readRemote.ts';
import { readRequirements } from './readRequirements.ts';
import { readSupervisor } from './readSupervisor.ts';
import { readThesis } from './readThesis.ts';
import { readTitle } from './readTitle.ts';
import { viewStatements } from './StatementView.ts';

/** One reader a field or family of fields. */
const READERS = [
  readLocation,
  readDuration,
  readStart,
  readDeadline,
  readPublished,
  readPay,
  readContact,
  readReference,
  readThesis,
  readLanguages,
  readSupervisor,
  readRemote,
  readRequirements,
] as const;

/** Every fact found in an offer, best first within a field. */
export function readFacts(offer: Offer): Fact[] {
  const views = viewStatements(offer);
  const title = readTitle(offer);
  const organisation = readOrganisation(offer, title[0]);
  const names = new Set(organisation.map(({ text }) => text));
  const others = READERS.flatMap((read) => read(views));
  // "Bonne Cantine" is written like a person's name.
  const kept = others.filter(({ field, text }) => field !== 'supervisor' || !names.has(text));
  return datedByPublication([...title, ...organisation, ...kept]);
}
