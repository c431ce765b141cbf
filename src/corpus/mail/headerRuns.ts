import { fold } from '../../language/fold.ts';
import type { Statement } from '../Offer.ts';
import { SENDER, SUBJECT } from './headers.ts';

/** What stands before the colon of a mail's headers, folded. */
const LABEL =
  /^(?:de|from|a|to|pour|para|cci?|bcc|copie|copia|reply-to|repondre a|expediteur|remitente|destinataires?|destinatarios?|envoye(?: le)?|sent|enviado(?: el)?|date|fecha|objet|sujet|subject|asunto|pieces? jointes?|attachments?|adjuntos?)$/;
/** Without these a run of such labels is no mail's: an offer has its own "Date" and "Sujet". */
const IS_SENDER = new RegExp(`^(?:${SENDER})$`);
const IS_SUBJECT = new RegExp(`^(?:${SUBJECT})$`);

/** Which statements are the headers of a mail within the text: they are about the mail, not about the internship. */
export function headerRuns(statements: readonly Statement[]): ReadonlySet<Statement> {
  const headers = new Set<Statement>();
  for (let i = 0; i < statements.length; i++) {
    const run: Statement[] = [];
    for (let at = i; at < statements.length && isHeader(statements[at]!); at++) run.push(statements[at]!);
    const labels = run.map(labelOf);
    if (labels.some((label) => IS_SENDER.test(label)) && labels.some((label) => IS_SUBJECT.test(label)))
      for (const header of run) headers.add(header);
    i += run.length;
  }
  return headers;
}

function isHeader(statement: Statement): boolean {
  return statement.kind === 'field' && LABEL.test(labelOf(statement));
}

function labelOf({ label }: Statement): string {
  return fold(label ?? '').trim();
}
