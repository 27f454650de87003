import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { admitWaveform } from '@/lib/trustedTypes';
import type { WaveformProps } from './Waveform';

type Waveform = ComponentType<WaveformProps>;

let loaded: Waveform | undefined;
let loading: Promise<Waveform | undefined> | undefined;

/** Fetches the waveform's library, and has its frame admitted. Undefined where that failed: the next one to ask tries again. */
function load(): Promise<Waveform | undefined> {
  loading ??= Promise.all([import('./Waveform'), admitWaveform()]).then(
    ([chunk]) => {
      loaded = chunk.default;
      return loaded;
    },
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** A waveform, as soon as its library is here; until then, and where it can't be had, what stands in for it. */
export function LazyWaveform({ meanwhile, ...wave }: WaveformProps & { meanwhile: ReactNode }) {
  const [Wave, setWave] = useState<Waveform | undefined>(() => loaded);
  useEffect(() => {
    let there = true;
    void load().then((component) => there && setWave(() => component));
    return () => {
      there = false;
    };
  }, []);
  return Wave ? <Wave {...wave} /> : meanwhile;
}
