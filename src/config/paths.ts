import { fileURLToPath } from 'node:url';

/** The project's folder; the same seen from src/ and from dist/. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../', import.meta.url));
