import { describe, expect, it, vi } from 'vitest';
import type { FirstSight } from '@/api/firstSight';
import { prerender, rehearsal } from './prerender';

const HOUR = 3_600_000;
/** Before now, so that all is of today and yesterday. */
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();
const call = (index: number, over: object = {}) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  caller_phone: '+15125550100',
  caller_name: `Caller ${index}`,
  status: 'completed',
  duration_seconds: 125,
  summary: `Summary ${index}`,
  recording_url: 'https://example.com/a.mp3',
  created_at: ago(index),
  started_at: ago(index),
  ...over,
});

const sight = (rows: unknown[], over: Partial<FirstSight> = {}): FirstSight => ({
  pathname: '/calls',
  session: {
    account: { organization_id: 'o-1', organization_name: 'Dave Auto Shop', plan: null, scopes: ['calls:read'] },
    mode: 'live',
  },
  demo: false,
  language: 'en',
  languages: ['en-US'],
  theme: null,
  timeZone: 'America/Chicago',
  width: 1440,
  height: 900,
  answer: {
    path: '/v1/calls?limit=50',
    status: 200,
    text: JSON.stringify({ data: rows, has_more: true, next_cursor: 'c' }),
  },
  ...over,
});
const many = Array.from({ length: 50 }, (_, index) => call(index));
const linked = (html: string): string[] => [...html.matchAll(/href="\/calls\/([\w-]+)"/g)].map(([, id]) => id ?? '');
const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a screen drawn before the browser has it', () => {
  it('shows the rows that a window holds, in order, and cannot be pressed', async () => {
    const html = await prerender(sight(many));
    expect(html).toMatch(/^<div class="contents" data-prerendered inert>/);
    const ids = linked(html);
    expect(ids).toEqual(many.slice(0, ids.length).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(12);
    expect(ids.length).toBeLessThan(20);
    expect(words(html)).toContain('Summary 3');
    expect(words(html)).toContain('Dave Auto Shop');
  });

  it('can be rehearsed', async () => {
    expect(linked(await prerender(rehearsal)).length).toBeGreaterThan(12);
  });

  it('holds nothing that the content policy refuses', async () => {
    const html = await prerender(sight([call(1, { caller_name: '<script>x</script>', summary: ' style="a" ' })]));
    expect(html).not.toMatch(/<script|<[^>]* style=|<[^>]* on\w+=/);
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).toContain(' style=&quot;a&quot; ');
  });

  it('speaks the language of the browser, and has its clock', async () => {
    const row = [call(0, { started_at: '2026-11-12T20:05:00Z', created_at: '2026-11-12T20:05:00Z' })];
    expect(words(await prerender(sight(row)))).toMatch(/2:05.PM/);
    expect(words(await prerender(sight(row, { languages: ['en-GB'] })))).toContain('14:05');
    const spanish = words(
      await prerender(sight(row, { language: 'es', languages: ['es-ES'], timeZone: 'Europe/Madrid' })),
    );
    expect(spanish).toContain('21:05');
    expect(spanish).toContain('Llamadas');
  });

  it('fits a phone, where the sections are at the bottom', async () => {
    const wide = await prerender(sight(many));
    const narrow = await prerender(sight(many, { width: 390, height: 844 }));
    expect([wide.includes('<aside'), narrow.includes('<aside')]).toEqual([true, false]);
  });

  it('takes nothing over from whoever came before', async () => {
    await prerender(sight(many));
    const account = { organization_id: 'o-2', organization_name: 'Other', plan: null, scopes: ['calls:read'] };
    const other = words(await prerender(sight([call(99)], { session: { account, mode: 'live' } })));
    expect(other).toContain('Summary 99');
    expect(other).not.toContain('Summary 1 ');
    expect(other).not.toContain('Dave');
  });

  it('marks nothing as new: only the browser knows when somebody was there last', async () => {
    await prerender(sight(many));
    const html = await prerender(sight([call(0, { created_at: new Date().toISOString() })]));
    expect(html).not.toContain('<span data-new');
  });

  it('says so where it can draw nothing', async () => {
    vi.spyOn(console, 'warn').mockReturnValueOnce(undefined);
    await expect(prerender(sight(many, { pathname: '/' }))).rejects.toThrow();
    expect(linked(await prerender(sight(many))).length).toBeGreaterThan(12);
  });
});
