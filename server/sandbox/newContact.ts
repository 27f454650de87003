import * as z from 'zod/mini';
import type { NewContact } from '../../src/api/contacts.ts';
import { ApiFault } from './errors.ts';

const MAX_BODY_BYTES = 64 * 1024;

const words = (most: number) =>
  z.string().check(
    z.maxLength(most, { error: `must be at most ${most} characters` }),
    // The one character Postgres text can't hold.
    z.refine((value) => !value.includes('\0'), { error: 'must not contain a NUL character' }),
  );
const optionalWords = (most: number) => z.nullish(words(most));

export const newContactSchema = z.object({
  phone: z
    .string({ error: 'is required' })
    .check(z.regex(/^\+[1-9]\d{6,14}$/, { error: 'must be in E.164 form, such as +14155551234' })),
  name: optionalWords(200),
  email: z.nullish(words(254).check(z.regex(/^(|[^\s@]+@[^\s@]+\.[^\s@]+)$/, { error: 'must be an email address' }))),
  company: optionalWords(200),
  notes: optionalWords(5000),
});

/** The body as text, counted while it comes in: a length in the header may lie or be missing. */
async function readBody(request: Request): Promise<string> {
  const tooLarge = () => new ApiFault(413, 'too_large', `The body may have ${MAX_BODY_BYTES} bytes at most.`);
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** 415, 413, 400 or 422 for a body that is not a new contact; blank fields count as not given. */
export async function readNewContact(
  request: Request,
): Promise<Required<{ [K in keyof NewContact]: string | null }> & { phone: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ApiFault(415, 'unsupported_media_type', 'Send JSON as application/json.');
  let body: unknown;
  try {
    body = JSON.parse(await readBody(request));
  } catch (error) {
    if (error instanceof ApiFault) throw error;
    throw new ApiFault(400, 'bad_request', 'The body is not JSON.');
  }
  const result = newContactSchema.safeParse(body);
  if (!result.success) {
    const fields: Record<string, string> = {};
    for (const { path, message } of result.error.issues) if (path[0] !== undefined) fields[String(path[0])] ??= message;
    const said = Object.entries(fields).map(([name, message]) => `${name} ${message}`);
    throw new ApiFault(422, 'invalid_field', said.length ? `${said.join('; ')}.` : 'The body must be an object.', {
      fields,
    });
  }
  const blank = (value: string | null | undefined) => value?.trim() || null;
  const { phone, name, email, company, notes } = result.data;
  return { phone, name: blank(name), email: blank(email), company: blank(company), notes: blank(notes) };
}
