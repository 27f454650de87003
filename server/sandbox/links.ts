import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RecordingKind } from './schema.ts';

export interface Recorded {
  organization_id: string;
  id: string;
  recording: RecordingKind;
  recording_file: string | null;
}

/** Who asks for a link: what a list gave out may lie around, what the single call gives is made that moment. */
export type Asker = 'list' | 'single';

export interface Links {
  /** The `recording_url` of a call, good for some minutes. */
  make(call: Recorded, asker: Asker): string | null;
  check(link: {
    organization: string;
    call: string;
    expires: string;
    signature: string;
  }): 'good' | 'forged' | 'expired';
}

interface LinkOptions {
  secret: string;
  /** Scheme, host and port at which the recordings are served. */
  origin: () => string;
  lifeSeconds: number;
  now: () => number;
}

/** Recording links as storage services make them: whoever has one may listen, until it expires. */
export function createLinks({ secret, origin, lifeSeconds, now }: LinkOptions): Links {
  const sign = (organization: string, call: string, expires: string) =>
    createHmac('sha256', secret).update(`${organization}/${call}/${expires}`).digest();
  const seconds = () => Math.floor(now() / 1000);

  return {
    make({ organization_id, id, recording, recording_file }, asker) {
      if (recording === 'none') return null;
      if (recording === 'link') return recording_file;
      const late = recording === 'expired' || (recording === 'stale' && asker === 'list');
      const expires = String(seconds() + (late ? -60 : lifeSeconds));
      const query = new URLSearchParams({
        organization: organization_id,
        expires,
        signature: sign(organization_id, id, expires).toString('hex'),
      });
      return `${origin()}/recordings/${id}?${query}`;
    },
    check({ organization, call, expires, signature }) {
      const given = Buffer.from(signature, 'hex');
      const right = sign(organization, call, expires);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return Number(expires) > seconds() ? 'good' : 'expired';
    },
  };
}
