import { Trans, useLingui } from '@lingui/react/macro';
import { Download, FileUp } from 'lucide';
import { type ClipboardEvent, type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { takeSheet } from '@/api/contactImportState';
import { useKnownPhones } from '@/api/contacts';
import { Button, buttonLook } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/Notice';
import { Spinner } from '@/components/Spinner';
import { TextArea } from '@/components/TextArea';
import { homeCountry } from '@/lib/phoneNumbers';
import { refusalWord } from './importWords';
import { MOST_ROWS } from './parseCsv';
import type { Refused } from './readBytes';
import { type ReadList, readFile, readText } from './readList';
import { sampleFile, saveFile } from './resultFile';

/** Letters that are looked over at once when they are pasted: a browser takes seconds to put thousands of rows into a field. */
const LARGE = 40_000;

/** The first step: a list is dropped, chosen or pasted. */
export function ChooseList({ organization }: { organization: string }) {
  const { t, i18n } = useLingui();
  const phones = useKnownPhones();
  const country = useMemo(() => homeCountry(phones ?? []), [phones]);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [pasted, setPasted] = useState('');
  const turn = useRef(0);
  // A list that is still being read when the screen goes, with the session perhaps, is nobody's any more.
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const most = i18n.number(MOST_ROWS);

  const take = async (list: Promise<ReadList | Refused>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    setRefused(null);
    const read = await list;
    // Another list was brought meanwhile.
    if (mine !== turn.current) return;
    setReading(false);
    if ('refused' in read) setRefused(read);
    else takeSheet(organization, read.sheet, read.setup);
  };
  const takeFiles = (files: FileList | null): void => {
    const [file, ...more] = files ?? [];
    if (more.length > 0) setRefused({ refused: 'several' });
    else if (file) void take(readFile(file, country));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) takeFiles(event.dataTransfer.files);
    else void take(readText(event.dataTransfer.getData('text/plain'), country));
  };

  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length < LARGE) return;
    event.preventDefault();
    void take(readText(pasted.trim() === '' ? text : `${pasted}\n${text}`, country));
  };

  return (
    <div
      className="min-h-0 flex-1 overflow-y-auto border-t border-line wide:grid wide:grid-cols-[minmax(0,1fr)_22rem]"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <div className="grid max-w-[42rem] content-start gap-5 px-gutter pt-5 pb-6">
        <div
          className={`grid justify-items-center gap-3 rounded-lg border border-dashed px-4 py-8 text-center ${
            over ? 'border-accent bg-accent-soft' : 'border-edge'
          }`}
        >
          <Icon of={FileUp} size={24} className="text-ink-3" />
          <p className="text-ink-2">
            <Trans>Drop a CSV file here, or choose one. Every spreadsheet can save one.</Trans>
          </p>
          <label
            className={`${buttonLook('first')} relative cursor-pointer has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent`}
          >
            <Trans>Choose a file</Trans>
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              className="absolute inset-0 w-full cursor-pointer opacity-0"
              onChange={(event) => {
                takeFiles(event.target.files);
                // The same file, mended, is another one.
                event.target.value = '';
              }}
            />
          </label>
        </div>
        {reading && (
          <p role="status" className="flex items-center gap-2 text-sm text-ink-2">
            <Spinner />
            <Trans>Reading the list…</Trans>
          </p>
        )}
        {refused && <Notice tone="danger">{refusalWord(refused)}</Notice>}
        <TextArea
          label={<Trans>Or paste rows from a spreadsheet</Trans>}
          rows={6}
          spellCheck={false}
          dir="auto"
          placeholder={t`Name, phone, e-mail: one contact a line`}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          onPaste={paste}
          hint={t`With or without headings; columns in any order.`}
        />
        <div>
          <Button disabled={pasted.trim() === '' || reading} onClick={() => void take(readText(pasted, country))}>
            <Trans>Look these rows over</Trans>
          </Button>
        </div>
      </div>
      <aside
        aria-label={t`What a list may hold`}
        className="px-gutter pt-5 pb-6 text-ink-2 wide:border-s wide:border-line"
      >
        <div className="grid max-w-note gap-3">
          <h2 className="text-sm font-semibold text-ink">
            <Trans>What a list may hold</Trans>
          </h2>
          <p>
            <Trans>
              A phone number for each contact, and as you like a name, an e-mail address, a company and notes. At most{' '}
              {most} rows and 5 MB.
            </Trans>
          </p>
          <p>
            <Trans>
              Nothing is sent before you have looked it over. Rows that are in the contacts already are left alone, and
              nothing is written twice.
            </Trans>
          </p>
          <div>
            <Button icon={Download} onClick={() => saveFile(sampleFile())}>
              <Trans>Download a sample</Trans>
            </Button>
          </div>
        </div>
      </aside>
    </div>
  );
}
