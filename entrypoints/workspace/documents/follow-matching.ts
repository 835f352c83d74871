/** Tells when documents are to be compared with something else: another profile, confidence or phrase, chosen in any window. */
import { onPhrasesChange, readOwnPhrases } from '../../../utils/storage/own-phrases.ts';
import { onSettingsChange, readSettings } from '../../../utils/storage/settings.ts';

/** Null where it cannot be read now: it is read again when the next document is compared, which says why. */
async function chosen(): Promise<string | null> {
  try {
    const { profile, minConfidence } = await readSettings();
    return JSON.stringify([profile, minConfidence, await readOwnPhrases()]);
  } catch {
    return null;
  }
}

/** Calls back for the rest of the page's life. */
export function followMatching(compareAnew: () => unknown): void {
  let last = chosen();
  const hear = async (): Promise<void> => {
    const [before, now] = [last, chosen()];
    last = now.then((is) => is ?? before);
    const [was, is] = await Promise.all([before, now]);
    // What was not known may have been another.
    if (is !== null && is !== was) compareAnew();
  };
  onSettingsChange(() => void hear());
  onPhrasesChange(() => void hear());
}
