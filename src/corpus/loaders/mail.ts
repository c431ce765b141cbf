import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { OfferFileError } from '../FailureReason.ts';
import { formatOf } from '../formats.ts';
import { parseHtml } from '../html/parseHtml.ts';
import { joinParts } from '../joinParts.ts';
import { MOST_ATTACHMENTS } from '../limits.ts';
import { asksToReply } from '../mail/asksToReply.ts';
import type { Offer } from '../Offer.ts';
import { readStructure } from '../readStructure.ts';
import { fromLatin1 } from '../windows1252.ts';
import { htmlLoader } from './html.ts';
import { loaderOf } from './index.ts';
import type { Loader } from './Loader.ts';
import { textLoader } from './text.ts';

/** The HTML of a mail is read when it says by its tags what the plain text can't, and nothing less than that. */
const RICH = 'h1, h2, h3, h4, table, ul, ol, script[type="application/ld+json"]';
const AS_LONG = 0.8;
/** The first lines of a mail are its headers. */
const HEADER = /^(?:\S+ )?[A-Za-z][A-Za-z0-9-]*:/;

/** An e-mail (.eml): subject, sender and date, the text, then the attachments that are offers or parts of one. */
export const mailLoader: Loader = {
  async load(id, bytes) {
    if (!HEADER.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart()))
      throw new OfferFileError('wrongFormat', 'no mail headers');
    const mail = await parse(bytes);
    const body = await readBody(id, mail);
    const { offers, failures } = await readAttachments(id, mail.attachments);
    if (body === null && offers.length === 0 && failures.length > 0) throw failures[0]!;
    const parts = [...(body ? [body] : []), ...offers];
    return joinParts(id, [readHead(id, mail, parts), ...parts]);
  },
};

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    throw new OfferFileError('damaged', (error as Error).message, { cause: error });
  }
}

/**
 * Subject, sender and date. They are about the mail, so only the subject states something about the offer, and the sender
 * where the mail asks to answer it.
 */
function readHead(id: string, { subject, from, headers }: Email, parts: readonly Offer[]): Offer {
  const sender = from ? addressLine(from) : '';
  const date = headers.find(({ key }) => key === 'date')?.value;
  const lines = [subject && `Subject: ${subject}`, sender && `From: ${sender}`, date && `Date: ${date}`];
  const text = fromLatin1(
    lines
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(''),
  );
  const structure = readStructure(text);
  const isAnswered = parts.some((part) => asksToReply(part.text));
  const statements = structure.statements.filter(
    ({ label }) => label === 'Subject' || (label === 'From' && isAnswered),
  );
  return { id, text, sections: structure.sections, statements };
}

function addressLine({ name, address }: Address): string {
  return name && address ? `${name} <${address}>` : (address ?? name);
}

async function readBody(id: string, { text, html }: Email): Promise<Offer | null> {
  const encoder = new TextEncoder();
  const plain = text?.trim() ? await textLoader.load(id, encoder.encode(fromLatin1(text))) : null;
  if (!html) return plain;
  const $ = parseHtml(html);
  const isRicher =
    plain === null || ($(RICH).length > 0 && letters($('body').text()) >= AS_LONG * letters(plain.text));
  return isRicher ? htmlLoader.load(id, encoder.encode(fromLatin1(html))) : plain;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** One that can't be read costs no more than itself; mails attached to a mail are not opened. */
async function readAttachments(
  id: string,
  attachments: readonly Attachment[],
): Promise<{ offers: Offer[]; failures: OfferFileError[] }> {
  const offers: Offer[] = [];
  const failures: OfferFileError[] = [];
  for (const { filename, content } of attachments.slice(0, MOST_ATTACHMENTS)) {
    const format = formatOf(filename ?? '');
    if (!format || format === 'mail') continue;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    try {
      offers.push(await (await loaderOf(format)).load(id, bytes));
    } catch (error) {
      if (!(error instanceof OfferFileError)) throw error;
      failures.push(error);
    }
  }
  return { offers, failures };
}
