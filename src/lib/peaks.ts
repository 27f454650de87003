/** Bars of a drawn recording: more than any screen has room for. */
const BARS = 1_600;
/** Decoded no finer than this: a drawing needs no more, and an hour of it stays small. */
const SAMPLE_RATE = 8_000;
/** Milliseconds spent in one go, so that the page answers in between, on a slow machine too. */
const AT_ONCE = 8;

/** A recording as it is drawn. */
export interface Peaks {
  /** How loud each of many equal parts is at most, 0 to 1. */
  bars: Float32Array;
  /** Seconds. */
  length: number;
}

/** Decodes a recording, off the main thread, and measures it. Throws where it is no audio that this browser knows. */
export async function peaksOf(file: ArrayBuffer): Promise<Peaks> {
  const audio = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(file);
  const channels = Array.from({ length: audio.numberOfChannels }, (_, channel) => audio.getChannelData(channel));
  return { bars: await measure(channels, BARS), length: audio.duration };
}

/** The loudest sample of each of `count` equal parts, over all channels. */
export async function measure(channels: readonly Float32Array[], count: number): Promise<Float32Array> {
  const samples = channels[0]?.length ?? 0;
  const bars = new Float32Array(Math.min(count, samples));
  let rested = performance.now();
  for (let bar = 0; bar < bars.length; bar += 1) {
    const from = Math.floor((bar * samples) / bars.length);
    const to = Math.floor(((bar + 1) * samples) / bars.length);
    let peak = 0;
    for (const channel of channels) {
      for (let at = from; at < to; at += 1) {
        const sample = channel[at] ?? 0;
        if (sample > peak) peak = sample;
        else if (-sample > peak) peak = -sample;
      }
    }
    bars[bar] = peak;
    if (performance.now() - rested > AT_ONCE) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
  }
  return bars;
}
