/** Hands a file to the reader through the browser's own downloads; nothing is sent anywhere. */

/** In UTF-16 units, without its ending; some file systems take no more than 255 bytes. */
const LONGEST_NAME = 60;

/** A name every file system takes, from a title that may hold anything. */
export function fileName(title: string, ending: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${safe || 'draft'}.${ending}`;
}

export function download(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn, but Firefox only when the download has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
