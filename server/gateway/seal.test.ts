import { describe, expect, it } from 'vitest';
import { createSealer, type Ticket } from './seal.ts';

const [A, B, C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
const ticket: Ticket = {
  id: 'x'.repeat(24),
  key: 'sk_live_good',
  created: 1,
  seen: 2,
  accepted: 3,
  account: { organization_id: 'o', organization_name: 'Taller Ñandú', plan: null, scopes: ['calls:read'] },
};

describe('createSealer', () => {
  it('gives back what it sealed, and shows nothing of it', async () => {
    const { seal, unseal } = createSealer([A]);
    const sealed = await seal(ticket);
    expect(await unseal(sealed)).toEqual(ticket);
    expect(Buffer.from(sealed, 'base64url').toString('latin1') + sealed).not.toContain('sk_live');
  });

  it('takes no byte for another, at any place', async () => {
    const { seal, unseal } = createSealer([A]);
    const sealed = await seal(ticket);
    const changed: string[] = [];
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 7; bit += 1) {
        const other = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit));
        changed.push(sealed.slice(0, at) + other + sealed.slice(at + 1));
      }
      changed.push(sealed.slice(0, at) + sealed.slice(at + 1), `${sealed.slice(0, at)}A${sealed.slice(at)}`);
    }
    for (const one of changed) if (await unseal(one)) expect.fail(`opened ${JSON.stringify(one)}`);
    expect(changed.length).toBeGreaterThan(3000);
  });

  it.each(['~3', '~2~2', '~02', '~2 ', '', '~', '=~2', '~2*'])('takes no other end (%j)', async (end) => {
    const { seal, unseal } = createSealer([A]);
    expect(await unseal((await seal(ticket)).replace(/~2$/, end))).toBeNull();
  });

  it('opens with every live secret, wherever it stands, and seals with the newest', async () => {
    const old = await createSealer([A]).seal(ticket);
    expect(await createSealer([B, A]).unseal(old)).toEqual(ticket);
    expect(await createSealer([C, B, A]).unseal(old)).toEqual(ticket);
    const renewed = await createSealer([B, A]).seal(ticket);
    expect(await createSealer([C, B]).unseal(renewed)).toEqual(ticket);
    expect(await createSealer([A]).unseal(renewed)).toBeNull();
  });

  it('opens nothing of a retired secret', async () => {
    expect(await createSealer([B]).unseal(await createSealer([A]).seal(ticket))).toBeNull();
  });

  it('opens nothing that is sealed well but is no ticket', async () => {
    const { seal, unseal } = createSealer([A]);
    expect(await unseal(await seal({ ...ticket, key: 'none' }))).toBeNull();
    expect(await unseal(await seal({} as Ticket))).toBeNull();
  });
});
