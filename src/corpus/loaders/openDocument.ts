import { OfferFileError } from '../FailureReason.ts';
import { openDocumentToHtml } from '../office/openDocumentToHtml.ts';
import { readPackage } from '../office/readPackage.ts';
import { renderDocument } from '../office/renderDocument.ts';
import type { Loader } from './Loader.ts';

/** A text document of LibreOffice and its kin (.odt). */
export const openDocumentLoader: Loader = {
  async load(id, bytes) {
    const parts = await readPackage(bytes);
    const content = parts.get('content.xml');
    const kind = parts.get('mimetype')?.trim() ?? '';
    if (/\bencryption-data\b/.test(parts.get('META-INF/manifest.xml') ?? ''))
      throw new OfferFileError('encrypted');
    if (content === undefined || (kind !== '' && !kind.includes('opendocument.text')))
      throw new OfferFileError('wrongFormat', kind || 'no content.xml');
    return renderDocument(id, openDocumentToHtml(content, parts.get('styles.xml') ?? ''));
  },
};
