/** Tells when documents are to be compared with something else: another profile, confidence or phrase, chosen in any window. */
import { onPhrasesChange, readOwnPhrases } from '../../../utils/storage/own-phrases.ts';
import { onSettingsChange, readSettings } from '../../../utils/storage/settings.ts';

async function chosen(): Promise<string> {
  const { profile, minConfidence } = await readSettings();
  return JSON.stringify([profile, minConfidence, await readOwnPhrases()]);
}

/** Calls back for the rest of the page's life. */
export function followMatching(compareAnew: () => unknown): void {
  let last = chosen();
  const hear = async (): Promise<void> => {
    const before = last;
    last = chosen();
    // What cannot be read now is read when the next document is compared, which says why.
    const [was, is] = await Promise.all([before, last]).catch(() => ['', '']);
    if (was !== is) compareAnew();
  };
  onSettingsChange(() => void hear());
  onPhrasesChange(() => void hear());
}
