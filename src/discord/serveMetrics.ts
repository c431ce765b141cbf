import { createServer, type Server } from 'node:http';
import type { BotContext } from './BotContext.ts';

/** Serves /metrics for Prometheus and /health for a supervisor, on this machine only. */
export function serveMetrics(port: number, { health, client, log }: BotContext): Server {
  const server = createServer((request, response) => {
    if (request.url === '/health') {
      const isReady = client.isReady();
      response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ready: isReady, startedAt: health.startedAt.toISOString() }));
      return;
    }
    if (request.url !== '/metrics') {
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
  return server.listen(port, '127.0.0.1');
}
