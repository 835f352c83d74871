/** Word's own headings, by level from 1; deeper ones are as the sixth. */
import { HeadingLevel } from 'docx';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

export const headingOf = (level: number): (typeof HEADINGS)[number] => HEADINGS[level - 1] ?? HeadingLevel.HEADING_6;
