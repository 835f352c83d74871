/** The one desk of drafts in this page. It outlives the view, so that nothing is read before what was written is kept. */
import { onEverythingDeleted } from '../../../utils/storage/delete-everything.ts';
import { keepDraft, readDrafts, removeDraft } from '../../../utils/storage/drafts.ts';
import { createDesk } from './draft-desk.ts';

export const desk = createDesk({ read: readDrafts, keep: keepDraft, remove: removeDraft });
onEverythingDeleted((began) => void desk.forget(began));
