import { modalityAt } from '../../src/answer/modality.ts';

const stanceOf = (statement: string, thing: string) => {
  const start = statement.indexOf(thing);
  return modalityAt(statement, start, start + thing.length);
};

test.each([
  ['python', 'la maitrise de python est essentielle et la connaissance de docker est souhaitee.', 'wanted'],
  ['docker', 'la maitrise de python est essentielle et la connaissance de docker est souhaitee.', 'welcome'],
  ['docker', 'un plus : git, docker', 'welcome'],
  ['git', 'git is needed. docker would be a bonus.', 'named'],
  ['c++', "la connaissance du c++ est appreciee mais n'est pas exigee.", 'welcome'],
  ['cover letter', 'no cover letter please, we never read them.', 'unwanted'],
  ['mail', 'applications by e-mail are not read.', 'unwanted'],
  ['correo', 'no se admitiran solicitudes enviadas por correo electronico.', 'unwanted'],
  ['portuguese', "speak english well. portuguese is not needed: we'll pay for a class.", 'unwanted'],
  ['pytorch', 'experience avec pytorch et/ou tensorflow.', 'named'],
  ['tensorflow', 'experience avec pytorch ou tensorflow.', 'unclear'],
])('%s in "%s" is %s', (thing, statement, expected) => {
  expect(stanceOf(statement, thing)).toBe(expected);
});
