/**
 * How the bot holds under load: fifty people ask at once, again and again, while a thousand offers are indexed. The bot
 * is the real one, in a process of its own, connected to a local Discord.
 * Usage: npm run bench:discord -- [OFFERS] [PEOPLE]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { PROJECT_ROOT } from '../src/config/paths.ts';
import { LocalDiscord } from '../test/discord/local/LocalDiscord.ts';

const [offers = 1000, people = 50] = process.argv.slice(2).map(Number);
const METRICS_PORT = 9_464;
const START_MS = 120_000;
const QUESTIONS = [
  'combien dure le stage EBM ?',
  'how much is the LNE internship paid?',
  '¿dónde es lo del CEA?',
  'quels stages à Toulouse ?',
  'which ones ask for Python?',
];

const folder = mkdtempSync(join(tmpdir(), 'bench-discord-'));
const discord = await LocalDiscord.start({ acknowledgeWithinMs: 3000, patienceMs: 120_000 });
const guild = discord.guild('School', { locale: 'fr' });
const role = guild.role('staff', { permissions: PermissionFlagsBits.ManageGuild });
const general = guild.textChannel('general');
const carla = discord.as(guild.member('carla', { roles: [role] }), general);
const students = Array.from({ length: people }, (_, i) => discord.as(guild.member(`student${i}`), general));
const bot = await startBot();
try {
  const idle = await round();
  report('idle', idle);
  await writeOffers();
  const indexing = carla.slash('staff reindex', {}, { wait: 'acknowledged' });
  const run = await indexing;
  const busy: Timing[] = [];
  const started = performance.now();
  while (!/[Tt]erminé|Done|Hecho/.test(run.reply?.content ?? '')) busy.push(...(await round()));
  say(`indexing ${offers} offers: ${Math.round((performance.now() - started) / 1000)} s`);
  report('while indexing', busy);
  const metrics = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
  const delay = /^offers_event_loop_delay_p99_seconds (\S+)/m.exec(metrics)?.[1];
  say(`event loop delay of the bot, p99: ${Math.round(Number(delay) * 1000)} ms`);
} finally {
  bot.kill();
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Timing {
  readonly acknowledged: number | null;
  readonly answered: number;
}

/** Everybody asks at once. */
function round(): Promise<Timing[]> {
  return Promise.all(
    students.map(async (student, i) => {
      const started = performance.now();
      const asked = await student.slash(
        'ask',
        { question: QUESTIONS[i % QUESTIONS.length]! },
        { timeoutMs: 120_000 },
      );
      return { acknowledged: asked.acknowledged?.afterMs ?? null, answered: performance.now() - started };
    }),
  );
}

function report(name: string, timings: readonly Timing[]): void {
  const acknowledged = timings.flatMap(({ acknowledged }) => acknowledged ?? []);
  const missed = timings.length - acknowledged.length;
  say(
    `${name}: ${timings.length} questions, ${missed} not acknowledged; ` +
      `acknowledged p50 ${percentile(acknowledged, 0.5)} ms, p99 ${percentile(acknowledged, 0.99)} ms; ` +
      `answered p50 ${percentile(
        timings.map(({ answered }) => answered),
        0.5,
      )} ms, p99 ${percentile(
        timings.map(({ answered }) => answered),
        0.99,
      )} ms`,
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

async function startBot(): Promise<ChildProcess> {
  await mkdir(join(folder, 'corpus'));
  await cp(join(PROJECT_ROOT, 'corpus'), join(folder, 'corpus'), { recursive: true });
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'cli', 'start.js')], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: join(folder, 'corpus'),
      INDEX_DIR: join(folder, 'index'),
      DATA_DIR: join(folder, 'data'),
      METRICS_PORT: String(METRICS_PORT),
      QUESTIONS_PER_MINUTE: '1000',
      GUILD_QUESTIONS_PER_MINUTE: '10000',
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  });
  await discord.until(() => discord.commands().length > 0, 'the bot', START_MS);
  return child;
}

/** Offers made of the five real ones with another organisation, town and duration. */
async function writeOffers(): Promise<void> {
  const towns = ['Nantes', 'Lyon', 'Lille', 'Rennes', 'Dijon', 'Metz', 'Caen', 'Tours'];
  for (let i = 0; i < offers; i++) {
    const text = [
      `Stage ${i} : analyse de séries n° ${i}`,
      '',
      `Laboratoire d'accueil : Laboratoire ${i}`,
      `Lieu : ${towns[i % towns.length]}`,
      `Durée : ${3 + (i % 4)} mois à partir de mars 2027`,
      `Gratification : ${600 + i} € par mois`,
      '',
      'Missions',
      `- étudier les méthodes de la littérature sur le sujet ${i}`,
      '- développer et évaluer un prototype en Python',
      '- rédiger un rapport scientifique',
      '',
      `Contact : labo${i}@exemple.fr`,
    ].join('\n');
    await writeFile(join(folder, 'corpus', `offre-${i}.txt`), text);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
