/** Suggested wording for gaps, once it is loaded. */
import { useEffect, useMemo, useState } from 'react';
import type { Wording } from '../../framework-data/schema.ts';
import { suggestedWording } from '../../utils/comparison/wording.ts';
import type { ReportActions } from '../report/actions.ts';

/** Undefined until the wording is there; a surface that cannot load it does without. */
export function useSuggestions(load: (() => Promise<Wording>) | undefined): ReportActions['suggest'] {
  const [wording, setWording] = useState<Wording | null>(null);
  useEffect(() => {
    let gone = false;
    load?.()
      .then((loaded) => !gone && setWording(loaded))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [load]);
  return useMemo(
    () =>
      wording
        ? ({ framework, skill, required }) => {
            const suggested = suggestedWording(wording, framework, skill, required);
            return suggested ? [suggested.duty, suggested.criterion] : [];
          }
        : undefined,
    [wording],
  );
}
