import type { VirtualItem } from '@tanstack/react-virtual';
import { keep, recall } from '@/lib/storage';

/** Where somebody was in a list when they left it. */
export interface Place {
  offset: number;
  activeId: string | undefined;
  /** Heights as they were measured, so that the offset means the same again. */
  measured: VirtualItem[];
  /** The row was chosen elsewhere, from call to call, and may lie outside of what was in sight. */
  moved?: boolean;
}

/** The same for after a reload, when nothing is held: which row stood where, and how many there were. */
export interface Trace {
  activeId: string | undefined;
  /** The first row in sight, and its pixels below the upper edge. */
  topId: string;
  top: number;
  rows: number;
}

/** Where somebody was on a screen that has no such list, or more than one thing that scrolls. */
export interface Stand {
  /** The link that had the focus last. */
  activeId: string | undefined;
  /** Under the name of what scrolls: pixels, and the record that lay at its upper edge with its pixels below that edge. */
  scrolled: Record<string, { left: number; top: number; topId?: string; below?: number }>;
}

const KEPT = 8;
/** Of a few words each, and a stand is kept twice. */
const TRACES = 16;
const places = new Map<string, Place>();

/** Keeps a place under the list's address; the oldest go first. In memory alone. */
export function rememberPlace(address: string, place: Place): void {
  putLast(places, address, place, KEPT);
}

export const placeIn = (address: string): Place | undefined => places.get(address);

/** The row to lead back to, where somebody went on from row to row without the list. */
export function movePlace(address: string, activeId: string): void {
  const place = places.get(address);
  if (place && place.activeId !== activeId) places.set(address, { ...place, activeId, moved: true });
}

const STORED = 'places';
const storage = (): Storage => sessionStorage;
let traces: Map<string, Trace | Stand> | undefined;

/** What the tab kept, unless the page was opened anew: somebody who follows a link begins at the top. */
function storedTraces(): Map<string, Trace | Stand> {
  if (traces) return traces;
  const [load] = performance.getEntriesByType('navigation') as (PerformanceEntry & { type?: string })[];
  const text = load?.type === 'reload' || load?.type === 'back_forward' ? recall(storage, STORED) : null;
  traces = new Map();
  try {
    for (const [entry, trace] of JSON.parse(text ?? '[]') as [string, Trace | Stand][]) traces.set(entry, trace);
  } catch {
    // Somebody else's words under our name are no traces.
  }
  return traces;
}

/** Keeps a trace under the key of the entry in the tab's history. Ids and numbers alone, and they go with sign-out. */
export function rememberTrace(entry: string, trace: Trace | Stand): void {
  const kept = storedTraces();
  putLast(kept, entry, trace, TRACES);
  keep(storage, STORED, JSON.stringify([...kept]));
}

export const traceOf = <T extends Trace | Stand = Trace>(entry: string): T | undefined =>
  storedTraces().get(entry) as T | undefined;

function putLast<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
}

/** Another session begins, or the same one anew: what the tab itself kept is looked at again, which sign-out has emptied. */
export function forgetPlaces(): void {
  places.clear();
  traces = undefined;
}

/** The session is over. A list that was on the screen left its place behind after sign-out had emptied the tab. */
export function dropPlaces(): void {
  forgetPlaces();
  keep(storage, STORED, null);
}
