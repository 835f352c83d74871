/** Which rows of a report show their quotes: kept when a find that was judged takes its row to another group. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';

export interface OpenRows {
  readonly open: ReadonlySet<string>;
  readonly toggle: (row: string) => void;
}

const Rows = createContext<OpenRows>({ open: new Set(), toggle: () => undefined });
export const OpenRowsProvider = Rows.Provider;

/** What a report gives to its rows. */
export function useOpenRows(): OpenRows {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (row: string): void =>
      setOpen((before) => new Set(before.has(row) ? [...before].filter((one) => one !== row) : [...before, row])),
    [],
  );
  return useMemo(() => ({ open, toggle }), [open, toggle]);
}

/** Whether the row of that name is open, and what opens or closes it. */
export function useRowOpen(row: string): readonly [open: boolean, toggle: () => void] {
  const { open, toggle } = useContext(Rows);
  return [open.has(row), () => toggle(row)];
}
