/** The files that were read, as the reader has judged their finds, in this window or another. */
import { useMemo } from 'react';
import { judgedReport, type JudgedReport } from '../../../utils/comparison/reviewed.ts';
import { onJudgementsChange, readAllJudgements } from '../../../utils/storage/judgements.ts';
import { useKept } from '../settings/useKept.ts';
import type { ReadFile } from './desk-file.ts';

export type JudgedFile = ReadFile & { readonly judged: JudgedReport };

/**
 * Gives a file as it was judged, the same object while nothing of it changed; null until it is known what was said.
 * `fail` is told what went wrong, and must stay the same from one rendering to the next.
 */
export function useJudgedFiles(fail: (error: unknown) => void): ((file: ReadFile) => JudgedFile) | null {
  const judgementsOn = useKept(keptJudgements, onJudgementsChange, fail);
  return useMemo(() => {
    if (!judgementsOn) return null;
    const known = new WeakMap<ReadFile, JudgedFile>();
    return (file) => {
      const before = known.get(file);
      if (before) return before;
      const { report, address } = file.stage;
      const judged = { ...file, judged: judgedReport(report, judgementsOn.on(address)) };
      known.set(file, judged);
      return judged;
    };
  }, [judgementsOn]);
}

/** A state is set to a function only within an object. */
const keptJudgements = async () => ({ on: await readAllJudgements() });
