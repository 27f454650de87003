import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, sessionSecrets } from './env.ts';

const secret = 'a'.repeat(32);

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: null,
      trustProxy: 0,
      liveOrigin: 'https://api.inboundflow.app',
      sandbox: { rateLimit: 60 },
      control: false,
      sessionSecrets: null,
      warnings: [],
    });
  });

  it.each([
    [{ PORT: '80a' }, /^PORT is "80a": write a whole number/],
    [{ PORT: '65536' }, /^PORT/],
    [{ PORT: '-1' }, /^PORT/],
    [{ SANDBOX: 'maybe' }, /^SANDBOX is "maybe": write on or off/],
    [{ HOST: '0.0.0.0' }, /^PUBLIC_URL must be set/],
    [{ HOST: '127.0.0.1.example.com' }, /^PUBLIC_URL must be set/],
    [{ HOST: '::', PUBLIC_URL: 'https://calls.example.com', SANDBOX_CONTROL: 'on' }, /^SANDBOX_CONTROL/],
    [{ PUBLIC_URL: 'https://calls.example.com', SANDBOX_CONTROL: 'on' }, /^SANDBOX_CONTROL/],
    [{ PUBLIC_URL: 'https://calls.example.com/app' }, /^PUBLIC_URL must be an address alone/],
    [{ PUBLIC_URL: 'ftp://calls.example.com' }, /^PUBLIC_URL must begin with/],
    [{ PUBLIC_URL: 'calls' }, /^PUBLIC_URL is "calls": write an address/],
    [{ INBOUNDFLOW_API_URL: 'http://api.example.com' }, /^INBOUNDFLOW_API_URL must be https/],
    [{ INBOUNDFLOW_API_URL: 'https://user:pw@api.example.com' }, /^INBOUNDFLOW_API_URL must be an address alone/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must begin with postgres/],
    [{ DATABASE_URL: 'postgres://x' }, /^SESSION_SECRET is required with DATABASE_URL/],
    [{ SESSION_SECRET: 'short' }, /^SESSION_SECRET needs at least 32/],
    [{ SESSION_SECRET: `${secret},short` }, /^SESSION_SECRET needs at least 32/],
    [{ TRUST_PROXY: 'yes' }, /^TRUST_PROXY is "yes"/],
    [{ SANDBOX_RATE_LIMIT: '1.5' }, /^SANDBOX_RATE_LIMIT is "1.5"/],
  ])('refuses %o in one sentence that names the setting', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });

  it('never repeats a secret or a password in an error', () => {
    const told = () => {
      try {
        readSettings({ SESSION_SECRET: 'hunter2', DATABASE_URL: 'postgres://u:hunter2@x' });
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(told()).toContain('SESSION_SECRET');
    expect(told()).not.toContain('hunter2');
  });

  it('turns the sandbox off where others can reach the server, unless told otherwise', () => {
    const open = { HOST: '0.0.0.0', PUBLIC_URL: 'https://calls.example.com' };
    expect(readSettings(open).sandbox).toBeNull();
    expect(readSettings({ ...open, SANDBOX: 'on' }).sandbox).toEqual({ rateLimit: 60 });
    expect(readSettings({ SANDBOX: 'off' }).sandbox).toBeNull();
  });

  it('takes plain http for an API on this machine', () => {
    expect(readSettings({ INBOUNDFLOW_API_URL: 'http://127.0.0.1:4000' }).liveOrigin).toBe('http://127.0.0.1:4000');
  });

  it('says what does nothing', () => {
    const { warnings } = readSettings({ WEBHOOK_SECRET: secret, SANDBOX: 'off', SANDBOX_RATE_LIMIT: '5' });
    expect(warnings).toHaveLength(2);
    expect(warnings.join()).not.toContain(secret);
  });

  it('takes an empty setting for none', () => {
    expect(readSettings({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 3000, publicOrigin: null });
  });
});

describe('sessionSecrets', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secrets-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const file = join(dataDir, 'session-secret');

  it('makes one once and keeps it for this user alone', () => {
    const [made] = sessionSecrets({ sessionSecrets: null, dataDir });
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(sessionSecrets({ sessionSecrets: null, dataDir })).toEqual([made]);
    expect(readFileSync(file, 'utf8').trim()).toBe(made);
  });

  it('prefers the setting, newest first', () => {
    const both = readSettings({ SESSION_SECRET: `${secret}1, ${secret}2` });
    expect(sessionSecrets({ ...both, dataDir })).toEqual([`${secret}1`, `${secret}2`]);
  });

  it('names a damaged file', () => {
    writeFileSync(file, 'x');
    expect(() => sessionSecrets({ sessionSecrets: null, dataDir })).toThrow(/delete .*session-secret/);
  });
});
