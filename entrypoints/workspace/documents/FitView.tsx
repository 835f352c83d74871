/** Two documents of the desk: what the advert asks for, and where the CV answers it. */
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { FitPage } from '../../../components/documents/FitPage.tsx';
import { ExportMenu } from '../../../components/ExportMenu.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { sentenceOf } from '../../../components/sentence-of.ts';
import { checklistOf } from '../../../utils/comparison/checklist.ts';
import { applicationFit } from '../../../utils/comparison/fit.ts';
import { matchesIn } from '../../../utils/comparison/report.ts';
import { exportFit, FIT_FORMATS } from '../exporting.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';
import { placeHref } from './DocumentView.tsx';
import { isRead } from './desk-file.ts';
import { readingDesk } from './the-desk.ts';
import { useJudgedFiles, type JudgedFile } from './useJudgedFiles.ts';

export function FitView({ advert, cv }: { readonly advert: string; readonly cv: string }) {
  const { files } = useSyncExternalStore(readingDesk.subscribe, readingDesk.state);
  const [asking, answering] = [advert, cv].map((id) => files.filter(isRead).find((one) => one.id === id));
  const [failure, setFailure] = useState('');
  const judged = useJudgedFiles(useCallback((error: unknown) => setFailure(sentenceOf(error)), []));
  return (
    <>
      <p>
        <a href={hrefOf('documents')}>All documents</a>
      </p>
      <FailureNotice sentence={failure} />
      {asking && answering ? (
        judged && <Fit advert={judged(asking)} cv={judged(answering)} />
      ) : (
        <FailureNotice sentence="One of the two documents is not open any more: files are forgotten when the page is closed or loaded anew. Add them again." />
      )}
    </>
  );
}

function Fit({ advert, cv }: { readonly advert: JudgedFile; readonly cv: JudgedFile }) {
  const fit = useMemo(() => {
    const { report } = cv.judged;
    return applicationFit(checklistOf(advert.stage.document, matchesIn(advert.judged.report)), {
      document: cv.stage.document,
      matches: matchesIn(report),
      nearMisses: report.nearMisses,
    });
  }, [advert, cv]);
  const [mishap, attempt] = useAttempt();
  const made = [advert.stage.report.made, cv.stage.report.made];
  return (
    <>
      <FailureNotice sentence={mishap} />
      <ExportMenu
        of="the comparison"
        formats={FIT_FORMATS}
        onExport={(format) => attempt(() => exportFit({ advert: advert.name, cv: cv.name, fit, made }, format))}
      />
      <FitPage
        advert={advert.name}
        cv={cv.name}
        fit={fit}
        hrefOf={(which, place) => placeHref(which === 'cv' ? cv.id : advert.id, place)}
      />
    </>
  );
}
