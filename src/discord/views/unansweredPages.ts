import type { Language } from '../../language/Language.ts';
import type { UnansweredGroup } from '../../people/Unanswered.ts';
import { DISCORD_MESSAGES } from '../locales/index.ts';
import { escapeText, shorten } from '../send/escapeText.ts';
import { paginate } from './paginate.ts';
import type { ViewPages } from './View.ts';

const PAGE = 3000;
const LONGEST_QUESTION = 300;

/** What students asked in vain, newest first. */
export function unansweredPages(groups: readonly UnansweredGroup[], language: Language): ViewPages {
  const say = DISCORD_MESSAGES[language].staff;
  if (groups.length === 0) return { pages: [{ title: say.unanswered, description: say.noneUnanswered }] };
  const lines = groups.map(({ question, times, lastAt, notHelpful }) =>
    escapeText(
      `• ${say.group({
        question: shorten(question, LONGEST_QUESTION),
        times,
        date: lastAt.toISOString().slice(0, 10),
        notHelpful,
      })}`,
    ),
  );
  const { pages } = paginate(lines, PAGE);
  return { pages: pages.map((description) => ({ title: say.unanswered, description })) };
}
