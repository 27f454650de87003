import { paths } from '@/lib/paths';
import { probe } from './client';
import { ApiError } from './errors';
import { queryClient } from './queryClient';

/**
 * Why a recording does not play. A media element keeps the server's answer to itself, so the same address is asked for one byte. Where
 * that comes as it should, the file is what fails: `not_audio` with the good status. Unless the line was `cut`: then trying again can help.
 */
export async function recordingFault(callId: string, cut: boolean): Promise<ApiError> {
  try {
    // Through the query client, so that a session that has ended is noticed here as anywhere.
    const status = await queryClient.fetchQuery({
      queryKey: ['recordings', 'fault', callId],
      queryFn: ({ signal }) => probe(paths.recording(callId), { signal }),
      staleTime: 0,
      gcTime: 0,
    });
    return new ApiError({ status, code: cut ? 'recording_refused' : 'not_audio' });
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError({ status: 0, code: 'network' });
  }
}
