/** What a file's name tells, apart from the readers, so that whoever lists files need not load them. */

const TEXT_ENDINGS = ['html', 'htm', 'md', 'markdown', 'txt', 'text'] as const;
export type TextEnding = (typeof TEXT_ENDINGS)[number];

/** Endings of the files that can be read, without their dot. */
export const READABLE_ENDINGS: ReadonlySet<string> = new Set([...TEXT_ENDINGS, 'pdf', 'docx', 'odt']);

/** The name without its folders. */
export const baseOf = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

/** `advert.final.PDF` → `pdf`; empty when there is no ending. */
export function endingOf(name: string): string {
  const base = baseOf(name);
  return base.includes('.') ? (base.split('.').at(-1) ?? '').toLowerCase() : '';
}
