import { askCommand } from './ask.ts';
import type { Command } from './Command.ts';
import { compareCommand } from './compare.ts';
import { offerCommand } from './offer.ts';
import { offersCommand } from './offers.ts';
import { privacyCommand } from './privacy.ts';
import { searchCommand } from './search.ts';
import { staffCommand } from './staff/index.ts';

/** Every slash command. */
export const COMMANDS: readonly Command[] = [
  askCommand,
  offerCommand,
  offersCommand,
  compareCommand,
  searchCommand,
  privacyCommand,
  staffCommand,
];
