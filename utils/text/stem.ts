/**
 * English stems by the Snowball "English" (Porter 2) algorithm
 * (snowballstem.org/algorithms/english/stemmer.html), with one departure: nouns for a doer keep their
 * ending, because a manager is not managing and a supervisor is not supervision. Adverts name people
 * all the time ("reports to the service manager") without asking for what those people do.
 */

import { foldSpelling } from './spelling.ts';

const VOWEL = /[aeiouy]/;
const DOUBLE = /(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_WORD = /^[^aeiouy]*[aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

/**
 * Families the rules would split or confuse, one a line: the stem, then its words.
 * They either bring kin together (acquire, acquisition) or keep strangers apart (public, publication).
 */
const FAMILIES = `
accredited: accredited
acquir: acquire acquires acquired acquiring acquisition acquisitions
access: access accesses accessed accessing
accessibl: accessible accessibility inaccessible
advis: advise advises advised advising advice
advoc: advocate advocates advocated advocating advocacy
analysi: analyse analyses analysed analysing analyze analyzes analyzed analyzing analysis
analytic: analytics analytic
appraise: appraise appraises appraised appraising appraisal appraisals
arts: arts
building: building buildings
business: business businesses
capital: capital
choos: choose chooses chose chosen choosing choice choices
classif: classify classifies classified classifying classification classifications
collabor: collaborate collaborates collaborated collaborating collaboration collaborations collaborative collaboratively
commons: commons
communicat: communicate communicates communicating communicated communication communications
communiti: community communities
compli: comply complies complied complying compliance compliant
consult: consult consults consulted consulting consultation consultations
consultancy: consultancy consultancies
creat: create creates created creating creation
creativ: creative creativity creatively
criterion: criterion criteria
critique: critique critiques critiquing
department: department departments departmental
deploy: deploy deploys deployed deploying deployment deployments
digital: digital digitally
digitis: digitise digitised digitising digitises digitisation
experienc: experience experiences
experienced: experienced
experiment: experiment experiments experimental
facilit: facilitate facilitates facilitated facilitating facilitation
faciliti: facility facilities
general: general generally
generat: generate generated generating generates generation
hold: hold holds held holding
holdings: holdings
importance: importance
important: important
improvis: improvise improvises improvised improvising improvisation
informatic: informatics
index: index indexes indexed indexing indices
innovat: innovate innovates innovated innovating innovation innovations innovative
internal: internal internally
international: international internationally
lead: lead leads leading led
leadership: leadership
librari: library libraries
literaci: literacy literacies literate
maintain: maintain maintains maintained maintaining maintenance
mets: mets
media: media
meeting: meeting meetings
minute: minute minutes
motiv: motivate motivates motivated motivating motivation
networking: networking
network: network networks networked
news: news
organisation: organisation organisations organisational
organis: organise organises organised organising
overse: oversee oversees oversaw overseen overseeing oversight
persuad: persuade persuades persuaded persuading persuasion persuasive persuasively
polic: police policing
polici: policy policies
process: process processes processed processing
produc: produce produces produced producing production productions
product: product products
productiv: productive productivity
procur: procure procures procured procuring procurement
public: public publicly
publicis: publicise publicises publicised publicising publicity
publish: publish publishes published publishing publication publications
readability: readability
relat: relate relates related relating
relation: relation relations
relationship: relationship relationships
relative: relative relatively
serial: serial serials
series: series
shelf: shelf shelves
shelving: shelving shelve shelved
sign: sign signs signed signing
specif: specify specifies specified specifying specification specifications
strateg: strategic strategically strategy strategies strategist
subscrib: subscribe subscribes subscribed subscribing subscription subscriptions
supervis: supervise supervises supervised supervising supervision supervisory
synthesi: synthesise synthesises synthesised synthesising synthesis syntheses
teach: teach teaches taught teaching
thesaurus: thesaurus thesauri thesauruses
train: train trains trained training
transform: transform transforms transformed transforming transformation transformational transformative
universal: universal universally
universiti: university universities
evaluat: evaluate evaluates evaluated evaluating evaluation evaluations evaluative
workflow: workflow workflows
written: written
write: write writes wrote writing
requir: require requires required requiring
requirement: requirement requirements
response: response responses
responsive: responsive responsiveness
responsible: responsible responsibility responsibilities
government: government governments governmental
governance: governance
govern: govern governs governed governing
librarian: librarian librarians librarianship
run: run runs ran running
build: build builds built
buy: buy buys bought buying
`;

const EXCEPTIONS = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ');
      return words.split(' ').map((word): [string, string] => [foldSpelling(word), name]);
    }),
);

