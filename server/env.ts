import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isLoopbackHost } from './gateway/loopback.ts';
import { onOff, originOf, readUrl, SettingError, whole } from './settings.ts';

/** Everything a person can set, read once and checked. */
export interface Settings {
  host: string;
  port: number;
  /** The origin people see, or null: loopback origins alone. */
  publicOrigin: string | null;
  /** How many proxies stand in front. */
  trustProxy: number;
  /** The origin that `sk_live_` keys go to. */
  liveOrigin: string;
  /** Null: no sandbox, no demo. `rateLimit` is requests a minute for each key, 0 for none. */
  sandbox: { rateLimit: number } | null;
  /** Ledger, faults and the report log can be reached from loopback. */
  control: boolean;
  database: { url: string } | { dataDir: string };
  /** Absolute. */
  dataDir: string;
  /** Newest first; null: to be generated once and kept in `dataDir`. */
  sessionSecrets: string[] | null;
  /** What was set and does nothing, one sentence each. */
  warnings: string[];
}

type Environment = Record<string, string | undefined>;

/** Settings that belong to a later version: whoever sets one must not believe that it works. */
const NOT_YET = ['INBOUNDFLOW_API_KEY', 'WEBHOOK_SECRET', 'HISTORY_DAYS'];

/** Reads every setting, or throws a `SettingError` that names the one at fault and says what to write. */
export function readSettings(environment: Environment = process.env): Settings {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const host = read('HOST') ?? '127.0.0.1';
  const loopback = isLoopbackHost(host);
  const publicUrl = read('PUBLIC_URL');
  if (!loopback && publicUrl === undefined) {
    throw new SettingError(
      'PUBLIC_URL',
      `must be set where HOST (${host}) is not loopback: write the address people open, such as https://calls.example.com`,
    );
  }
  const sandboxOn = onOff('SANDBOX', read('SANDBOX')) ?? loopback;
  const control = onOff('SANDBOX_CONTROL', read('SANDBOX_CONTROL')) ?? false;
  const publicOrigin = publicUrl === undefined ? null : originOf('PUBLIC_URL', publicUrl);
  if (control && !(loopback && isLoopbackHost(new URL(publicOrigin ?? 'http://localhost').hostname))) {
    throw new SettingError(
      'SANDBOX_CONTROL',
      'is for tests and only works where HOST, and PUBLIC_URL if set, are loopback: leave it out',
    );
  }
  const rateLimit = whole('SANDBOX_RATE_LIMIT', read('SANDBOX_RATE_LIMIT'), 0, 1_000_000) ?? 60;
  const warnings = NOT_YET.filter((name) => read(name) !== undefined).map(
    (name) => `${name} is set, but this version does not use it yet.`,
  );
  if (!sandboxOn && read('SANDBOX_RATE_LIMIT') !== undefined) {
    warnings.push('SANDBOX_RATE_LIMIT is set, but the sandbox is off.');
  }
  const dataDir = resolve(read('DATA_DIR') ?? '.data');
  const databaseUrl = read('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new SettingError('DATABASE_URL', 'must begin with postgres:// or postgresql://');
  }
  return {
    host,
    port: whole('PORT', read('PORT'), 0, 65_535) ?? 3000,
    publicOrigin,
    trustProxy: whole('TRUST_PROXY', read('TRUST_PROXY'), 0, 10) ?? 0,
    liveOrigin: readLiveOrigin(read('INBOUNDFLOW_API_URL') ?? 'https://api.inboundflow.app'),
    sandbox: sandboxOn ? { rateLimit } : null,
    control,
    database: databaseUrl === undefined ? { dataDir } : { url: databaseUrl },
    dataDir,
    sessionSecrets: readSecrets(read('SESSION_SECRET'), databaseUrl !== undefined),
    warnings,
  };
}

function readLiveOrigin(text: string): string {
  const url = readUrl('INBOUNDFLOW_API_URL', text);
  // Keys travel in a header: only a connection that nobody can listen to may carry them.
  if (url.protocol !== 'https:' && !isLoopbackHost(url.hostname)) {
    throw new SettingError('INBOUNDFLOW_API_URL', 'must be https; plain http is for a server on this machine alone');
  }
  return originOf('INBOUNDFLOW_API_URL', text);
}

function readSecrets(text: string | undefined, required: boolean): string[] | null {
  if (text === undefined) {
    if (!required) return null;
    throw new SettingError(
      'SESSION_SECRET',
      'is required with DATABASE_URL, so that every server opens the same cookies: write at least 32 random characters (openssl rand -hex 32)',
    );
  }
  const secrets = text.split(',').map((secret) => secret.trim());
  if (secrets.some((secret) => secret.length < 32)) {
    throw new SettingError('SESSION_SECRET', 'needs at least 32 characters for each secret (openssl rand -hex 32)');
  }
  return secrets;
}

/**
 * The secrets that seal cookies, newest first. Without the setting one is made and kept in `dataDir`, readable by this user alone.
 */
export function sessionSecrets({ sessionSecrets, dataDir }: Pick<Settings, 'sessionSecrets' | 'dataDir'>): string[] {
  if (sessionSecrets) return sessionSecrets;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'session-secret');
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    chmodSync(file, 0o600);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new SettingError('DATA_DIR', `holds a damaged file: delete ${file} and start again`);
  return [secret];
}
