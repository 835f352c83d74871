/** What keeps people from reading, understanding or answering an advert, and what to do about it. */
import type { AdvertCheck } from '../../utils/comparison/advert-check.ts';
import { Group } from '../report/Group.tsx';
import { useReportActions } from '../report/actions.ts';
import './study.css';

const SIGNS = { problem: '!', hint: '?', fine: '✓' } as const;
const WORDS = { problem: 'Put right', hint: 'Look at', fine: 'Fine' } as const;
/** More places than these of one check are counted, not listed. */
const MOST_PLACES = 8;

function Check({ check }: { readonly check: AdvertCheck }) {
  const { onReveal } = useReportActions();
  const { severity, title, text, places, sources } = check;
  const shown = places.slice(0, MOST_PLACES);
  return (
    <li className={`check ${severity}`}>
      <p>
        <span aria-hidden="true" className="sign">
          {SIGNS[severity]}
        </span>
        <span className="hidden-text">{WORDS[severity]}: </span>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
      {shown.length > 0 && (
        <ul className="check-places">
          {shown.map(({ start, end, quote }) => (
            <li key={`${start}-${end}`}>
              {onReveal ? (
                <button type="button" className="button small" onClick={() => onReveal(start, end)}>
                  “{quote}”
                </button>
              ) : (
                <q>{quote}</q>
              )}
            </li>
          ))}
          {places.length > shown.length && <li className="quiet">and {places.length - shown.length} more</li>}
        </ul>
      )}
      {sources.length > 0 && <p className="quiet">After {sources.map(({ name }) => name).join('; ')}.</p>}
    </li>
  );
}

const isOpen = ({ severity }: AdvertCheck): boolean => severity !== 'fine';

export function AdvertChecks({ checks }: { readonly checks: readonly AdvertCheck[] }) {
  const [mend, fine] = [checks.filter(isOpen), checks.filter((check) => !isOpen(check))];
  const open = mend.length;
  return (
    <Group
      kind="checks"
      title="The advert as a whole"
      count={open === 0 ? 'nothing to mend' : open === 1 ? '1 thing to look at' : `${open} things to look at`}
    >
      {mend.map((check) => (
        <Check key={check.id} check={check} />
      ))}
      {fine.length > 0 && (
        <li className="check">
          <details>
            <summary>{fine.length === 1 ? 'One check' : `${fine.length} checks`} found nothing to mend</summary>
            <ul>
              {fine.map((check) => (
                <Check key={check.id} check={check} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </Group>
  );
}
