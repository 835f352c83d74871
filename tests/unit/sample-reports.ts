/** Real reports of small adverts, and one whose words are as hostile as a page can make them. */
import { loadFrameworkData } from '../../framework-data/index.ts';
import { compare } from '../../utils/comparison/compare.ts';
import type { Report } from '../../utils/comparison/report.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine, ENGINE_VERSION } from '../../utils/matching/engine.ts';
import type { Evidence, Match } from '../../utils/matching/match.ts';
import { countWords } from '../../utils/text/tokenise.ts';

const data = loadFrameworkData();
const engine = createEngine(data);

export const ADVERT = `# Library Services Manager

## Main duties

- Line manage four librarians and two library assistants, including recruitment and annual appraisals.
- Act as budget holder for the service and monitor spending on staff and resources.
- Teach critical appraisal and information skills to junior doctors and nurses.

## Person specification

### Essential criteria

- Experience of managing people and dealing with absence
- Understanding of information governance
- Professional library qualification and chartered membership of CILIP

### Desirable criteria

- Experience of leading change in a service
`;

/** The same page a month later: teaching has gone, copyright has come, the budget is managed, and change is only taken part in. */
export const CHANGED_ADVERT = ADVERT.replace(/- Teach.*\n/, '- Advise staff on copyright and licensing.\n')
  .replace(/- Act as budget holder.*\n/, '- Manage the budget of the service.\n')
  .replace('leading change', 'taking part in change management');

/** The report of a Markdown text against a bundled profile. */
export function reportOf(text: string, profileId = 'kls-manager', source = 'https://jobs.example/1'): Report {
  const profile = data.profiles.find((one) => one.id === profileId);
  if (!profile) throw new Error(`No profile ${profileId}.`);
  const document = readMarkdown({ id: '1', title: 'Untitled', source }, text);
  const result = engine.match(document);
  return compare({ data, engine: ENGINE_VERSION, document, words: countWords(document.text), result, profile });
}

/** Markup, formulas, line breaks, right-to-left text, what XML forbids, and half a pair of surrogates. */
export const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;',
  '=HYPERLINK("https://bad.example","pay")',
  '+44 20 | @SUM(A1:A9)',
  '-2\r\n- item\n# heading | cell | ``` <!-- ]]>',
  '\tindented\u0000\u0001\u000b\u001b[31m\uFFFE',
  'אחריות לתקציב \u202eevil\u202c السلام',
  'half \uD83D a pair \uDCDA',
  '[x](javascript:alert(1)) ![y](https://bad.example/y.png) $& $1 {{x}}',
] as const;

const hostileEvidence = (quote: string, at: number): Evidence => ({
  start: at * 100,
  end: at * 100 + quote.length,
  quote,
  words: [],
  sentenceStart: at * 100,
  sentenceEnd: at * 100 + quote.length,
  sentence: quote,
  section: 'essential',
  method: 'phrase',
  phrase: quote,
  confidence: 0.9,
  level: null,
  explanation: quote,
});

/** A report in which every word of the page is hostile. */
export function hostileReport(): Report {
  const report = reportOf(ADVERT);
  const match: Match = {
    framework: 'gdd',
    skill: HOSTILE[1],
    name: HOSTILE[0],
    confidence: 0.9,
    class: 'confirmed',
    level: { value: 2, label: HOSTILE[0], confidence: 0.9, basis: HOSTILE[3] },
    evidence: HOSTILE.map(hostileEvidence),
  };
  return {
    ...report,
    document: {
      title: HOSTILE.join(' '),
      source: HOSTILE[1],
      words: 7,
      metadata: { jobTitle: HOSTILE[0], employer: HOSTILE[5] },
    },
    profile: { id: 'p', name: HOSTILE[7], role: HOSTILE[2] },
    skills: report.skills.map((skill, at) =>
      at === 0
        ? {
            ...skill,
            status: 'unstated',
            found: null,
            name: HOSTILE[0],
            section: HOSTILE[3],
            match: { ...match, framework: skill.framework, skill: skill.skill, level: null },
          }
        : skill,
    ),
    beyond: [{ ...match, framework: 'klim', skill: HOSTILE[2] }],
  };
}
