/** LibreOffice without its windows: installed where that is possible, and asked to turn files into others. */
import { execFileSync, spawnSync } from 'node:child_process';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = 'libreoffice-writer-nogui';
/** Options of a conversion; a page of HTML is opened as a document of Writer, not as a web page. */
const TARGETS = { odt: 'odt:writer8', docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export' } as const;
export type Target = keyof typeof TARGETS;
export const TARGET_NAMES = Object.keys(TARGETS) as Target[];

const works = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether LibreOffice can be run; installs it from the system's packages as root on Debian. */
export function ensureLibreOffice(): boolean {
  if (works('soffice')) return true;
  if (process.getuid?.() !== 0 || !works('apt-get')) {
    console.warn(`SKIPPED: LibreOffice is not installed. On Debian or Ubuntu: sudo apt-get install ${PACKAGE}.`);
    return false;
  }
  console.warn('Installing LibreOffice from the system’s packages …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGE], { stdio: 'ignore' });
  return works('soffice');
}

/** Turns files into another kind and gives the paths of what came of them; `folder` takes them and a profile. */
export function convert(files: readonly string[], target: Target, folder: string): string[] {
  execFileSync(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...(files[0]?.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : []),
      '--convert-to',
      TARGETS[target],
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );
  return files.map((file) => join(folder, `${basename(file, extname(file))}.${target}`));
}
