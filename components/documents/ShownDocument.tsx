/** A document with its finds marked, as its pages look or as text, and the walk from find to find. */
import { useCallback, useState, type MouseEvent, type ReactNode } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { DraftMark } from '../../utils/comparison/draft-marks.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { useReportActions } from '../report/actions.ts';
import { MarkingLegend } from '../tab/MarkingLegend.tsx';
import { DocumentText, type DocumentLooks } from './DocumentText.tsx';
import { FindHere, standingWords } from './FindHere.tsx';
import type { ShownPlace, Walk } from './useWalk.ts';
import { walkByKey } from './walking-keys.ts';

export interface PageLooks extends DocumentLooks {
  /** The place that is to be shown is not to be seen on the pages. */
  readonly onLost: (place: ShownPlace) => void;
}

export interface ShownDocumentProps {
  readonly document: TextDocument;
  readonly marks: readonly DraftMark[];
  readonly walk: Walk;
  readonly marked: readonly FrameworkId[];
  readonly onMark: (marked: readonly FrameworkId[]) => void;
  /** Shows the document's pages as they look; null where it has none. */
  readonly renderPages: ((looks: PageLooks) => ReactNode) | null;
  /** The reader has pointed at a marked place of the text: a UTF-16 offset. */
  readonly onPick: (offset: number) => void;
  readonly onLeave: () => void;
}

export function ShownDocument(props: ShownDocumentProps) {
  const { document, marks, walk, marked, onMark, renderPages, onPick, onLeave } = props;
  const actions = useReportActions();
  const [looks, setLooks] = useState<'pages' | 'text'>(renderPages ? 'pages' : 'text');
  const [lost, setLost] = useState<ShownPlace | null>(null);
  const onLost = useCallback((place: ShownPlace): void => {
    setLost(place);
    setLooks('text');
  }, []);
  const { find, place } = walk;
  const shownName = find ? `“${find.evidence.quote}”, ${standingWords(walk)}` : 'The place you asked for';
  const pick = ({ target }: MouseEvent): void => {
    const start = target instanceof Element ? target.closest('[data-start]')?.getAttribute('data-start') : null;
    if (typeof start === 'string') onPick(Number(start));
  };
  const pages = looks === 'pages' ? renderPages : null;
  return (
    <section className="document-shown" aria-label="The document">
      <MarkingLegend marked={marked} onMark={onMark} />
      {renderPages && <LooksChoice chosen={looks} onChoose={setLooks} />}
      <p role="status" className="quiet lost">
        {lost !== null && lost === place ? 'Its place on the page is not sure, so the text is shown.' : ''}
      </p>
      <div
        className="document-walked"
        role="presentation"
        onKeyDown={(event) => walkByKey(event, { walk, actions, onLeave })}
        onClick={pick}
      >
        <FindHere walk={walk} />
        {pages ? (
          // A place that was looked for on the pages once is not looked for again when they are chosen.
          pages({ marks, shown: lost === place ? null : place, shownName, onLost })
        ) : (
          <DocumentText document={document} marks={marks} shown={place} shownName={shownName} />
        )}
      </div>
    </section>
  );
}

const LOOKS = [
  ['pages', 'Pages'],
  ['text', 'Text'],
] as const;
/** A screen reader finds no words in a picture of a page, so the text can always be had. */
function LooksChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (looks: 'pages' | 'text') => void;
}) {
  return (
    <fieldset className="looks-choice">
      <legend>Show as</legend>
      {LOOKS.map(([looks, title]) => (
        <label key={looks}>
          <input type="radio" name="looks" checked={chosen === looks} onChange={() => onChoose(looks)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
