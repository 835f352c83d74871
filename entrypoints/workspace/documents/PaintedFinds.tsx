/** The finds of a page, painted over its picture, and the place that is shown. */
import { WALKING_KEYS } from '../../../components/documents/DocumentText.tsx';
import type { DraftMark } from '../../../utils/comparison/draft-marks.ts';
import type { Box } from '../../../utils/documents/pdf-page.ts';
import { fullNameOf } from '../../../utils/reporting/names.ts';

export interface PaintedFindsProps {
  /** Of the page, in the unit of the boxes. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly DraftMark[];
  /** By the place of the mark in its list. */
  readonly places: ReadonlyMap<number, readonly Box[]>;
  readonly shown: readonly Box[];
  readonly shownName: string;
}

export function PaintedFinds({ width, height, marks, places, shown, shownName }: PaintedFindsProps) {
  const looks = ({ left, right, top, bottom }: Box) => ({
    left: `${(100 * left) / width}%`,
    width: `${(100 * (right - left)) / width}%`,
    top: `${(100 * top) / height}%`,
    height: `${(100 * (bottom - top)) / height}%`,
  });
  return (
    <>
      <div className="painted-over">
        {[...places].flatMap(([at, boxes]) =>
          boxes.map((box) => {
            const mark = marks[at];
            return mark ? (
              <span
                key={`${at} ${box.left} ${box.top}`}
                className={`painted ${mark.framework}`}
                style={looks(box)}
                title={fullNameOf(mark)}
                data-start={mark.start}
              />
            ) : null;
          }),
        )}
      </div>
      {shown.map((box, at) => {
        const painted = { className: 'painted shown', style: looks(box) };
        const key = `${box.left} ${box.top}`;
        return at === 0 ? (
          <span
            key={key}
            {...painted}
            role="group"
            tabIndex={0}
            aria-label={shownName}
            aria-keyshortcuts={WALKING_KEYS}
          />
        ) : (
          <span key={key} {...painted} />
        );
      })}
    </>
  );
}
