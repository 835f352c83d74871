/** Two saved reports held against each other, the older one first. */
import { useCallback } from 'react';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { ChangeList } from '../../../components/review/ChangeList.tsx';
import { HeatMap } from '../../../components/review/HeatMap.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import { matrixOf } from '../../../utils/comparison/matrix.ts';
import { recheck } from '../../../utils/comparison/recheck.ts';
import { readReport } from '../../../utils/storage/saved-reports.ts';
import { hrefOf, type ViewProps } from '../route.ts';

export function CompareView({ of: [one = '', other = ''] }: ViewProps) {
  const read = useCallback(async () => {
    const both = await Promise.all([readReport(one), readReport(other)]);
    return both.filter((saved) => saved !== null).toSorted((left, right) => left.entry.savedAt - right.entry.savedAt);
  }, [one, other]);
  const { value, failure } = useLoaded(read);
  const [older, newer] = value ?? [];
  if (value && !(older && newer))
    return <FailureNotice sentence="One of the two reports is not saved any more. Choose two others." />;
  return (
    <>
      <FailureNotice sentence={failure} />
      {older && newer && (
        <>
          <p>
            What {newer.entry.name} has that {older.entry.name} has not is “gained”, and the other way round “lost”.
          </p>
          <ChangeList check={recheck(older.report, newer.report)} names={[older.entry.name, newer.entry.name]} />
          <HeatMap
            matrix={matrixOf([older, newer].map(({ entry, report }) => ({ id: entry.id, title: entry.name, report })))}
            hrefOf={(id) => hrefOf('saved', id)}
          />
        </>
      )}
    </>
  );
}
