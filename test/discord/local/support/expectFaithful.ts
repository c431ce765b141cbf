import type { LocalDiscord } from '../LocalDiscord.ts';

/** Whether all the bot and the local Discord said to each other was as Discord's API has it. */
export function expectFaithful(discord: LocalDiscord): void {
  expect(discord.unknownRoutes).toEqual([]);
  expect(discord.crashes).toEqual([]);
  expect(discord.violations).toEqual([]);
  expect(discord.ignoredRateLimits).toEqual([]);
}
