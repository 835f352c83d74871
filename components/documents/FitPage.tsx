/** A CV held against an advert, criterion by criterion; each quote leads to its place in the CV. */
import type { ApplicationFit, AskedSkill, CriterionFit, ShownBy } from '../../utils/comparison/fit.ts';
import { DEMANDS } from '../../utils/reporting/checklist-content.ts';
import {
  CRITERION_WORDS,
  FIT_CAUTION,
  fitCounts,
  skillFitWords,
  type FitWords,
} from '../../utils/reporting/fit-words.ts';
import { levelWords } from '../../utils/reporting/groups.ts';
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
  return (
    <>
      <p>
        What <bdi>{advert}</bdi> asks for, and where <bdi>{cv}</bdi> answers it.
      </p>
      <p role="status" className="fit-count">
        <strong>
          {coverage.criteria.answered} of {criteria.length}
        </strong>{' '}
        {fitCounts(fit)}
      </p>
      <p className="quiet">{FIT_CAUTION}</p>
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
  const { criterion, status, places, skills } = one;
  return (
    <li>
      <p className="fit-criterion">
        <a href={hrefOf('advert', criterion)}>{criterion.text}</a>
      </p>
      <Standing {...CRITERION_WORDS[status]} />
      {places.length > 0 && (
        <ul className="fit-places" aria-label="Where the CV comes nearest">
          {places.map((place) => (
            <li key={place.start}>
              <a href={hrefOf('cv', place)}>“{place.quote}”</a>
            </li>
          ))}
        </ul>
      )}
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

const Standing = ({ sign, words, looks }: FitWords) => (
  <p className={`fit-status ${looks}`}>
    <span aria-hidden="true">{sign}</span> {words}
  </p>
);

function SkillFitRow({ skill, hrefOf }: { readonly skill: AskedSkill } & Pick<FitPageProps, 'hrefOf'>) {
  const { framework, name, asked, fit } = skill;
  return (
    <li className={`fit-skill ${framework}`}>
      <p>
        <span className="row-code">{codeOf(framework, skill.skill)}</span> {name}
        {asked && <span className="quiet"> · asks {levelWords(asked)}</span>}
      </p>
      <Standing {...skillFitWords(skill)} />
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
