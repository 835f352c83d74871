/** The kinds of file a draft can be had as. */
import { readDraft } from '../../../utils/documents/read-draft.ts';
import { draftMarkdown } from '../../../utils/reporting/draft-markdown.ts';
import { cleanLine } from '../../../utils/reporting/clean-text.ts';
import { download } from '../download.ts';

export const DRAFT_FORMATS = ['docx', 'md', 'txt'] as const;
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In UTF-16 units, without its ending; some file systems take no more than 255 bytes. */
const LONGEST_NAME = 60;

/** A name every file system takes, from a title that may hold anything. */
function fileName(title: string, ending: string): string {
  const safe = cleanLine(title.replace(/[\\/:*?"<>|]+/g, ' ')).slice(0, LONGEST_NAME);
  return `${safe.replace(/^[. ]+|[. ]+$/g, '') || 'draft'}.${ending}`;
}

/** Gives the draft to the reader as a file, and the file's name. */
export async function exportDraft(title: string, text: string, format: DraftFormat): Promise<string> {
  const name = fileName(title, format);
  const document = readDraft({ id: 'draft', title, source: name }, text);
  if (format === 'txt') download(name, 'text/plain;charset=utf-8', text);
  else if (format === 'md') download(name, 'text/markdown;charset=utf-8', draftMarkdown(document));
  else {
    // A large library that most visits do without.
    const { draftDocx } = await import('../../../utils/reporting/draft-docx.ts');
    download(name, DOCX_TYPE, await draftDocx(document));
  }
  return name;
}
