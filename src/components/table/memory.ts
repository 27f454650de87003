import type { VirtualItem } from '@tanstack/react-virtual';

/** Where somebody was in a list when they left it. */
export interface Place {
  offset: number;
  activeId: string | undefined;
  /** Heights as they were measured, so that the offset means the same again. */
  measured: VirtualItem[];
}

const KEPT = 8;
const places = new Map<string, Place>();

/** Keeps a place under the list's address; the oldest go first. In memory alone, so that sign-out or a reload leaves nothing. */
export function rememberPlace(address: string, place: Place): void {
  places.delete(address);
  places.set(address, place);
  for (const oldest of places.keys()) {
    if (places.size <= KEPT) break;
    places.delete(oldest);
  }
}

export const placeIn = (address: string): Place | undefined => places.get(address);

/** Another session begins: its lists start at their top. */
export const forgetPlaces = (): void => places.clear();
