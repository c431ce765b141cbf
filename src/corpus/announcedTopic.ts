import { fold } from '../language/fold.ts';
import { detectFields } from './detectFields.ts';
import { NUMBERING } from './numbering.ts';
import { type Topic, topicOf } from './topics.ts';

/** A heading of more words is a sentence. */
const LONGEST_QUESTION = 7;
/** Without a question mark, more words are a sentence that begins like a question ("Where we start from"). */
const LONGEST_BARE = 3;

/** "Lugar y horario", "Lieu et dates": several of these at once are practical information. */
const PRACTICAL: ReadonlySet<Topic> = new Set([
  'location',
  'duration',
  'start',
  'deadline',
  'pay',
  'schedule',
  'remote',
]);

/** Pictures that stand for a label; of a clock or a calendar the value tells what it is. Others decorate what stands behind them. */
const PICTURED: Readonly<Record<string, Topic>> = {
  '📍': 'location',
  '🗺': 'location',
  '⏱': 'practical',
  '⏲': 'practical',
  '⏰': 'practical',
  '⏳': 'practical',
  '⌛': 'practical',
  '🕒': 'practical',
  '🕘': 'practical',
  '📅': 'practical',
  '📆': 'practical',
  '🗓': 'practical',
  '💶': 'pay',
  '💰': 'pay',
  '💵': 'pay',
  '💸': 'pay',
  '🎓': 'education',
};

/** Whether a label is a picture that announces something. */
export function isPicturedLabel(label: string): boolean {
  return label in PICTURED;
}

/**
 * What a heading or label announces: by its known words, or, where it asks what a reader would ask ("¿Cuánto tiempo?",
 * "Où et quand"), by the field it asks for. Several fields at once are practical information.
 */
export function announcedTopic(numbered: string): Topic | null {
  const pictured = PICTURED[numbered.trim()];
  if (pictured) return pictured;
  const label = numbered.trim().replace(NUMBERING, '');
  const parts = label.split(/\s(?:et|and|y|&)\s/).map(topicOf);
  if (
    parts.length > 1 &&
    parts.every((part) => part !== null && PRACTICAL.has(part)) &&
    new Set(parts).size > 1
  )
    return 'practical';
  const known = topicOf(label) ?? inTwoLanguages(label);
  if (known) return known;
  if (label.trim().split(/\s+/).length > LONGEST_QUESTION) return null;
  const words = label.trim().split(/\s+/).length;
  const isQuestion = /[?¿]/.test(label) || (words <= LONGEST_BARE && QUESTION_WORD.test(fold(label)));
  const fields = isQuestion ? [...new Set(detectFields(fold(label)).map(({ field }) => field))] : [];
  if (fields.length > 1) return 'practical';
  return fields[0] ?? null;
}

const QUESTION_WORD =
  /^\W*(?:ou|quand|combien|comment|quoi|qui|where|when|how|what|who|donde|cuando|cuanto|como|que|quien)\b/;

/** "N° de concours / Competition no.": where both halves that are known announce the same. */
function inTwoLanguages(label: string): Topic | null {
  const halves = label.split(/\s\/\s/);
  const topics = new Set(halves.length > 1 ? halves.map(topicOf).filter((topic) => topic !== null) : []);
  const [topic] = topics;
  return topics.size === 1 ? topic! : null;
}
