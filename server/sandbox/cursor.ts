/** Where a page ended: its last record. Both are needed, because records may share an instant. */
export interface Position {
  /** ISO 8601 UTC with its microseconds. */
  created_at: string;
  id: string;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,6})?Z$/;
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether Postgres will take it: the shape alone lets 30 February through. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  if (!match) return false;
  const [, day = '', hours, minutes, seconds] = match;
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day) && day >= '0001';
  return isDay && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

export function encodeCursor({ created_at, id }: Position): string {
  return Buffer.from(JSON.stringify({ created_at, id })).toString('base64url');
}

/** Null for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Position | null {
  if (!/^[A-Za-z0-9_-]{1,512}$/.test(cursor)) return null;
  try {
    const { created_at, id } = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Partial<Position>;
    if (typeof created_at !== 'string' || typeof id !== 'string' || !isInstant(created_at) || !UUID.test(id))
      return null;
    const position = { created_at, id };
    return encodeCursor(position) === cursor ? position : null;
  } catch {
    return null;
  }
}
