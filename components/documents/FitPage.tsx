/** A CV held against an advert, criterion by criterion; each quote leads to its place in the CV. */
import type { ApplicationFit, AskedSkill, CriterionFit, ShownBy } from '../../utils/comparison/fit.ts';
import type { LevelReading } from '../../utils/matching/match.ts';
import { DEMANDS } from '../../utils/reporting/checklist-content.ts';
import { codeOf } from '../../utils/reporting/names.ts';
import '../checklist/checklist.css';
import type { Span } from './marked-runs.ts';
import './documents.css';

export interface FitPageProps {
  readonly advert: string;
  readonly cv: string;
  readonly fit: ApplicationFit;
  /** Where a place of the advert or of the CV is shown. */
  readonly hrefOf: (which: 'advert' | 'cv', place: Span) => string;
}

/** A sign for each standing, so that no meaning rests on colour, and its words. */
const CRITERION: Readonly<Record<CriterionFit['status'], readonly [sign: string, words: string, looks: string]>> = {
  demonstrated: ['✓', 'Demonstrated in the CV', 'met'],
  partly: ['↓', 'Partly demonstrated', 'below'],
  missing: ['✕', 'Missing from the CV', 'missing'],
  'by-hand': ['?', 'Look for yourself: no skill was read in this point', 'unstated'],
};

const levelWords = (level: LevelReading): string => `${level.value} ${level.label}`;

function fitWords({ asked, fit }: AskedSkill): readonly [sign: string, words: string, looks: string] {
  switch (fit.status) {
    case 'demonstrated':
      return ['✓', 'demonstrated', 'met'];
    case 'unstated':
      return [
        '?',
        `spoken of, but in words that tell no level; the advert asks ${asked ? levelWords(asked) : 'none'}`,
        'unstated',
      ];
    case 'below':
      return ['↓', `below by ${fit.by} ${fit.by === 1 ? 'level' : 'levels'}`, 'below'];
    case 'missing':
      return ['✕', 'missing', 'missing'];
  }
}

export function FitPage({ advert, cv, fit, hrefOf }: FitPageProps) {
  const { criteria, coverage } = fit;
  if (criteria.length === 0)
    return (
      <div className="notice">
        <h2>No criteria were found in the advert</h2>
        <p>
          Criteria are read from its lists, its duties and its person specification. Look whether you chose the advert
          and the CV the right way round.
        </p>
      </div>
    );
  const counts = coverage.criteria;
  return (
    <>
      <p>
        What <bdi>{advert}</bdi> asks for, and where <bdi>{cv}</bdi> answers it.
      </p>
      <p role="status" className="fit-count">
        <strong>
          {counts.demonstrated} of {criteria.length}
        </strong>{' '}
        points demonstrated, {counts.partly} partly, {counts.missing} missing, {counts['by-hand']} to look at yourself.
        {coverage.essential.demonstrated + coverage.essential.partly + coverage.essential.missing > 0 &&
          ` Of the essential ones ${coverage.essential.demonstrated} are demonstrated and ${coverage.essential.missing} missing.`}
      </p>
      <p className="quiet">
        Levels are suggestions read from the words of both texts, never a verdict on a person. A point that is missing
        may be one you have not written about yet.
      </p>
      {DEMANDS.map(([demand, title]) => {
        const asked = criteria.filter(({ criterion }) => criterion.demand === demand);
        return asked.length === 0 ? null : (
          <section key={demand} aria-label={title}>
            <h2>
              {title} ({asked.length})
            </h2>
            <ol className="checklist" start={asked[0]?.criterion.number}>
              {asked.map((one) => (
                <CriterionRow key={one.criterion.number} one={one} hrefOf={hrefOf} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function CriterionRow({ one, hrefOf }: { readonly one: CriterionFit } & Pick<FitPageProps, 'hrefOf'>) {
  const { criterion, status, skills } = one;
  const [sign, words, looks] = CRITERION[status];
  return (
    <li>
      <p className="fit-criterion">
        <a href={hrefOf('advert', criterion)}>{criterion.text}</a>
      </p>
      <p className={`fit-status ${looks}`}>
        <span aria-hidden="true">{sign}</span> {words}
      </p>
      {skills.length > 0 && (
        <ul className="fit-skills" aria-label="Skills it asks for">
          {skills.map((skill) => (
            <SkillFitRow key={`${skill.framework}:${skill.skill}`} skill={skill} hrefOf={hrefOf} />
          ))}
        </ul>
      )}
    </li>
  );
}

function SkillFitRow({ skill, hrefOf }: { readonly skill: AskedSkill } & Pick<FitPageProps, 'hrefOf'>) {
  const { framework, name, asked, fit } = skill;
  const [sign, words, looks] = fitWords(skill);
  return (
    <li className={`fit-skill ${framework}`}>
      <p>
        <span className="row-code">{codeOf(framework, skill.skill)}</span> {name}
        {asked && <span className="quiet"> · asks {levelWords(asked)}</span>}
      </p>
      <p className={`fit-status ${looks}`}>
        <span aria-hidden="true">{sign}</span> {words}
      </p>
      {fit.status !== 'missing' && (
        <ul>
          {fit.shownBy.map((place) => (
            <Quote
              key={`${place.start}-${place.end}`}
              place={place}
              isLevelled={framework !== 'behaviour'}
              hrefOf={hrefOf}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface QuoteProps extends Pick<FitPageProps, 'hrefOf'> {
  readonly place: ShownBy;
  /** Behaviours, activities and qualifications have no levels to read. */
  readonly isLevelled: boolean;
}

function Quote({ place, isLevelled, hrefOf }: QuoteProps) {
  const { quote, level } = place;
  return (
    <li>
      <a href={hrefOf('cv', place)}>“{quote}”</a>{' '}
      {isLevelled && <span className="quiet">{level ? `reads ${levelWords(level)}` : 'level not stated'}</span>}
    </li>
  );
}
