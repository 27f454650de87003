import { describeRoute, resolver, validator } from 'hono-openapi';
import type { ZodMiniType } from 'zod/mini';
import { errorSchema } from './contract.ts';
import { ApiFault } from './errors.ts';

const MEANINGS: Record<number, string> = {
  400: 'Malformed',
  401: 'No key, or one that is not valid',
  403: 'The key lacks the scope',
  404: 'No such record',
  409: 'Another contact has this phone',
  413: 'More than 64 KiB',
  415: 'Not JSON',
  422: 'A field is not acceptable',
  429: 'More requests within a minute than the key has',
};

/** A route's entry in openapi.json: the schema of its answer, the errors it gives beside 401 and 429, and the body it makes something from. */
export function describes(summary: string, answer: ZodMiniType, errors: number[], created?: { from: ZodMiniType }) {
  const error = { 'application/json': { schema: resolver(errorSchema) } };
  return describeRoute({
    summary,
    ...(created
      ? { requestBody: { required: true, content: { 'application/json': { schema: resolver(created.from) } } } }
      : {}),
    responses: {
      [created ? 201 : 200]: { description: 'Done', content: { 'application/json': { schema: resolver(answer) } } },
      ...Object.fromEntries(
        [...errors, 401, 429].map((code) => [code, { description: MEANINGS[code] ?? '', content: error }]),
      ),
    },
  });
}

/** A parameter's name in an issue's path, which may give keys bare or wrapped. */
const nameOf = (key: PropertyKey | { key: PropertyKey } | undefined): string =>
  String(typeof key === 'object' ? key.key : (key ?? 'query'));

/** The query as its schema gives it; anything else is a 400 that names each parameter at fault. */
export const queryOf = <Schema extends ZodMiniType>(schema: Schema) =>
  validator('query', schema, (result) => {
    if (result.success) return;
    const fields = Object.fromEntries(result.error.map(({ path, message }) => [nameOf(path?.[0]), message]));
    const said = Object.entries(fields).map(([name, message]) => `${name} ${message}`);
    throw new ApiFault(400, 'bad_request', `Check the query: ${said.join('; ')}.`, { fields });
  });
