import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { FromWorker, ToWorker } from './pgliteMessages.ts';
import { PARSERS } from './values.ts';

// PGlite computes on the thread it lives on, so it gets this one for itself and answers by message.
const port = parentPort;
if (!port) throw new Error('The database worker runs as a worker thread');
const post = (message: FromWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);

let pg: PGlite;

async function answer(request: ToWorker): Promise<unknown> {
  switch (request.type) {
    case 'open': {
      const template = request.template ? new Blob([await readFile(request.template)]) : undefined;
      pg = await PGlite.create({
        ...(request.directory ? { dataDir: request.directory } : {}),
        ...(template ? { loadDataDir: template } : {}),
        parsers: PARSERS,
        postgresqlconf: ['shared_buffers = 32MB', "timezone = 'UTC'"],
      });
      // Reads through the catalogue, so that a damaged directory shows itself now and not under somebody's query.
      await pg.exec(`set time zone 'UTC'; select count(*) from pg_class c join pg_attribute a on a.attrelid = c.oid;`);
      return null;
    }
    case 'query': {
      const { rows } = await pg.query(request.sql, request.params, {
        rowMode: request.rows === 'arrays' ? 'array' : 'object',
      });
      return rows;
    }
    case 'listen':
      await pg.listen(request.channel, (payload) => post({ channel: request.channel, payload }));
      return null;
    case 'unlisten':
      await pg.unlisten(request.channel);
      return null;
    case 'dump':
      return new Uint8Array(await (await pg.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await pg.close();
      return null;
  }
}

port.on('message', (request: ToWorker) => {
  answer(request).then(
    (value) => post({ id: request.id, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []),
    (cause: unknown) => {
      const { message, code, constraint, detail } = cause as Record<string, unknown>;
      post({ id: request.id, error: { message: String(message ?? cause), code, constraint, detail } });
    },
  );
});
