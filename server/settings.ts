/** A setting that can't be used; its message is one sentence for whoever starts the server. */
export class SettingError extends Error {
  constructor(name: string, fault: string) {
    super(`${name} ${fault}`);
    this.name = 'SettingError';
  }
}

/** `on` or `off`; undefined where nothing was set. */
export function onOff(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(on|true|1)$/i.test(text)) return true;
  if (/^(off|false|0)$/i.test(text)) return false;
  throw new SettingError(name, `is "${text}": write on or off`);
}

/** A whole number within bounds; undefined where nothing was set. */
export function whole(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new SettingError(name, `is "${text}": write a whole number from ${least} to ${most}`);
  }
  return value;
}

export function readUrl(name: string, text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new SettingError(name, `is "${text}": write an address such as https://calls.example.com`);
  }
}

/** The origin of an http address that has nothing but an origin. */
export function originOf(name: string, text: string): string {
  const url = readUrl(name, text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SettingError(name, 'must begin with https:// or http://');
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    throw new SettingError(name, `must be an address alone, without path, query or password: ${url.origin}`);
  }
  return url.origin;
}
