/** The head of a surface: the product, the page it speaks of, and what is known of the post. */
import type { DocumentMetadata } from '../../utils/text/document.ts';

/** A title this long is no title; a hostile page must not fill the surface with it. In UTF-16 units. */
const LONGEST_TITLE = 160;

export interface SurfaceHeadProps {
  readonly title: string;
  readonly metadata: DocumentMetadata;
  /** Words read; null before the page was read. */
  readonly words: number | null;
  /** The page around it names the product and has the first heading. */
  readonly within?: boolean;
}

const clip = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;

/** "18 December 2026" for an ISO date; what the page said where it is none. */
function readableDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

export function SurfaceHead({ title, metadata, words, within = false }: SurfaceHeadProps) {
  const Heading = within ? 'h2' : 'h1';
  const { employer, place, salary, closingDate } = metadata;
  const post = [employer, place, salary].filter((fact) => fact !== undefined);
  const facts = [
    closingDate === undefined ? null : `Closes ${readableDate(closingDate)}`,
    words === null ? null : `${words.toLocaleString('en-GB')} words read`,
  ].filter((fact) => fact !== null);
  return (
    <header className="surface-head">
      {!within && (
        <p className="brand">
          <img src="/icon.svg" alt="" /> Framework Lens
        </p>
      )}
      <Heading>{clip(title) || 'This page'}</Heading>
      {post.length > 0 && <p>{post.join(' · ')}</p>}
      {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
    </header>
  );
}
