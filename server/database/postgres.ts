import pg from 'pg';
import { checkChannel, type Database, makeOrm, type Run } from './database.ts';
import { listenOn } from './postgresListen.ts';
import { PARSERS } from './values.ts';

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

const runOn =
  (client: Pick<pg.Pool, 'query'>): Run =>
  async (text, values, rows) => {
    const result = await (rows === 'arrays'
      ? client.query({ text, values, types, rowMode: 'array' })
      : client.query({ text, values, types }));
    return result.rows;
  };

/** @param url as in `DATABASE_URL` */
export async function openPostgres(url: string): Promise<Database> {
  const config = { connectionString: url, options: '-c TimeZone=UTC -c DateStyle=ISO,YMD', keepAlive: true };
  const pool = new pg.Pool({ ...config, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection lost while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  // Says at once, and in Postgres's own words, when the address is wrong.
  await pool.query('select 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const listener = listenOn(config);

  return {
    kind: 'postgres',
    orm: makeOrm(runOn(pool)),
    rebuilt: null,
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // While it is lent out the pool does not listen, and a lost connection that nobody hears ends the process.
      const lost = (fault: Error) => {
        broken = fault;
      };
      client.on('error', lost);
      try {
        await client.query('begin');
        const result = await work(makeOrm(runOn(client)));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(lost);
        throw error;
      } finally {
        client.off('error', lost);
        client.release(broken);
      }
    },
    listen: (channel, onPayload) => listener.listen(checkChannel(channel), onPayload),
    async notify(channel, payload) {
      await pool.query('select pg_notify($1, $2)', [checkChannel(channel), payload]);
    },
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}
