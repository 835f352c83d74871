/**
 * Folds British and American spelling to one form, so that "digitization programme" and
 * "digitisation program" are the same words. Works on lower-case words, before stemming.
 */

/** Pairs that no rule of endings covers: the form on the left is read as the one on the right. */
const WORDS = new Map([
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licencing', 'licensing'],
  ['practise', 'practice'],
  ['practises', 'practices'],
  ['practising', 'practicing'],
  ['enquiry', 'inquiry'],
  ['enquiries', 'inquiries'],
  ['enquire', 'inquire'],
  ['enquirer', 'inquirer'],
  ['enquirers', 'inquirers'],
  ['catalog', 'catalogue'],
  ['catalogs', 'catalogues'],
  ['cataloging', 'cataloguing'],
  ['cataloged', 'catalogued'],
  ['cataloger', 'cataloguer'],
  ['dialog', 'dialogue'],
  ['cheque', 'check'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'],
  ['skilful', 'skillful'],
  ['enrol', 'enroll'],
  ['enrols', 'enrolls'],
  ['enrolment', 'enrollment'],
  ['defence', 'defense'],
  ['archival', 'archive'],
  ['adviser', 'advisor'],
  ['advisers', 'advisors'],
  ['whilst', 'while'],
  ['learnt', 'learned'],
  ['timetabling', 'timetable'],
  ['datasets', 'dataset'],
  ['databases', 'database'],
  ['webpage', 'website'],
  ['webpages', 'websites'],
]);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|ation|ations|ational|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/([^aeou])our(s|ed|ing|al|able|ite|ites|hood|ly)?$/, '$1or$2'],
  [/([bcdfghjklmnpqrstvwxz])re(s|d)?$/, '$1er$2'],
  [/(v|b|c|n|u|d|t)ell(ed|ing|er|ers)$/, '$1el$2'],
  [/(gn|rn|it|tr|b)all(ed|ing|er|ers)$/, '$1al$2'],
  [/aem/, 'em'],
  [/paed/, 'ped'],
];

/** Words of these endings that are not a spelling of the other: wise, precise, hour, four. */
const KEEP = new Set(
  `
wise rise rises rising raise raised raises raising exercise exercises exercising exercised precise concise
promise promised expertise otherwise likewise enterprise enterprises franchise merchandise merchandiser advise
advised advises advising adviser advisers supervise supervised supervises supervising revise revised revises
revising devise devised devises devising comprise comprised comprises comprising compromise surprise noise
premise premises disease televised improvise improvised excise arise arises arising poise praise cruise
disguise treatise demise despise this raiser riser hour hours four tour tours pour sour flour your our contour
detour troubadour glamour scour devour hourly fundraise fundraising fundraiser genre genres acre acres ogre
massacre cadre are were there where here store core more before score care share square fire hire basis
analysis crisis thesis cataloguise seller sellers dwelling storytelling spelling excelled excelling compelling
telling selling
`
    .trim()
    .split(/\s+/),
);

/** One spelling for a lower-case word. */
export function foldSpelling(word: string): string {
  const pair = WORDS.get(word);
  if (pair !== undefined) return pair;
  if (word.length < 5 || KEEP.has(word)) return word;
  for (const [ending, replacement] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, replacement);
  }
  return word;
}
