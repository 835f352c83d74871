/** The command line's options, parsed and checked; wrong usage is a `UsageError` with a plain sentence. */
import { parseArgs } from 'node:util';
import { FRAMEWORK_IDS, frameworkIdSchema, type FrameworkId } from '../framework-data/schema.ts';

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** The user asked for something that does not exist. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface MapOptions {
  readonly files: readonly string[];
  readonly profile: string | null;
  readonly frameworks: readonly FrameworkId[] | null;
  readonly format: Format;
  readonly out: string | null;
  readonly minConfidence: number | null;
  readonly rank: number;
  /** How many threads read; null leaves it to the number of cores. */
  readonly workers: number | null;
  /** Goes on with the result that an earlier run left. */
  readonly resume: boolean;
  readonly list: 'profiles' | 'skills' | null;
  readonly help: boolean;
}

export const USAGE = `Maps documents to the KLIM, GKIM and GDD skills frameworks. Nothing leaves this machine.

Usage: npm run --silent map -- [options] FILE...

FILE is a .pdf, .docx, .odt, .html, .txt or .md, a folder of them, a pattern such as 'adverts/**/*.pdf',
or - for standard input.

  --profile ID                 role profile to compare with (default kls-manager)
  --frameworks klim,gkim,...   which to match: ${FRAMEWORK_IDS.join(', ')} (default: all)
  --format FORMAT              ${FORMATS.join(' | ')} (default table);
                               csv of several documents has a row for each, a column for each skill
  --out FILE                   write there instead of standard output; docx needs it
  --min-confidence N           0 to 1 (default: the calibrated one)
  --rank N                     add the N role profiles that fit the text best
  --workers N                  how many threads read many files (default: one for each core)
  --resume                     go on with the --out of a run that was stopped (ndjson, csv)
  --list-profiles              the role profiles that can be named, id first
  --list-skills                the skills, id first
  --help                       this text
`;

const SPEC = {
  profile: { type: 'string' },
  frameworks: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  'min-confidence': { type: 'string' },
  rank: { type: 'string' },
  workers: { type: 'string' },
  resume: { type: 'boolean' },
  'list-profiles': { type: 'boolean' },
  'list-skills': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function numberIn(name: string, value: string | undefined, low: number, high: number, whole: boolean): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (
    value.trim() === '' ||
    !Number.isFinite(number) ||
    number < low ||
    number > high ||
    (whole && !Number.isInteger(number))
  ) {
    throw new UsageError(
      `--${name} takes ${whole ? 'a whole number' : 'a number'} from ${low} to ${high}, not “${value}”.`,
    );
  }
  return number;
}

function frameworksOf(value: string | undefined): FrameworkId[] | null {
  if (value === undefined) return null;
  return value.split(',').map((name) => {
    const parsed = frameworkIdSchema.safeParse(name.trim().toLowerCase());
    if (!parsed.success)
      throw new UsageError(`There is no framework “${name.trim()}”. Choose from ${FRAMEWORK_IDS.join(', ')}.`);
    return parsed.data;
  });
}

function formatOf(value: string | undefined): Format {
  const format = FORMATS.find((one) => one === (value ?? 'table'));
  if (!format) throw new UsageError(`There is no format “${value}”. Choose from ${FORMATS.join(', ')}.`);
  return format;
}

/** Formats in which a result that was stopped can be gone on with. */
const RESUMABLE: ReadonlySet<Format> = new Set(['ndjson', 'csv']);
/** More threads than this only take memory. */
const MOST_WORKERS = 64;

/** Options that take no value. */
const SWITCHES: ReadonlySet<string> = new Set(['resume', 'list-profiles', 'list-skills', 'help']);

/** What was given, by the option's name; a switch has an empty value. The last of an option given twice counts. */
interface Given {
  readonly values: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}

function readArguments(args: readonly string[]): Given {
  const { tokens } = parseArgs({ args: [...args], options: SPEC, allowPositionals: true, strict: false, tokens: true });
  const values = new Map<string, string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(SPEC, name)) throw new UsageError(`There is no option “${rawName}”.`);
    if (SWITCHES.has(name)) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
      throw new UsageError(`${rawName} needs a value after it.`);
    values.set(name, value ?? '');
  }
  return { values, files };
}

/** Parses the arguments after the command's name. Throws `UsageError`. */
export function parseOptions(args: readonly string[]): MapOptions {
  const { values, files } = readArguments(args);
  const list = values.has('list-profiles') ? 'profiles' : values.has('list-skills') ? 'skills' : null;
  const help = values.has('help');
  if (!help && list === null && files.length === 0)
    throw new UsageError('Name at least one file, or - for standard input.');
  const format = formatOf(values.get('format'));
  const out = values.get('out') ?? null;
  const resume = values.has('resume');
  if (resume && (out === null || !RESUMABLE.has(format)))
    throw new UsageError(`--resume needs --out and --format ${[...RESUMABLE].join(' or ')}.`);
  if (!help && list === null && format === 'docx' && out === null)
    throw new UsageError('--format docx makes a Word file: say where with --out, such as --out report.docx.');
  return {
    files,
    profile: values.get('profile') ?? null,
    frameworks: frameworksOf(values.get('frameworks')),
    format,
    out,
    minConfidence: numberIn('min-confidence', values.get('min-confidence'), 0, 1, false),
    rank: numberIn('rank', values.get('rank'), 0, 1000, true) ?? 0,
    workers: numberIn('workers', values.get('workers'), 1, MOST_WORKERS, true),
    resume,
    list,
    help,
  };
}
