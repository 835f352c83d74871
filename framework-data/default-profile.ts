/** The profile everything is compared with until the user chooses another. */
export const DEFAULT_PROFILE = 'kls-manager';
