import type { NewContact } from '@/api/contacts';
import type { NewContactStart } from '@/lib/paths';
import { DRAFTS, keep, recall } from '@/lib/storage';
import { FIELDS, type Values } from './contactSchema';

/** What somebody has typed so far, kept in this tab until it is saved or thrown away. */
export interface Draft {
  values: Values;
  /** The country was chosen by hand, so that nothing else may change it. */
  chosen: boolean;
  /** What was sent and never answered: before anything else it must be looked whether it arrived. */
  sent: NewContact | null;
}

const tab = (): Storage => sessionStorage;

/** One draft for each organization and each form: the one about a caller is not the empty one. */
const nameOf = (organization: string, { phone = '', name = '' }: NewContactStart): string =>
  `${DRAFTS}${organization}:contact:${phone}${phone ? '' : name}`;

export function readDraft(organization: string, start: NewContactStart): Draft | undefined {
  const text = recall(tab, nameOf(organization, start));
  try {
    const draft = JSON.parse(text ?? 'null') as Draft | null;
    const whole =
      draft && ['country', ...FIELDS].every((name) => typeof draft.values[name as keyof Values] === 'string');
    return whole ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** False where the browser keeps nothing. With null it is thrown away. */
export const keepDraft = (organization: string, start: NewContactStart, draft: Draft | null): boolean =>
  keep(tab, nameOf(organization, start), draft && JSON.stringify(draft));
