/** Says that the page went on changing after it was read, and how much of what is new was found. */

export interface PageChangedProps {
  readonly finds: number;
}

export function PageChanged({ finds }: PageChangedProps) {
  const words = finds === 1 ? 'one new find' : `${finds.toLocaleString('en-GB')} new finds`;
  return (
    <p role="status" className={finds === 0 ? 'hidden-text' : 'page-changed'}>
      {finds === 0 ? '' : `The page changed: ${words}.`}
    </p>
  );
}
