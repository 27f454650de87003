/** How the Spanish recordings are encoded: one channel, constant bit rate, so that a second is always as many bytes. */
export const mp3Format = { sampleRate: 16_000, bitRate: 24_000, frameSamples: 576, frameBytes: 108 } as const;

export const mp3FrameSeconds = mp3Format.frameSamples / mp3Format.sampleRate;

/** MPEG-2, layer III, no checksum; 24 kbit/s, 16 kHz, no padding; one channel. The last byte's low bits (copyright, original) are free. */
const header = [0xff, 0xf3, 0x38, 0xc0] as const;

/**
 * How long an MP3 of `mp3Format` sounds, in seconds: its frames counted.
 * @throws Error where it is anything but such frames from the first byte to the last
 */
export function mp3Seconds(file: Uint8Array): number {
  const { frameBytes } = mp3Format;
  if (file.length === 0 || file.length % frameBytes !== 0) throw new Error(`${file.length} bytes are no whole frames`);
  for (let at = 0; at < file.length; at += frameBytes) {
    const [sync, version, rate, mode = 0] = file.subarray(at, at + 4);
    if (sync !== header[0] || version !== header[1] || rate !== header[2] || (mode & 0xf0) !== header[3]) {
      throw new Error(`No frame of the format at byte ${at}`);
    }
  }
  return (file.length / frameBytes) * mp3FrameSeconds;
}
