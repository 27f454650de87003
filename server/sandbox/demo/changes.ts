import type { Change } from '../fill.ts';
import type { Course, PlannedCall, PlannedVisit } from './plan.ts';
import { changedAt, leadId, type Shop, stateOf, visitId } from './rows.ts';

export interface Changes {
  leads: Change[];
  appointments: Change[];
}

/** What has come of those calls' leads and of those visits after `since` (null: ever) and until `now`. */
export function changesOf(
  shop: Shop,
  calls: readonly PlannedCall[],
  counter: readonly PlannedVisit[],
  since: number | null,
  now: number,
): Changes {
  const changed = (id: string, course: Course<string>): Change[] => {
    const state = stateOf('', Number.NEGATIVE_INFINITY, course, now);
    if (state.at === Number.NEGATIVE_INFINITY || (since !== null && state.at <= since)) return [];
    return [{ id, status: state.status, updated_at: changedAt(id, state.at) }];
  };
  return {
    leads: calls.flatMap((call) => (call.lead ? changed(leadId(shop, call), call.lead.course) : [])),
    appointments: [...calls.flatMap(({ visits }) => visits), ...counter].flatMap((visit) =>
      changed(visitId(shop, visit), visit.course),
    ),
  };
}
