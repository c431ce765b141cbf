/**
 * Draws docs/answer.svg, the picture in the README: an answer as Discord shows it, made by the real answerer from the
 * offers in corpus/.
 * Usage: npx tsx docs/drawAnswer.ts
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answerer } from '../src/answer/Answerer.ts';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import { DISCORD_MESSAGES } from '../src/discord/locales/index.ts';
import { answerPages } from '../src/discord/views/answerPages.ts';
import { BUNDLED_MODEL } from '../src/embedding/modelFolder.ts';
import { loadEmbeddings } from '../src/embedding/TransformersEmbeddings.ts';
import { openIndex } from '../src/index/openIndex.ts';

const QUESTION = "combien dure le stage EBM, et c'est à Paris ?";
const WIDTH = 760;
const LINE = 22;
const CHARACTERS = 92;

const { index } = await openIndex({
  corpus: join(PROJECT_ROOT, 'corpus'),
  index: mkdtempSync(join(tmpdir(), 'draw-')),
  embeddings: await loadEmbeddings(BUNDLED_MODEL),
});
const { answer } = await new Answerer(index).answer(QUESTION);
const titleOf = (id: string): string | undefined =>
  index.offer(id)?.facts.find(({ field }) => field === 'title')?.text;
const [page] = answerPages(answer, QUESTION, titleOf).pages;
const { buttons } = DISCORD_MESSAGES[answer.language];
const lines = [`**${QUESTION}**`, '', ...page!.description.split('\n')].flatMap(wrap);
const height = 90 + lines.length * LINE + 60;
writeFileSync(join(PROJECT_ROOT, 'docs', 'answer.svg'), svg());
index.close();

function svg(): string {
  const texts = lines.map((line, i) => text(line, 60 + i * LINE));
  const labels = [buttons.sources, buttons.sheet, buttons.file, buttons.helpful, buttons.unhelpful];
  let x = 40;
  const drawn = labels.map((label) => {
    const width = 20 + label.length * 7.4;
    const box = `<rect x="${x}" y="${height - 52}" width="${width}" height="30" rx="6" fill="#4e5058"/><text x="${x + 10}" y="${height - 32}">${escapeXml(label)}</text>`;
    x += width + 8;
    return box;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Helvetica, Arial, sans-serif" font-size="14" fill="#dbdee1">
<rect width="${WIDTH}" height="${height}" rx="8" fill="#313338"/>
<rect x="20" y="20" width="${WIDTH - 40}" height="${height - 90}" rx="6" fill="#2b2d31"/>
<rect x="20" y="20" width="4" height="${height - 90}" fill="#2e7d32"/>
${[...texts, ...drawn].join('\n')}
</svg>
`;
}

/** Our own bold and quotes are drawn; the backslashes that hold Discord's other formatting off are not shown by it. */
function text(line: string, y: number): string {
  const isQuote = line.startsWith('> ');
  const words = (isQuote ? line.slice(2) : line).replace(/\\(.)/g, '$1');
  const spans = words
    .split('**')
    .map((part, i) =>
      i % 2 === 1 ? `<tspan font-weight="bold" fill="#f2f3f5">${escapeXml(part)}</tspan>` : escapeXml(part),
    );
  const bar = isQuote ? `<rect x="40" y="${y - 15}" width="3" height="20" fill="#4e5058"/>` : '';
  return `${bar}<text x="${isQuote ? 52 : 40}" y="${y}" xml:space="preserve">${spans.join('')}</text>`;
}

function wrap(line: string): string[] {
  const lead = line.startsWith('> ') ? '> ' : '';
  const wrapped: string[] = [];
  let current = '';
  for (const word of line.slice(lead.length).split(' ')) {
    if (current !== '' && current.length + word.length > CHARACTERS) {
      wrapped.push(lead + current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...wrapped, lead + current];
}

function escapeXml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
