/** Types that storage gives to audio without saying so. */
const UNTOLD =
  /^(application\/(octet-stream|ogg|x-download|force-download)|binary\/octet-stream|video\/(mp4|webm|ogg)|)$/;
/** Playlists are text that names other addresses. */
const PLAYLIST = /mpegurl|scpls|x-pn-realaudio/;

/** What a `Content-Type` says: an audio type as it goes out, `untold`, or `other`. */
export function readAudioType(header: string | null): { kind: 'audio'; type: string } | { kind: 'untold' | 'other' } {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^audio\/[a-z0-9.+-]{1,40}$/.test(type) && !PLAYLIST.test(type)) return { kind: 'audio', type };
  return { kind: UNTOLD.test(type) ? 'untold' : 'other' };
}

const ascii = (bytes: Uint8Array, from: number, text: string) =>
  text === String.fromCharCode(...bytes.subarray(from, from + text.length));

/** The audio type that the first bytes of a file show; null: none. Wants 16 bytes. */
export function sniffAudio(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WAVE')) return 'audio/wav';
  if (ascii(bytes, 0, 'OggS')) return 'audio/ogg';
  if (ascii(bytes, 0, 'fLaC')) return 'audio/flac';
  if (ascii(bytes, 4, 'ftyp')) return 'audio/mp4';
  if (ascii(bytes, 0, '\x1aE\xdf\xa3')) return 'audio/webm';
  if (ascii(bytes, 0, '#!AMR')) return 'audio/amr';
  if (ascii(bytes, 0, 'ID3')) return 'audio/mpeg';
  // An MPEG frame: eleven set bits; layer 0 is AAC in ADTS.
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  return (second & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg';
}

const EXTENSIONS: [RegExp, string][] = [
  [/mpeg|mp3/, 'mp3'],
  [/wav/, 'wav'],
  [/ogg|opus/, 'ogg'],
  [/flac/, 'flac'],
  [/mp4|m4a/, 'm4a'],
  [/aac/, 'aac'],
  [/webm/, 'webm'],
];

/** A file name of our own making: nothing a caller could have chosen is in it. */
export function fileName(callId: string, type: string): string {
  const extension = EXTENSIONS.find(([pattern]) => pattern.test(type))?.[1] ?? 'audio';
  return `call-${callId.toLowerCase()}.${extension}`;
}
