import { constants, brotliCompressSync, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** The best encoding that an `Accept-Encoding` header takes, or null for none. */
export function pickEncoding(header: string | undefined, available: readonly Encoding[]): Encoding | null {
  const accepted = new Map(
    (header ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
        return [name, quality === undefined ? 1 : Number(quality)] as const;
      }),
  );
  return available.find((encoding) => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0) ?? null;
}

/** Compresses a small text made on the fly. */
export function encode(text: string, encoding: Encoding | null): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text);
  if (encoding === null) return bytes;
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
