import fc from 'fast-check';
import { htmlLoader } from '../../src/corpus/loaders/html.ts';
import type { Offer } from '../../src/corpus/Offer.ts';
import { readFacts } from '../../src/facts/readFacts.ts';

const POSTING = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Emploi Labo' },
    {
      '@type': ['JobPosting'],
      title: "Stage M2 Analyse d'images de coraux",
      description: '<p>Le stage se déroule à Roscoff.</p>',
      datePosted: '2026-10-03',
      validThrough: '2026-12-15T23:59',
      hiringOrganization: {
        '@type': 'Organization',
        name: 'Institut de Kerloc’h',
        url: 'https://iok.example',
      },
      jobLocation: {
        address: { streetAddress: '3 quai des Goélands', addressLocality: 'Roscoff', postalCode: '29680' },
      },
      baseSalary: { currency: 'EUR', value: { minValue: 650, maxValue: 720, unitText: 'MONTH' } },
      identifier: { name: 'IOK', value: 'IOK-2026-114' },
    },
  ],
};
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Emploi Labo</title>
<script type="application/ld+json">${JSON.stringify(POSTING)}</script>
<script>document.write('Durée : 12 mois')</script></head><body>
<nav><a href="/">Accueil</a> <a href="/lyon">Stages à Lyon</a></nav>
<div class="cookie-banner">Nous utilisons des cookies <button>OK</button></div>
<main><h1>Stage M2 : Analyse d'images de coraux</h1>
<div><span>Durée</span><span>6&nbsp;mois</span></div>
<dl><dt>Début</dt><dd>février 2027</dd></dl>
<table><tr><td>Encadrante</td><td>Maëlle Quéré</td></tr></table>
<h2>Missions</h2><ul><li>Annoter <b>2 000</b> images sous-marines</li><li>Entraîner un réseau de segmentation</li></ul>
<p>Le laboratoire étudie les récifs depuis vingt ans et publie ses images, que chacun peut voir et reprendre.</p>
<p>Envoyez votre CV : <a href="mailto:coraux@iok.example?subject=stage">Postuler</a></p></main>
<aside class="similar-jobs"><p>Stage de 3 mois à Brest, 900 € par mois</p></aside>
<footer>12 rue de Paris, 75001 Paris</footer></body></html>`;

const load = (page: string | Uint8Array): Offer =>
  htmlLoader.load('page.html', typeof page === 'string' ? new TextEncoder().encode(page) : page) as Offer;
const factsOf = (offer: Offer, field: string): string[] =>
  readFacts(offer)
    .filter((fact) => fact.field === field)
    .map(({ text }) => text);

test('a page gives the facts of its visible offer, whatever tags hold label and value', () => {
  const offer = load(PAGE);
  expect(factsOf(offer, 'duration')).toEqual(['6 mois']);
  expect(factsOf(offer, 'start')[0]).toContain('février 2027');
  expect(factsOf(offer, 'supervisor')).toEqual(['Maëlle Quéré']);
  expect(factsOf(offer, 'missions')).toContain('Annoter 2 000 images sous-marines');
  expect(factsOf(offer, 'contact')).toEqual(['coraux@iok.example']);
});

test('what surrounds the offer on the page, and scripts, say nothing about it', () => {
  expect(load(PAGE).text).not.toMatch(/12 mois|Brest|cookies|Accueil|75001/);
});

test('facts of a schema.org JobPosting are read and quote the JSON they stand in', () => {
  const offer = load(PAGE);
  const facts = readFacts(offer);
  const quote = (field: string): string[] =>
    facts.filter((fact) => fact.field === field).map(({ start, end }) => offer.text.slice(start, end));
  expect(quote('deadline')).toEqual(['"validThrough":"2026-12-15T23:59"']);
  expect(quote('reference')).toEqual(['"value":"IOK-2026-114"']);
  expect(factsOf(offer, 'organisation')[0]).toContain('Kerloc');
  expect(factsOf(offer, 'location')[0]).toBe('Roscoff');
  expect(facts.find(({ field }) => field === 'pay')?.value).toMatchObject({
    amount: { min: 650, max: 720, currency: 'EUR', period: 'month' },
  });
});

test('a page that a script would fill is read from the description of its JobPosting', () => {
  const posting = {
    '@type': 'JobPosting',
    description: '<h2>Durée</h2><p>Le stage dure cinq mois, à Brest.</p>',
  };
  const page = `<title>Stage</title><script type="application/ld+json">${JSON.stringify(posting)}</script><div id="app"></div>`;
  expect(factsOf(load(page), 'duration')).toEqual(['cinq mois']);
});

test('broken JSON, no body, or a frame only give an offer without facts, not an error', () => {
  for (const page of [
    '',
    '<p',
    '<script type="application/ld+json">{"@type":</script>',
    '<frameset><frame></frameset>',
  ])
    expect(readFacts(load(page))).toEqual([]);
});

test('the encoding a page declares is the one it is read in', () => {
  const latin1 = Buffer.from(
    '<meta charset="iso-8859-1"><h1>Stage</h1><p>Durée : 6 mois, à Besançon</p>',
    'latin1',
  );
  expect(load(latin1).text).toContain('Durée : 6 mois, à Besançon');
});

test('every line read stands in the page as a reader of its source finds it, tags taken for spaces', () => {
  const word = fc.constantFrom(
    'Durée',
    '6 mois',
    'l’été',
    'a@b.example',
    '1 < 2 & 3',
    '«',
    'Lyon.',
    '😀',
    ' ',
  );
  const escaped = (words: string): string => words.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const { tree } = fc.letrec<{ tree: string }>((tie) => {
    const inner = fc.array(tie('tree'), { maxLength: 4 });
    return {
      tree: fc.oneof(
        { depthSize: 'small' },
        word.map(escaped),
        fc
          .tuple(fc.constantFrom('div', 'p', 'b', 'span', 'ul', 'li', 'h2', 'dl', 'dt', 'dd'), inner)
          .map(([tag, content]) => `<${tag}>${content.join('')}</${tag}><br>`),
        inner.map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`),
      ),
    };
  });
  const plain = (words: string): string => words.normalize('NFKD').replace(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(tree, (body) => {
      const offer = load(`<html><body>${body}</body></html>`);
      const source = plain(
        body.replace(/<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
      );
      for (const { start, end } of offer.statements)
        for (const line of offer.text.slice(start, end).split('\n')) expect(source).toContain(plain(line));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['hidden', '<span hidden>Paris</span>'],
  ['not displayed', '<span style="color:red; DISPLAY :none !important">Paris</span>'],
  ['invisible', '<span style="visibility: hidden">Paris</span>'],
  ['of no size', '<span style="font-size:0">Paris <b>intra muros</b></span>'],
  ['tiny', '<span style="font-size: 1px">Paris</span>'],
  ['white', '<span style="color:#fff">Paris</span>'],
  ['white by an old tag', '<font color="White">Paris</font>'],
  ['white on white', '<span style="background:white"><b style="color: rgb(255, 255, 255)">Paris</b></span>'],
])('text that is %s is not read', (_, hidden) => {
  expect(load(`<main><p>Lieu : ${hidden}Lyon</p></main>`).text.trim()).toBe('Lieu : Lyon');
});

test.each([
  ['white on a dark ground', '<div style="background-color:#036"><p style="color:white">Lyon</p></div>'],
  [
    'white in a dark cell',
    '<table><tr><td bgcolor="#003366"><font color="#ffffff">Lyon</font></td></tr></table>',
  ],
  [
    'white where a style sheet may give a ground',
    '<style>p { background: navy }</style><p style="color:white">Lyon</p>',
  ],
  ['dark within white', '<div style="color:white"><span style="color:black">Lyon</span></div>'],
  ['readable within a size of 0', '<div style="font-size:0"><span style="font-size:12px">Lyon</span></div>'],
  ['faded in by a script', '<p style="opacity:0">Lyon</p>'],
])('text that is %s is read', (_, shown) => {
  expect(load(`<main>${shown}</main>`).text.trim()).toBe('Lyon');
});
