import { readFrontMatter } from '../../src/corpus/readFrontMatter.ts';

test('nested keys, lists and comments of a front matter become labelled values with their places', () => {
  const text =
    '---\n# a comment: no field\ntitle: "Software Intern"\nhiringOrganization:\n  name: Myrtle\nskills:\n- Haskell\n- Git\nempty:\n---\nBody\n';
  const { entries, end } = readFrontMatter(text)!;
  expect(entries.map(({ label, value }) => [label, text.slice(value.start, value.end)])).toEqual([
    ['title', '"Software Intern"'],
    ['hiringOrganization.name', 'Myrtle'],
    ['skills', 'Haskell'],
    ['skills', 'Git'],
  ]);
  expect(text.slice(end)).toBe('\nBody\n');
});

test('a rule at the top of a text, or YAML that is none, is not taken for a front matter', () => {
  expect(readFrontMatter('---\nno end')).toBeNull();
  expect(readFrontMatter('---\n{ broken: [\n---\n')).toBeNull();
  expect(readFrontMatter('Offre\n---\na: b\n---\n')).toBeNull();
});
