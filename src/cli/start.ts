import { readBotConfig } from '../config/readBotConfig.ts';
import { startBot } from '../discord/startBot.ts';
import { createLog } from '../log.ts';
import { EXIT, explain, run } from './run.ts';

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
      void bot.shutOut.then((error) => {
        if (isStopping) return;
        log.fatal({ error }, 'Discord shut the bot out');
        process.stderr.write(`${explain(error)}\n`);
        // Not to be started anew at once by a supervisor that only does so for failures: nothing would be different.
        void bot.stop().finally(() => process.exit(EXIT.couldNotRun));
      });
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
// After a failed start discord.js would go on trying to connect, and the process would never end.
if (process.exitCode !== undefined) process.exit();
