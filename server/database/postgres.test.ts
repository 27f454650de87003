import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { openPostgres } from './postgres.ts';

/** As much of Postgres's protocol as it takes to be connected to, and to say that every statement was done. */
const READY = Buffer.from('5a0000000549', 'hex');
const message = (type: string, body: string) => {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(type);
  bytes.writeUInt32BE(4 + body.length, 1);
  bytes.write(body, 5, 'latin1');
  return bytes;
};
const sockets = new Set<Socket>();
const server = createServer((socket) => {
  sockets.add(socket);
  let greeted = false;
  socket.on('error', () => {});
  socket.on('data', (bytes) => {
    if (!greeted) socket.write(Buffer.concat([message('R', '\0\0\0\0'), READY]));
    else if (bytes[0] === 'Q'.charCodeAt(0)) socket.write(Buffer.concat([message('C', 'SELECT 0\0'), READY]));
    greeted = true;
  });
});
afterEach(() => server.close());

it('a connection lost within a transaction fails that transaction, and nothing else', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const database = await openPostgres(`postgres://app@127.0.0.1:${(server.address() as AddressInfo).port}/app`);
  const lost = database.transaction(async (orm) => {
    await orm.execute(sql`select 1`);
    const gone = Promise.all([...sockets].map((socket) => once(socket, 'close')));
    for (const socket of sockets) socket.destroy();
    await gone;
    await new Promise(setImmediate);
    await orm.execute(sql`select 1`);
  });
  await expect(lost).rejects.toThrow();
  await expect(database.orm.execute(sql`select 1`)).resolves.toBeDefined();
  await database.close();
});