/** The start of R1: after the first consonant that follows a vowel. */
function regionAfter(word: string, from: number): number {
  for (let index = from + 1; index < word.length; index++) {
    if (!VOWEL.test(word.charAt(index)) && VOWEL.test(word.charAt(index - 1))) return index + 1;
  }
  return word.length;
}

function firstRegion(word: string): number {
  for (const prefix of ['gener', 'commun', 'arsen']) if (word.startsWith(prefix)) return prefix.length;
  return regionAfter(word, 0);
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  if (word.endsWith('s') && VOWEL.test(word.slice(0, -2))) return word.slice(0, -1);
  return word;
}

function dropTense(word: string, r1: number): string {
  const eed = /(eedly|eed)$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const tense = /(ingly|edly|ing|ed)$/.exec(word);
  if (!tense || !VOWEL.test(word.slice(0, tense.index))) return word;
  const base = word.slice(0, tense.index);
  if (/(at|bl|iz|is)$/.test(base) && !/(s|ra|f)is$/.test(base)) return `${base}e`;
  if (DOUBLE.test(base)) return base.slice(0, -1);
  if (SHORT_WORD.test(base) && r1 >= base.length) return `${base}e`;
  return base;
}

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['isation', 'ise'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['alise', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ise',
  'al',
  'ic',
  'ion',
];

function replaceEnding(word: string, r1: number, endings: readonly (readonly [string, string])[]): string {
  for (const [ending, replacement] of endings) {
    if (word.endsWith(ending))
      return word.length - ending.length >= r1 ? word.slice(0, -ending.length) + replacement : word;
  }
  return word;
}

function dropSuffix(word: string, r2: number): string {
  for (const ending of STEP_4) {
    if (!word.endsWith(ending)) continue;
    const cut = word.length - ending.length;
    if (cut < r2) return word;
    if (ending === 'ion' && !/[st]$/.test(word.slice(0, cut))) return word;
    return word.slice(0, cut);
  }
  return word;
}

function dropFinalE(word: string, r1: number, r2: number): string {
  if (word.endsWith('e')) {
    const base = word.slice(0, -1);
    if (base.length >= r2) return base;
    if (base.length >= r1 && !SHORT_WORD.test(base.slice(-3))) return base;
    return word;
  }
  if (word.endsWith('ll') && word.length - 1 >= r2) return word.slice(0, -1);
  return word;
}

/** The stem of a lower-case word, British and American spelling alike. */
export function stemOf(written: string): string {
  const word = foldSpelling(written);
  const known = EXCEPTIONS.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || !/^[a-z']+$/.test(word)) return word.replace(/'s?$/, '');
  let current = word.replace(/'s?$/, '');
  const plain = EXCEPTIONS.get(current);
  if (plain !== undefined) return plain;
  current = dropPlural(current);
  // The doer keeps the ending: manager, supervisor, researcher, trainer.
  if (/(er|or)$/.test(current)) return current;
  const r1 = firstRegion(current);
  const r2 = regionAfter(current, r1);
  current = dropTense(current, r1);
  if (/[^aeiouy]y$/.test(current) && current.length > 2) current = `${current.slice(0, -1)}i`;
  current = replaceEnding(current, r1, STEP_2);
  current = replaceEnding(current, r1, STEP_3);
  current = dropSuffix(current, r2);
  return dropFinalE(current, r1, r2);
}
