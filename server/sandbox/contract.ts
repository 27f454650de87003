import * as z from 'zod/mini';

z.config(z.locales.en());

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * Ties a schema to the wire type of src/api: `contract<Call>()(schema)` does not compile unless the schema gives exactly a Call,
 * so openapi.json and the dashboard cannot part ways.
 */
export const contract =
  <Wire>() =>
  <Schema extends z.ZodMiniType>(schema: Same<z.output<Schema>, Wire> extends true ? Schema : never): Schema =>
    schema;

export const text = z.nullable(z.string());
export const wholeNumber = z.nullable(z.int());
export const instant = z.string().check(z.meta({ format: 'date-time' }));
export const maybeInstant = z.nullable(instant);
export const id = z.string().check(z.meta({ format: 'uuid' }));
export const maybeId = z.nullable(id);
export const day = z.nullable(z.string().check(z.meta({ format: 'date' })));

export const metaSchema = z.object({ request_id: z.string(), timestamp: instant });

export const oneOf = <Record extends z.ZodMiniType>(record: Record) => z.object({ data: record, meta: metaSchema });

export const pageOf = <Record extends z.ZodMiniType>(record: Record) =>
  z.object({
    data: z.array(record),
    has_more: z.boolean(),
    next_cursor: z.nullable(z.string()),
    meta: metaSchema,
  });

export const errorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.optional(z.record(z.string(), z.string())),
  }),
  meta: metaSchema,
});
