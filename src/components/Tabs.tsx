import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface Tab {
  value: string;
  label: string;
}

interface TabsProps {
  /** What the tabs choose among, for readers. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChoose: (value: string) => void;
  /** Beside the tabs. */
  tools?: ReactNode;
  /** Around the tabs and their tools. */
  className?: string;
  /** The panel of the chosen tab. */
  children: ReactNode;
}

/** A few views of one thing, side by side: one stop for the Tab key, arrows move among them. */
export function Tabs({ label, tabs, value, onChoose, tools, className = '', children }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const here = tabs.findIndex((tab) => tab.value === value);
    const moves: Record<string, number> = {
      ArrowLeft: here === 0 ? last : here - 1,
      ArrowRight: here === last ? 0 : here + 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (to === undefined || !tab) return;
    event.preventDefault();
    onChoose(tab.value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <>
      <div className={className}>
        <div
          ref={list}
          role="tablist"
          aria-label={label}
          className="inline-flex rounded-md bg-well p-0.5 [@media(width<18rem)]:flex-wrap"
        >
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={`${id}-panel`}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onChoose(tab.value)}
              onKeyDown={onKeyDown}
              className="inline-flex h-[calc(var(--control)-4px)] items-center rounded-sm px-2.5 text-sm font-medium whitespace-nowrap text-ink-2 aria-selected:bg-chosen aria-selected:text-ink aria-selected:ring aria-selected:ring-line-2 forced-colors:aria-selected:border forced-colors:aria-selected:border-[Highlight]"
            >
              {tab.label}
            </button>
          ))}
        </div>
        {tools}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
