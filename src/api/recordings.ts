import { queryOptions, useQuery } from '@tanstack/react-query';
import { paths, type RecordingSearch } from '@/lib/paths';
import { getBytes, probe, shownOrganization } from './client';
import { ApiError } from './errors';
import { queryClient } from './queryClient';

/** Where a call's recording is had. It is refused, as every other request is, where this browser is signed in to another organization by now. */
export const recordingAddress = (callId: string, how: RecordingSearch = {}): string =>
  paths.recording(callId, { organization: shownOrganization(), ...how });

/** Through the query client, so that a session that has ended, or is another's, is noticed here as anywhere. */
const probed = (callId: string, how: RecordingSearch, timeoutMs: number): Promise<number> =>
  queryClient.fetchQuery({
    queryKey: ['recordings', 'probe', callId, how],
    queryFn: ({ signal }) => probe(recordingAddress(callId, how), { signal, timeoutMs }),
    staleTime: 0,
    gcTime: 0,
  });

/** The element has waited for its own answer by then: both together stay under half a minute. */
const REASON_MS = 4_000;
/** What the server takes to count a recording at most, and a little. */
const COUNT_MS = 5 * 60_000;

/**
 * Why a recording does not play. A media element keeps the server's answer to itself, so the same address is asked for one byte. Where
 * that comes as it should, the file is what fails: `not_audio` with the good status. Unless the line was `cut`: then trying again can help.
 */
export async function recordingFault(callId: string, cut: boolean): Promise<ApiError> {
  try {
    const status = await probed(callId, {}, REASON_MS);
    return new ApiError({ status, code: cut ? 'recording_refused' : 'not_audio' });
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError({ status: 0, code: 'network' });
  }
}

/**
 * Has the server load all of a recording once, and count it, where its storage tells neither parts nor length. Gives whether one can move
 * about in it from then on. Throws `ApiError`.
 */
export const countRecording = async (callId: string): Promise<boolean> =>
  (await probed(callId, { count: true }, COUNT_MS)) === 206;

/** Recordings beyond these, in seconds or bytes, are heard but not drawn: it would cost more than it tells. */
const LONGEST = 25 * 60;
const LARGEST = 12 * 2 ** 20;

const recordingPeaks = (callId: string) =>
  queryOptions({
    queryKey: ['recordings', 'peaks', callId],
    queryFn: async ({ signal }) => {
      const file = await getBytes(recordingAddress(callId), { signal, most: LARGEST });
      if (!file) return null;
      const { peaksOf } = await import('@/lib/peaks');
      // What this browser can't decode has no drawing; whether it can be heard is the player's to say.
      return await peaksOf(file).catch(() => null);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/**
 * How loud a call's recording is, over its length; null where it is too long to be drawn, undefined until it is known. The whole file is
 * fetched for it, so only where it is `wanted`. Kept with the records, and dropped with them.
 */
export function useRecordingPeaks(call: { id: string; duration_seconds: number | null }, wanted: boolean) {
  const short = (call.duration_seconds ?? 0) <= LONGEST;
  return useQuery({ ...recordingPeaks(call.id), enabled: wanted && short }).data;
}
