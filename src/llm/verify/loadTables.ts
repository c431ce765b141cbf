import { findFault } from './findFault.ts';

/** Reads the tables of words and compiles the patterns of the verifier, half a second's work, by verifying something. */
export function loadTables(): void {
  findFault('The interns tag birds.', 'en', [
    { text: 'Les stagiaires baguent des oiseaux.', section: 'Missions', names: 'Oiseaux' },
  ]);
}
