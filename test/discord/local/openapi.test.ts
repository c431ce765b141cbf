import { findViolations, hasDescription } from './openapi.ts';

const request = {
  method: 'POST',
  path: '/channels/1/messages',
  route: '/channels/{channel_id}/messages',
  query: new URLSearchParams(),
  body: { content: 'x' } as unknown,
  files: [],
  status: 200,
  answer: undefined,
  at: 0,
};
const commands = { ...request, method: 'PUT', route: '/applications/{application_id}/commands' };
const withDescription = hasDescription() ? test : test.skip;

withDescription('a body that is not as described is a violation, one that was refused is not', () => {
  expect(findViolations([request])).toEqual([]);
  const wrong = { ...request, body: { content: 7 } };
  expect(findViolations([wrong])).toEqual([
    {
      route: 'POST /channels/{channel_id}/messages',
      what: 'request',
      errors: ['/content must be string,null'],
    },
  ]);
  expect(findViolations([{ ...wrong, status: 400 }])).toEqual([]);
});

withDescription('answers are checked as well', () => {
  const [violation] = findViolations([{ ...request, answer: { id: '1' } }]);
  expect(violation).toMatchObject({ what: 'answer' });
});

withDescription('what Discord takes besides is no violation', () => {
  const command = { name: 'ask', description: 'd', default_member_permissions: '32' };
  expect(findViolations([{ ...commands, body: [command] }])).toEqual([]);
});
