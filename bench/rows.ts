const AT_ONCE = 8;
const KEY = { authorization: 'Bearer sk_test_owner' };

/** How many calls the sandbox lists, read as anybody would. */
async function countRows(origin: string): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: URLSearchParams = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
    const answer = await fetch(`${origin}/sandbox/v1/calls?${query}`, { headers: KEY });
    if (!answer.ok) throw new Error(`the list was answered ${answer.status} after ${count} rows`);
    const page = (await answer.json()) as { data: unknown[]; next_cursor: string | null };
    count += page.data.length;
    cursor = page.next_cursor;
  }
  return count;
}

/** Lets people call the sandbox's business until its list has at least `rows` calls. */
export async function ensureRows(origin: string, rows: number): Promise<void> {
  const missing = rows - (await countRows(origin));
  if (missing <= 0) return;
  console.log(`${missing} calls are being made; the next run finds them there`);
  let next = 0;
  const callOn = async () => {
    while (next < missing) {
      const number = next++;
      const answer = await fetch(`${origin}/sandbox/__calls`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({
          caller_name: number % 3 === 0 ? null : `Caller ${number}`,
          caller_phone: `+1512555${String(number % 10_000).padStart(4, '0')}`,
        }),
      });
      if (!answer.ok) throw new Error(`call ${number} was answered ${answer.status}: ${await answer.text()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, callOn));
}
