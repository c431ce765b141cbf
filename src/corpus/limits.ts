/**
 * How much of a file is read. An internship offer is a few pages; what goes far beyond is something else, or was made to
 * exhaust the machine.
 */

/** Pages of a PDF: an offer has up to five, a whole catalogue of offers (which is to be split) a hundred. */
export const MOST_PAGES = 200;
/** Files in a .docx or .odt: usually about 15, each picture is one more. */
export const MOST_ZIP_ENTRIES = 2_000;
/** All files of a .docx or .odt together, unpacked: pictures of a brochure reach 50 MB. */
export const MOST_UNPACKED_BYTES = 100 * 2 ** 20;
/** One part that is parsed (text, styles): 300 pages of text are about 3 MB of it, and a parsed one takes thirty times its size. */
export const MOST_PART_BYTES = 10 * 2 ** 20;
/** Elements in each other, in HTML and XML: browsers stop at 512, and reading is recursive. */
export const DEEPEST_NESTING = 512;
/** Attachments of an e-mail that are read, those behind them are not. */
export const MOST_ATTACHMENTS = 20;

/** A larger file is no internship offer, in bytes. */
export const LARGEST_FILE = 20 * 2 ** 20;
/** A longer text is no internship offer but a book, and would take minutes to read and embed. In UTF-16 units. */
export const LONGEST_TEXT = 1_500_000;
