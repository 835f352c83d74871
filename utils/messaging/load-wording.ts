/** Loads the suggested wording as a part of its own, which the surfaces fetch from the extension when they need it. */
import type { Wording } from '../../framework-data/schema.ts';

export const loadWording = async (): Promise<Wording> =>
  (await import('../../framework-data/wording.ts')).loadWording();
