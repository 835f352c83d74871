/** Loads the suggested wording. Kept apart from `index.ts`: the engine runs without it, and so does the service worker. */
import { wordingFileSchema, type Wording } from './schema.ts';
import behaviour from './wording/behaviour.json' with { type: 'json' };
import gdd from './wording/gdd.json' with { type: 'json' };
import gkim from './wording/gkim.json' with { type: 'json' };
import klim from './wording/klim.json' with { type: 'json' };

/** All suggested wording, parsed. Throws a `ZodError` naming the place when a file is wrong. */
export function loadWording(): Wording {
  return [klim, gkim, gdd, behaviour].map((file) => wordingFileSchema.parse(file));
}
