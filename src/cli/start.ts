import { readBotConfig } from '../config/readBotConfig.ts';
import { startBot } from '../discord/startBot.ts';
import { createLog } from '../log.ts';
import { run } from './run.ts';

/** What a supervisor sends to stop the bot. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Whatever still runs then is given up. */
const LONGEST_STOP_MS = 5_000;

await run((command) =>
  command
    .name('npm start')
    .description('Starts the Discord bot.')
    .action(async () => {
      const config = readBotConfig();
      const log = createLog(config.logLevel);
      process.on('unhandledRejection', (error) => log.error({ error }, 'an unhandled rejection'));
      const bot = await startBot(config, log);
      let isStopping = false;
      for (const signal of STOP_SIGNALS) {
        process.on(signal, () => {
          if (isStopping) return;
          isStopping = true;
          log.info({ signal }, 'stopping');
          setTimeout(() => process.exit(0), LONGEST_STOP_MS).unref();
          void bot.stop().finally(() => process.exit(0));
        });
      }
    }),
);
