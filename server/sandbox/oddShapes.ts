type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a change to each record of an answer, be it a list or a single one. */
const eachRecord = (change: (record: Json) => Json) => (body: Json) => {
  const data = Array.isArray(body.data) ? body.data.map((record) => change(record as Json)) : change(body.data as Json);
  return { ...body, data };
};

const without = (name: string) => (body: Json) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

const KEPT = new Set(['id', 'status', 'created_at', 'organization_id', 'scopes']);

/**
 * Answers that are JSON and yet not what was promised; each takes the right body and the request's query. What the API leaves
 * open (nulls, missing fields, new enum values) is here as well as what it rules out.
 */
export const ODD_SHAPES: Record<string, (body: Json, query: URLSearchParams) => unknown> = {
  data_null: (body) => ({ ...body, data: null }),
  data_missing: without('data'),
  data_swapped: (body) => ({ ...body, data: Array.isArray(body.data) ? { items: body.data } : [body.data] }),
  has_more_missing: without('has_more'),
  meta_missing: without('meta'),
  bare: (body) => body.data,
  text: () => 'ok',
  nothing: () => null,
  rows_of_junk: (body) => ({ ...body, data: [null, 'row', 7, [], {}, ...(Array.isArray(body.data) ? body.data : [])] }),
  fields_null: eachRecord((record) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, KEPT.has(name) ? value : null])),
  ),
  fields_missing: eachRecord((record) => Object.fromEntries(Object.entries(record).filter(([name]) => KEPT.has(name)))),
  fields_extra: eachRecord((record) => ({ ...record, sentiment: { score: 0.4 }, tags: ['vip'] })),
  enums_extra: eachRecord((record) => ({
    ...record,
    ...('status' in record ? { status: 'paused_by_owner' } : {}),
    ...('urgency' in record ? { urgency: 'critical' } : {}),
  })),
  numbers_as_text: eachRecord((record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
    ),
  ),
  cursor_repeated: (body, query) => ({ ...body, has_more: true, next_cursor: query.get('cursor') ?? body.next_cursor }),
  empty_with_more: (body) => ({ ...body, data: [], has_more: true }),
};

/** The answer in that shape; what is not an object of ours passes as it is. */
export function bend(shape: string, body: unknown, query: URLSearchParams): unknown {
  const change = ODD_SHAPES[shape];
  return change && isObject(body) ? change(body, query) : body;
}
