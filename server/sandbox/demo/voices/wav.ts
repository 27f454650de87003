/** Samples a second of everything the English voices say: what they were built with. */
export const sampleRate = 16_000;
export const wavHeaderBytes = 44;

/** How many bytes a WAV file of so many seconds has: one channel, 16 bits a sample. */
export const wavBytes = (seconds: number) => wavHeaderBytes + 2 * Math.round(seconds * sampleRate);

/** Writes the header of a WAV file of `file.length` bytes. Its lengths are true, so that browsers seek without reading on. */
export function writeWavHeader(file: Uint8Array): void {
  const view = new DataView(file.buffer, file.byteOffset, wavHeaderBytes);
  const ascii = (at: number, text: string) => {
    for (let i = 0; i < text.length; i += 1) view.setUint8(at + i, text.charCodeAt(i));
  };
  ascii(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, 2 * sampleRate, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  ascii(36, 'data');
  view.setUint32(40, file.length - wavHeaderBytes, true);
}
