import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Check, Minus } from 'lucide';
import { SCOPES } from '@/api/account';
import { Icon } from '@/components/Icon';

/** Each thing a key can be allowed, granted or not, in words; then what it has that nobody documented. */
export function ScopeList({ granted }: { granted: string[] }) {
  const known: readonly string[] = SCOPES;
  const scopes = [...known, ...granted.filter((scope) => !known.includes(scope))];
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {scopes.map((scope) => (
          <Scope key={scope} scope={scope} granted={granted.includes(scope)} />
        ))}
      </ul>
      <p className="pt-2 text-sm text-ink-3">
        <Trans>The owner changes this in InboundFlow under Settings, API keys. Sign in again afterwards.</Trans>
      </p>
    </>
  );
}

function Scope({ scope, granted }: { scope: string; granted: boolean }) {
  return (
    <li className={`flex items-baseline gap-2.5 py-2 ${granted ? '' : 'text-ink-3'}`}>
      <Icon of={granted ? Check : Minus} className={`self-start mt-0.5 ${granted ? 'text-ok' : ''}`} />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        {inWords(scope)} <code className="text-xs text-ink-3">{scope}</code>
      </span>
      <span className="text-sm">{granted ? <Trans>allowed</Trans> : <Trans>not allowed</Trans>}</span>
    </li>
  );
}

/** What a scope lets one do; one that nobody documented keeps its own name beside this. */
function inWords(scope: string): string {
  switch (scope) {
    case 'calls:read':
      return t`Read calls, and hear them`;
    case 'contacts:read':
      return t`Read contacts`;
    case 'contacts:write':
      return t`Add contacts`;
    case 'leads:read':
      return t`Read leads`;
    case 'appointments:read':
      return t`Read appointments`;
    default:
      return t`Something this dashboard does not know`;
  }
}
