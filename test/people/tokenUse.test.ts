import { People } from '../../src/people/People.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { DAY, TestClock } from './support/people.ts';

test('tokens are counted by all processes together, and across restarts', async () => {
  const folder = await temporaryFolder();
  const clock = new TestClock();
  const bot = await People.open(folder, clock);
  const terminal = await People.open(folder, clock);
  expect(bot.tokenUse.reserve(600, 1000)).toBe(true);
  expect(terminal.tokenUse.reserve(600, 1000)).toBe(false);
  expect(terminal.tokenUse.reserve(400, 1000)).toBe(true);
  bot.close();
  terminal.close();
  const again = await People.open(folder, clock);
  expect(again.tokenUse.today()).toBe(1000);
  expect(again.tokenUse.reserve(1, 1000)).toBe(false);
  again.close();
});

test('what was set aside and not used is given back', async () => {
  const people = await People.open(await temporaryFolder(), new TestClock());
  people.tokenUse.reserve(900, 1000);
  people.tokenUse.settle(900, 250);
  expect(people.tokenUse.today()).toBe(250);
  people.tokenUse.settle(0, 100);
  expect(people.tokenUse.today()).toBe(350);
  people.close();
});

test('tomorrow is another day', async () => {
  const clock = new TestClock();
  const people = await People.open(await temporaryFolder(), clock);
  people.tokenUse.reserve(1000, 1000);
  clock.forward(DAY);
  expect(people.tokenUse.today()).toBe(0);
  expect(people.tokenUse.reserve(1000, 1000)).toBe(true);
  people.close();
});

test('without a limit there is always more', async () => {
  const people = await People.open(await temporaryFolder(), new TestClock());
  expect(people.tokenUse.reserve(1_000_000_000, null)).toBe(true);
  people.close();
});
