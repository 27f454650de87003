import { t } from '@lingui/core/macro';
import { Info } from 'lucide';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface Look {
  word: string;
  sign: ReactNode;
  /** Colour of the sign, then of the word; the sign and the word alone already tell it. */
  tint: string;
  text: string;
}

const UNKNOWN = <Icon of={Info} size={14} />;

function urgencyLook(urgency: string): Look {
  switch (urgency) {
    case 'high':
      return { word: t`High urgency`, sign: <Bars count={3} />, tint: 'text-danger', text: 'text-danger' };
    case 'medium':
      return { word: t`Medium urgency`, sign: <Bars count={2} />, tint: 'text-warn', text: 'text-ink-2' };
    case 'low':
      return { word: t`Low urgency`, sign: <Bars count={1} />, tint: 'text-ink-3', text: 'text-ink-2' };
    default:
      return { word: urgency, sign: UNKNOWN, tint: 'text-ink-2', text: 'text-ink-2' };
  }
}

function statusLook(status: string): Look {
  const quiet = { tint: 'text-ink-2', text: 'text-ink-2' };
  switch (status) {
    case 'new':
      return { word: t({ message: 'New', context: 'lead' }), sign: <Pie of="dot" />, ...quiet };
    case 'contacted':
      return { word: t({ message: 'Contacted', context: 'lead' }), sign: <Pie of="half" />, ...quiet };
    case 'qualified':
      return { word: t({ message: 'Qualified', context: 'lead' }), sign: <Pie of="most" />, ...quiet };
    case 'converted':
      return {
        word: t({ message: 'Converted', context: 'lead' }),
        sign: <Pie of="all" />,
        tint: 'text-ok',
        text: 'text-ok',
      };
    case 'lost':
      return {
        word: t({ message: 'Lost', context: 'lead' }),
        sign: <Pie of="none" />,
        tint: 'text-ink-3',
        text: 'text-ink-3',
      };
    default:
      return { word: status || t`No status`, sign: UNKNOWN, ...quiet };
  }
}

/** The words alone, for filters, headings and sentences. */
export const leadStatusWord = (status: string): string => statusLook(status).word;
export const urgencyWord = (urgency: string): string => urgencyLook(urgency).word;

/** One to three bars, the missing ones faint. */
function Bars({ count }: { count: 1 | 2 | 3 }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-3.5 shrink-0 fill-current">
      {[5, 8, 11].map((height, at) => (
        <rect
          key={height}
          x={2 + at * 4.5}
          y={13.5 - height}
          width="3"
          height={height}
          rx="0.6"
          opacity={at < count ? 1 : 0.28}
        />
      ))}
    </svg>
  );
}

const PIES = {
  dot: <circle cx="8" cy="8" r="2" className="fill-current" />,
  half: <path d="M8 4.4a3.6 3.6 0 0 1 0 7.2z" className="fill-current" />,
  most: <path d="M8 8V4.4A3.6 3.6 0 1 1 4.4 8z" className="fill-current" />,
  all: <path d="m5.3 8.2 1.9 1.9 3.5-3.9" className="stroke-sheet stroke-[1.6] forced-colors:stroke-[Canvas]" />,
  none: <path d="m5.9 5.9 4.2 4.200m0-4.2-4.2 4.2" className="stroke-current stroke-[1.5]" />,
};

/** How far a lead has come: a pie that fills. */
function Pie({ of }: { of: keyof typeof PIES }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-3.5 shrink-0 fill-none">
      <circle cx="8" cy="8" r="6" className={`stroke-current stroke-[1.5] ${of === 'all' ? 'fill-current' : ''}`} />
      {PIES[of]}
    </svg>
  );
}

function Marked({ word, sign, tint, text }: Look) {
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 text-sm ${text}`}>
      <span className={`contents ${tint}`}>{sign}</span>
      <span className="truncate">{word}</span>
    </span>
  );
}

/** How much somebody is in a hurry: bars and a word. One nobody documented keeps its own name. */
export const Urgency = ({ urgency }: { urgency: string }) => <Marked {...urgencyLook(urgency)} />;
/** What has become of a lead. One nobody documented keeps its own name. */
export const LeadStatus = ({ status }: { status: string }) => <Marked {...statusLook(status)} />;
