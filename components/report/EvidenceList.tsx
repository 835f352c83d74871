/** The quotes that speak of a skill; each leads to its place on the page. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence } from '../../utils/matching/match.ts';

const SECTIONS: Readonly<Record<Evidence['section'], string>> = {
  essential: 'Essential',
  desirable: 'Desirable',
  duties: 'Duties',
  'about-us': 'About the employer',
  benefits: 'Pay and benefits',
  'how-to-apply': 'How to apply',
  other: '',
};

export interface EvidenceListProps {
  readonly framework: FrameworkId;
  readonly evidence: readonly Evidence[];
  /** Called with UTF-16 offsets, half-open, of the quote in the scanned text; absent where there is no page to show. */
  readonly onReveal?: ((start: number, end: number) => void) | undefined;
}

export function EvidenceList({ framework, evidence, onReveal }: EvidenceListProps) {
  return (
    <ul className="quotes">
      {evidence.map((one) => {
        const notes = [
          SECTIONS[one.section],
          one.level ? `reads ${one.level.value} ${one.level.label} from “${one.level.basis}”` : 'level not stated',
        ];
        const content = (
          <>
            “<mark>{one.quote}</mark>”<small>{notes.filter((note) => note !== '').join(' · ')}</small>
            <small>{one.explanation}</small>
          </>
        );
        return (
          <li key={`${one.start}-${one.end}`}>
            {onReveal ? (
              <button
                type="button"
                className={`quote ${framework}`}
                title="Show on the page"
                onClick={() => onReveal(one.start, one.end)}
              >
                {content}
              </button>
            ) : (
              <div className={`quote ${framework}`}>{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
