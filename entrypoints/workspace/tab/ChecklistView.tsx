/** The checklist of a tab's advert, wired to where its answers are kept: by the criterion's words, which outlive a change of the advert. */
import { useCallback } from 'react';
import { ChecklistPage } from '../../../components/checklist/ChecklistPage.tsx';
import { ExportMenu } from '../../../components/ExportMenu.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SurfaceHead } from '../../../components/tab/SurfaceHead.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import type { Checklist, CriterionAnswer } from '../../../utils/comparison/checklist.ts';
import { ask } from '../../../utils/messaging/client.ts';
import { changeAnswer, readAnswers, type ChecklistAnswers } from '../../../utils/storage/checklists.ts';
import { CHECKLIST_FORMATS, exportChecklist } from '../exporting.ts';
import { hrefOf, type ViewProps } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';

const byNumber = ({ criteria }: Checklist, answers: ChecklistAnswers): Record<number, CriterionAnswer> =>
  Object.fromEntries(criteria.flatMap(({ number, text }) => (answers[text] ? [[number, answers[text]]] : [])));

export function ChecklistView({ of: [tab = ''] }: ViewProps) {
  const read = useCallback(async () => {
    const study = await ask('study-tab', { tabId: Number(tab) });
    return { ...study, answers: await readAnswers(study.checklist.source) };
  }, [tab]);
  const { value, failure, reload } = useLoaded(read);
  const [mishap, attempt] = useAttempt(reload);
  if (!value) return <FailureNotice sentence={failure} />;
  const { checklist, made, answers } = value;
  const numbered = byNumber(checklist, answers);
  return (
    <>
      <p>
        <a href={hrefOf('tab', tab)}>Back to the report</a>
      </p>
      <SurfaceHead within title={checklist.title} metadata={{}} words={null} />
      <FailureNotice sentence={failure || mishap} />
      <ExportMenu
        of="the checklist"
        formats={CHECKLIST_FORMATS}
        onExport={(format) => attempt(() => exportChecklist({ checklist, answers: numbered, made }, format))}
      />
      <ChecklistPage
        checklist={checklist}
        answers={numbered}
        onAnswer={({ text }, change) => attempt(() => changeAnswer(checklist.source, text, change))}
      />
    </>
  );
}
