import { pipeline, PassThrough, Readable, type Transform } from 'node:stream';
import { constants, brotliCompressSync, createBrotliCompress, createGzip, gzipSync } from 'node:zlib';

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

const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** Compresses a small text made on the fly. */
export function encode(text: string, encoding: Encoding | null): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(text);
  if (encoding === null) return bytes;
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: QUALITY });
}

/** Compresses a text that is made in parts: each goes out as soon as it is there. */
export function encodeParts(parts: AsyncIterable<string>, encoding: Encoding | null): ReadableStream<Uint8Array> {
  const coder: Transform =
    encoding === 'br'
      ? createBrotliCompress({ params: QUALITY, flush: constants.BROTLI_OPERATION_FLUSH })
      : encoding === 'gzip'
        ? createGzip({ flush: constants.Z_SYNC_FLUSH })
        : new PassThrough();
  // Who reads it is told of a fault by the stream itself.
  pipeline(Readable.from(parts), coder, () => undefined);
  return Readable.toWeb(coder) as ReadableStream<Uint8Array>;
}
