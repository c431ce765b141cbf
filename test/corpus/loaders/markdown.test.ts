import { markdownLoader } from '../../../src/corpus/loaders/markdown.ts';
import { readFacts } from '../../../src/facts/readFacts.ts';

const posting = { '@type': 'JobPosting', title: 'Stage récifs', validThrough: '2026-12-15' };
const script = (json: string) => `<script type="application/ld+json">${json}</script>\n`;
const load = (text: string) => markdownLoader.load('stage.md', new TextEncoder().encode(text));

test.each([
  ['after a script about something else', script('{"@type": "WebSite"}') + script(JSON.stringify(posting))],
  [
    'before a script that is never closed',
    `${script(JSON.stringify(posting))}<script type="application/ld+json">{`,
  ],
  ['in capitals', script(JSON.stringify(posting)).replaceAll('script', 'SCRIPT')],
])('the deadline of a JobPosting in Markdown is read: %s', async (_, scripts) => {
  const fields = readFacts(await load(`# Stage récifs\n\n${scripts}\nAnnoter des images.\n`));
  expect(fields.find(({ field }) => field === 'deadline')?.text).toMatch(/15 décembre 2026|2026-12-15/);
});
