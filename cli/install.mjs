/**
 * Puts in place what a fresh checkout lacks, before any other script runs: the packages of the lock
 * file, and (with --browsers) Chromium and Firefox from the system's packages.
 * Plain JavaScript without imports of the project: it must run before anything is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
const works = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

function installPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing the packages of package-lock.json …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** The npm package `node` brings its program with an install script, which npm may have been told not to run. */
function ensureNode() {
  if (works(join(root, 'node_modules/.bin/node'))) return;
  run(process.execPath, [join(root, 'node_modules/node/installArchSpecificPackage.js')]);
}

const BROWSERS = [
  {
    name: 'Chromium',
    commands: [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
  },
  { name: 'Firefox', commands: [process.env.FIREFOX, 'firefox-esr', 'firefox'], package: 'firefox-esr' },
];

function installBrowsers(wanted) {
  const missing = wanted.filter(({ commands }) => !commands.some((command) => command && works(command)));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' and ');
  if (process.getuid?.() !== 0 || !works('apt-get')) {
    console.error(
      `${names} ${missing.length > 1 ? 'are' : 'is'} needed and not installed. On Debian or Ubuntu: sudo apt-get install ${missing.map((one) => one.package).join(' ')}. Elsewhere install it and set CHROMIUM or FIREFOX to its path.`,
    );
    process.exit(1);
  }
  console.error(`Installing ${names} from the system's packages …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map((one) => one.package)]);
}

installPackages();
ensureNode();
if (process.argv.includes('--browsers')) installBrowsers(BROWSERS);
else if (process.argv.includes('--chromium')) installBrowsers(BROWSERS.slice(0, 1));
