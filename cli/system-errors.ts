/** What the operating system refuses, in plain words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  EROFS: 'its disk takes no changes',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
  EIO: 'its disk failed while it was read',
  ESTALE: 'it went away while it was read',
  EBUSY: 'another program holds it',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** The system's code of an error (`ENOENT`), or null when it comes from somewhere else. */
export function codeOfSystemError(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : null;
}

/** Why the system refused, to follow a colon; null when the error is not the system's. */
export function reasonOf(error: unknown): string | null {
  const code = codeOfSystemError(error);
  return code === null ? null : `${REASONS[code] ?? `the system says ${code}`}.`;
}
