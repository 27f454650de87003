import { useLingui as useLanguage } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Setup, Sheet } from '@/api/contactImportKeep';
import type { Fate } from '@/api/contactImportRun';
import { Icon } from '@/components/Icon';
import { LINK_LOOK } from '@/components/TextButton';
import { paths } from '@/lib/paths';
import { formatPhone } from '@/lib/phone';
import { readNumber } from '../contactSchema';
import { valuesOf } from './checkRow';
import type { Target } from './columns';
import { fateSign } from './fateSign';
import { fateReason, fateWord } from './importWords';

interface RowListProps {
  sheet: Sheet;
  setup: Setup;
  fates: readonly (Fate | undefined)[];
  /** The rows that are shown. */
  rows: readonly number[];
  /** What was not sent by now is not going to be. */
  over: boolean;
  /** What scrolls; the list is a part of it. */
  scroller: RefObject<HTMLDivElement | null>;
}

const LOOK =
  'grid items-baseline gap-x-4 px-gutter grid-cols-[minmax(0,1fr)_auto] rail:grid-cols-[3rem_minmax(0,1fr)_9rem_minmax(0,1.6fr)]';
const NO_CELLS: readonly string[] = [];
const ROW_REM = 2.4375;

/** The rows of a list and what becomes of each. However many there are, only those in sight are drawn. */
export function RowList({ sheet, setup, fates, rows, over, scroller }: RowListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  // What stands above it changes with the state of the import, and with the width.
  useLayoutEffect(() => {
    const measure = (): void => setAbove(list.current?.offsetTop ?? 0);
    const watch = new ResizeObserver(measure);
    for (const part of scroller.current?.children ?? []) watch.observe(part);
    measure();
    return () => watch.disconnect();
  }, [scroller]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * 16,
    getItemKey: (index) => rows[index] ?? index,
    overscan: 8,
    scrollMargin: above,
  });
  return (
    <div role="table" aria-label={t`Rows of the list`} aria-rowcount={rows.length + 1}>
      <div role="rowgroup" className="max-rail:sr-only">
        <div role="row" aria-rowindex={1} className={`${LOOK} border-b border-line py-1.5 text-xs text-ink-3`}>
          <span role="columnheader" className="text-end">
            <Trans>Line</Trans>
          </span>
          <span role="columnheader">
            <Trans>Name</Trans>
          </span>
          <span role="columnheader">
            <Trans>Phone</Trans>
          </span>
          <span role="columnheader">
            <Trans>What becomes of it</Trans>
          </span>
        </div>
      </div>
      <div ref={list} role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={`${LOOK} absolute inset-x-0 top-0 border-b border-line py-[9px]`}
              style={{ transform: `translateY(${item.start - above}px)` }}
            >
              <Cells
                line={sheet.lines[row] ?? row + 1}
                cells={sheet.rows[row] ?? NO_CELLS}
                setup={setup}
                fate={fates[row]}
                over={over}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface CellsProps {
  line: number;
  cells: readonly string[];
  setup: Setup;
  fate: Fate | undefined;
  over: boolean;
}

/** Drawn again only when something of it has changed: rows come to their fates one by one. */
const Cells = memo(function Cells({ line, cells, setup, fate, over }: CellsProps) {
  // A word of it is another in another language, while nothing else of it has changed.
  useLanguage();
  const { name, company, email, phone } = valuesOf(cells, setup.columns as Target[], setup.country);
  const number = readNumber({ phone, country: setup.country });
  const { icon, look } = fateSign(fate);
  const reason = fateReason(fate);
  const id = fate?.kind === 'created' || fate?.kind === 'known' ? fate.id : null;
  return (
    <>
      <span role="cell" className="text-end text-xs text-ink-3 max-rail:order-1 max-rail:self-center">
        <span className="rail:hidden">
          <Trans>Line</Trans>{' '}
        </span>
        {line}
      </span>
      <span role="cell" className="min-w-0 truncate font-medium">
        {name || company || email ? (
          <bdi>{name || company || email}</bdi>
        ) : (
          <span className="font-normal text-ink-3">
            <Trans>no name</Trans>
          </span>
        )}
      </span>
      <span role="cell" className="min-w-0 truncate text-ink-2 max-rail:order-2 max-rail:col-span-2 max-rail:text-sm">
        {phone === '' ? (
          <span className="text-ink-3">
            <Trans>no number</Trans>
          </span>
        ) : (
          <bdi>{'e164' in number ? formatPhone(number.e164) : phone}</bdi>
        )}
      </span>
      <span role="cell" className="min-w-0 text-sm wrap-anywhere text-ink-2 max-rail:order-3 max-rail:col-span-2">
        <Icon of={icon} className={`me-1.5 inline-block align-[-3px] ${look}`} />
        <span className="font-medium text-ink">{fateWord(fate, over)}</span>
        {reason && `. ${reason}`}{' '}
        {id && (
          <Link to={paths.contact(id)} className={LINK_LOOK}>
            <Trans>Open</Trans>
          </Link>
        )}
      </span>
    </>
  );
});
