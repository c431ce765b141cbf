import { asWindows1252 } from './writeText.ts';

/** What a mail is made of; an attachment has a file name and its bytes. */
export interface MailParts {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** A mail as programs send it: the text in Latin-1 as quoted-printable, the HTML as an alternative, attachments in base64. */
export function writeMail({ subject, text, html, attachments = [] }: MailParts): Uint8Array {
  const mixed = [
    part(
      `multipart/alternative; boundary="alt"`,
      '7bit',
      multipart('alt', [
        part('text/plain; charset=windows-1252', 'quoted-printable', quotedPrintable(text)),
        ...(html ? [part('text/html; charset=utf-8', 'base64', base64(Buffer.from(html)))] : []),
      ]),
    ),
    ...attachments.map(({ name, bytes }) =>
      part(
        `application/octet-stream; name="${name}"`,
        'base64',
        base64(bytes),
        `Content-Disposition: attachment; filename="${name}"`,
      ),
    ),
  ];
  const head = [
    'MIME-Version: 1.0',
    'From: =?utf-8?q?Gestion_des_stages?= <stages@exemple.example>',
    'To: etudiants@exemple.example',
    `Subject: =?utf-8?b?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Mon, 02 Nov 2026 09:12:00 +0100',
    'Content-Type: multipart/mixed; boundary="mix"',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${multipart('mix', mixed)}`, 'latin1');
}

function multipart(boundary: string, parts: readonly string[]): string {
  return `${parts.map((content) => `--${boundary}\r\n${content}\r\n`).join('')}--${boundary}--\r\n`;
}

function part(type: string, encoding: string, content: string, ...headers: readonly string[]): string {
  return [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, ...headers, '', content].join(
    '\r\n',
  );
}

/** @param text in the characters of Windows-1252 */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      [...asWindows1252(line)]
        .map((byte) =>
          byte === 61 || byte < 32 || byte > 126
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .join('')
        .replace(/((?:=..|[^=]){1,70})(?=.)/g, '$1=\r\n'),
    )
    .join('\r\n');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
}
