import { t } from '@lingui/core/macro';
import type { ContactRow } from '@/api/contacts';
import { formatPhone } from '@/lib/phone';

/** What a contact is called: the name, else the company, else the number. */
export function contactTitle({ name, company, phone }: Pick<ContactRow, 'name' | 'company' | 'phone'>): string {
  return name ?? company ?? (phone ? formatPhone(phone) : t`No name`);
}

/** How a contact came to be. A source nobody documented keeps its own name. */
export function sourceWord(source: string): string {
  switch (source) {
    case 'inbound_call':
      return t`Called in`;
    case 'manual':
      return t`Added by hand`;
    case 'website':
      return t`Website`;
    case 'import':
      return t`Imported`;
    case 'api':
      return t`Added here or by API`;
    default:
      return source;
  }
}
