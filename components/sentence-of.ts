/** What went wrong, for the reader: errors of our own are sentences already. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
