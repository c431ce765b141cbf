import { createServer, type Server } from 'node:http';
import { type Client, Status } from 'discord.js';
import type { BotContext } from './BotContext.ts';

/** Serves /metrics for Prometheus and /health for a supervisor, on this machine only. */
export function serveMetrics(port: number, { health, client, log }: BotContext): Server {
  const server = createServer((request, response) => {
    const path = request.url?.replace(/\?.*/, '');
    if (path === '/health') {
      const isReady = isConnected(client);
      response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ready: isReady, startedAt: health.startedAt.toISOString() }));
      return;
    }
    if (path !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    health.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': health.registry.contentType }).end(text),
      (error) => {
        log.error({ error }, 'metrics failed');
        response.writeHead(500).end();
      },
    );
  });
  // The bot does its work without them.
  server.on('error', (error) => {
    log.error({ error, port }, 'metrics can not be served');
    health.remember('metrics', error);
  });
  return server.listen(port, '127.0.0.1');
}

/** Whether every shard is connected at this moment; the client itself calls itself ready also in an outage. */
function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
}
