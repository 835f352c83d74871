/** Two documents of the desk: what the advert asks for, and where the CV answers it. */
import { useMemo, useSyncExternalStore } from 'react';
import { FitPage } from '../../../components/documents/FitPage.tsx';
import { ExportMenu } from '../../../components/ExportMenu.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { checklistOf } from '../../../utils/comparison/checklist.ts';
import { applicationFit } from '../../../utils/comparison/fit.ts';
import { matchesIn } from '../../../utils/comparison/report.ts';
import { exportFit, FIT_FORMATS } from '../exporting.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';
import { placeHref } from './DocumentView.tsx';
import { isRead, type ReadFile } from './reading-desk.ts';
import { readingDesk } from './the-desk.ts';

export function FitView({ advert, cv }: { readonly advert: string; readonly cv: string }) {
  const { files } = useSyncExternalStore(readingDesk.subscribe, readingDesk.state);
  const [asking, answering] = [advert, cv].map((id) => files.filter(isRead).find((one) => one.id === id));
  return (
    <>
      <p>
        <a href={hrefOf('documents')}>All documents</a>
      </p>
      {asking && answering ? (
        <Fit advert={asking} cv={answering} />
      ) : (
        <FailureNotice sentence="One of the two documents is not open any more: files are forgotten when the page is closed or loaded anew. Add them again." />
      )}
    </>
  );
}

function Fit({ advert, cv }: { readonly advert: ReadFile; readonly cv: ReadFile }) {
  const fit = useMemo(() => {
    const [asked, shown] = [matchesIn(advert.stage.report), matchesIn(cv.stage.report)];
    return applicationFit(checklistOf(advert.stage.document, asked), asked, cv.stage.document, shown);
  }, [advert.stage, cv.stage]);
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
