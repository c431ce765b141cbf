/**
 * How alike is alike enough: cosines of the bundled model, and scores made of them. Another model spreads its cosines
 * otherwise; `npm run eval:thresholds -- OLD NEW` prints, for each of these, the cosine with the new model above which as
 * many pairs of the same kind lie.
 */

/** Words this close in meaning are taken for translations; at 0.46 a few more are found, and as many wrong answers. */
export const SAME_MEANING = 0.52;

/** Statements worth quoting score at least this. */
export const LEAST_SCORE = 0.48;

/**
 * Where an offer is named, one telling word and some likeness are enough; at 0.12 as many answers are right over all
 * sets (npm run eval:sets).
 */
export const LEAST_WITH_A_WORD = 0.26;

/** Where only the name of the offer stands in a statement, it must be this close in meaning. */
export const LEAST_BY_NAME = 0.64;

/** A statement that shares no word with a question for a field must be this close to it to answer it. */
export const LEAST_SCORE_WITHOUT_WORDS = 0.65;

/**
 * An offer is chosen by meaning alone when it is this close to the words that no offer holds ("weight landscape" for
 * "paysage des poids"), and closer than the next one by the lead; where no word points anywhere, more is asked for.
 * Means of title and passage cosine; between right and wrong choices on the sample questions.
 */
export const LEAST_CLOSENESS = 0.27;
export const LEAST_CLOSENESS_ALONE = 0.37;
export const CLOSENESS_LEAD = 0.12;

/**
 * How much meaning counts beside words: an offer whose closest passage is 0.1 less similar to the question loses 0.33,
 * about half of what one word of its text weighs.
 */
export const MEANING_WEIGHT = 3.3;
