import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { formatOf } from '../src/corpus/formats.ts';
import { offerBeside, sideFileOf } from '../src/corpus/sideFile.ts';
import { inventOffer } from './inventOffer.ts';
import { Random } from './Random.ts';

const ENDINGS = ['.txt', '.md', '.html', '.markdown'];
const PLACES = ['', 'lab/', 'lab/2027/', 'été/'];
/** More offers would only make each cycle longer. */
const MOST_OFFERS = 12;

/** What can happen to a file of a corpus. */
export const STEPS = [
  'add',
  'edit',
  'touch up',
  'rename',
  'rename to another format',
  'change case',
  'swap',
  'remove',
  'duplicate',
  'state beside',
  'withdraw',
  'break side file',
  'remove side file',
  'spoil',
  'become a folder',
  'write again',
] as const;
export type Step = (typeof STEPS)[number];

/** A folder of invented offers to which things happen. The same seed and steps give the same files. */
export class ChangingCorpus {
  readonly folder: string;
  readonly #random: Random;
  #made = 0;

  constructor(folder: string, seed: number | string) {
    this.folder = folder;
    this.#random = new Random(seed);
    mkdirSync(folder, { recursive: true });
  }

  /** Some step, more often one that leaves more offers than before while there are few. */
  someStep(): Step {
    return this.offers().length < 3 ? 'add' : this.#random.pick(STEPS);
  }

  /** Ids of the files whose names are those of offers, in order. */
  offers(): string[] {
    return this.#files().filter((id) => formatOf(id));
  }

  do(step: Step): void {
    const offers = this.offers();
    if (step === 'add' || offers.length === 0) {
      if (offers.length < MOST_OFFERS) this.#write(this.#newName(), inventOffer(this.#random));
      return;
    }
    const id = this.#random.pick(offers);
    const other = this.#random.pick(offers);
    const text = this.#read(id);
    switch (step) {
      case 'edit':
        this.#write(id, inventOffer(this.#random));
        return;
      case 'touch up':
        this.#write(id, text.replace(/Durée : .*/, `Durée : ${1 + this.#random.below(12)} mois`));
        return;
      case 'rename':
        this.#move(id, this.#newName(id.slice(id.lastIndexOf('.'))));
        return;
      case 'rename to another format':
        this.#move(id, this.#newName());
        return;
      case 'change case':
        this.#move(id, join(dirname(id), swapCase(basename(id))));
        return;
      case 'swap':
        this.#write(id, this.#read(other));
        this.#write(other, text);
        return;
      case 'remove':
        rmSync(this.#path(id));
        return;
      case 'duplicate':
        if (offers.length >= MOST_OFFERS) return;
        cpSync(this.#path(id), this.#makeRoom(this.#newName(id.slice(id.lastIndexOf('.')))));
        return;
      case 'state beside':
        this.#write(sideFileOf(id), `pay: ${700 + this.#random.below(50) * 10} €\nauthor: Ada\n`);
        return;
      case 'withdraw':
        this.#write(sideFileOf(id), 'status: withdrawn\n');
        return;
      case 'break side file':
        this.#write(sideFileOf(id), 'status: [perhaps\n');
        return;
      case 'remove side file': {
        const notes = this.#files().filter((file) => offerBeside(file));
        if (notes.length > 0) rmSync(this.#path(this.#random.pick(notes)));
        return;
      }
      case 'spoil':
        writeFileSync(this.#path(id), this.#random.pick([Buffer.from([0, 1, 2, 255]), Buffer.alloc(0)]));
        return;
      case 'become a folder':
        rmSync(this.#path(id));
        mkdirSync(this.#path(id));
        this.#write(`${id}/inner${id.slice(id.lastIndexOf('.'))}`, text);
        return;
      case 'write again':
        this.#write(id, text);
        return;
    }
  }

  #files(): string[] {
    return (readdirSync(this.folder, { recursive: true, encoding: 'utf8' }) as string[])
      .filter((id) => statSync(this.#path(id)).isFile())
      .sort();
  }

  #newName(ending = this.#random.pick(ENDINGS)): string {
    this.#made++;
    return `${this.#random.pick(PLACES)}${this.#random.pick(['stage', 'Offre', 'sujet'])}-${this.#made}${ending}`;
  }

  #move(from: string, to: string): void {
    renameSync(this.#path(from), this.#makeRoom(to));
  }

  #write(id: string, text: string): void {
    writeFileSync(this.#makeRoom(id), text);
  }

  #read(id: string): string {
    return readFileSync(this.#path(id), 'utf8');
  }

  #makeRoom(id: string): string {
    const path = this.#path(id);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }

  #path(id: string): string {
    return join(this.folder, id);
  }
}

function swapCase(name: string): string {
  return name[0] === name[0]!.toLowerCase()
    ? name[0]!.toUpperCase() + name.slice(1)
    : name[0]!.toLowerCase() + name.slice(1);
}
