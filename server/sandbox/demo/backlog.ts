import { instant } from './clock.ts';
import type { PlannedCall } from './plan.ts';
import { random } from './random.ts';

const HOUR = 3_600_000;

/** Not everybody in a hurry is called back at once: nearly always somebody urgent waits, which is what the leads are looked through for. */
export function waiting(call: PlannedCall): PlannedCall {
  const { lead } = call;
  const r = random(`${call.key} waits`);
  if (lead?.urgency !== 'high' || call.visits.length > 0 || r.chance(0.2)) return call;
  const answered = instant(call.day, call.second) + r.int(30, 120) * HOUR;
  const last = lead.course.at(-1);
  if (!last || (lead.course[0]?.at ?? 0) >= answered) return call;
  const course = lead.course.filter(({ at }) => at >= answered);
  return { ...call, lead: { ...lead, course: course.length > 0 ? course : [{ ...last, at: answered }] } };
}
