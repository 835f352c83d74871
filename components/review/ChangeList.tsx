/** What two readings of a page, or two reports, have different: what was gained, lost, risen and fallen. */
import type { ChangeKind, Recheck, SkillChange } from '../../utils/comparison/recheck.ts';
import type { LevelReading } from '../../utils/matching/match.ts';
import { coverageSentence, levelWords } from '../../utils/reporting/groups.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import './review.css';

const KINDS: readonly { readonly kind: ChangeKind; readonly title: string; readonly sign: string }[] = [
  { kind: 'gained', title: 'Gained', sign: '+' },
  { kind: 'lost', title: 'Lost', sign: '−' },
  { kind: 'risen', title: 'Level risen', sign: '↑' },
  { kind: 'fallen', title: 'Level fallen', sign: '↓' },
  { kind: 'reworded', title: 'Reworded', sign: '≈' },
];

const levelOf = (level: LevelReading | null): string => (level ? levelWords(level) : 'not stated');

/** "level 3 Apply before, 4 Enable now"; the level alone where the skill is new or gone. */
function levelsOf({ kind, before, after }: SkillChange): string {
  if (kind === 'gained') return `level ${levelOf(after)}`;
  if (kind === 'lost') return `level ${levelOf(before)}`;
  return kind === 'reworded' ? `level ${levelOf(after)}` : `level ${levelOf(before)} before, ${levelOf(after)} now`;
}

const quoted = (quotes: SkillChange['came']): string => quotes.map(({ quote }) => `“${quote}”`).join(', ');

function ChangeRow({ change, names }: { readonly change: SkillChange } & Required<Pick<ChangeListProps, 'names'>>) {
  return (
    <li>
      <p>
        <strong>{fullNameOf(change)}</strong> {levelsOf(change)}
        {change.isAsked && <span className="tag">Profile asks</span>}
      </p>
      {change.came.length > 0 && (
        <p className="quiet">
          {names[1]}: {quoted(change.came)}
        </p>
      )}
      {change.went.length > 0 && (
        <p className="quiet">
          {names[0]}: {quoted(change.went)}
        </p>
      )}
    </li>
  );
}

export interface ChangeListProps {
  readonly check: Recheck;
  /** What the two readings are called: the page before and now, or two reports by their names. */
  readonly names?: readonly [before: string, after: string];
}

const READINGS = ['Before', 'Now'] as const;

export function ChangeList({ check, names = READINGS }: ChangeListProps) {
  return (
    <div className="changes">
      <p>
        {names[0]}: {coverageSentence(check.before)}. {names[1]}: {coverageSentence(check.after)}.
      </p>
      {check.isMadeOtherwise && (
        <p className="quiet">
          The two were made with another version, profile or settings: what changed need not be the page’s doing.
        </p>
      )}
      {check.changes.length === 0 && <p>Nothing changed.</p>}
      {KINDS.map(({ kind, title, sign }) => {
        const changes = check.changes.filter((change) => change.kind === kind);
        return changes.length === 0 ? null : (
          <section key={kind}>
            <h3>
              <span aria-hidden="true">{sign}</span> {title} ({changes.length})
            </h3>
            <ul>
              {changes.map((change) => (
                <ChangeRow key={`${change.framework}:${change.skill}`} change={change} names={names} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
