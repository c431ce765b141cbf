import { REST, Routes } from 'discord.js';
import { readBotConfig } from '../config/readBotConfig.ts';
import { registerCommands } from '../discord/registerCommands.ts';
import { run } from './run.ts';

await run((command) =>
  command
    .name('npm run register')
    .description('Registers the commands with Discord, when they differ from what is registered.')
    .action(async () => {
      const config = readBotConfig();
      const { token, apiUrl } = config;
      const rest = new REST(apiUrl === null ? {} : { api: apiUrl }).setToken(token);
      const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
      const changed = await registerCommands(rest, id, config);
      process.stdout.write(changed ? 'Registered.\n' : 'Nothing had changed.\n');
    }),
);
