import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { compiledFrameworkData } from './cli/build/framework-data.ts';

// The manifest and the build, nothing else. What a browser does differently is said here and nowhere else.
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    plugins: [compiledFrameworkData()],
    // As modules, so that a worker loads the reader of a kind of file when it meets one.
    worker: { format: 'es', plugins: () => [compiledFrameworkData()] },
  }),
  hooks: {
    // The build for tests may read pages of this machine, because no test can click the toolbar.
    'build:manifestGenerated': (wxt, manifest) => {
      delete manifest.host_permissions;
      if (wxt.config.mode === 'test') manifest.host_permissions = ['http://127.0.0.1/*', 'http://127.0.0.2/*'];
    },
    // What pdf.js loads when a page needs it, from the extension itself; the licences lie beside it.
    'build:publicAssets': (wxt, files) => {
      const take = (from: string, to: string, isWanted: RegExp): void => {
        const folder = join(wxt.config.root, 'node_modules/pdfjs-dist', from);
        for (const name of readdirSync(folder).filter((one) => isWanted.test(one)))
          files.push({ absoluteSrc: join(folder, name), relativeDest: `${to}/${name}` });
      };
      take('standard_fonts', 'pdf-fonts', /./);
      // Pages of scanners are pictures in these formats. As scripts: an extension's pages may not compile WebAssembly.
      take('wasm', 'pdf-decoders', /^(?:jbig2|openjpeg)_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/);
    },
    // The build for tests is the one that is shipped, React's production build included.
    'build:before': (wxt) => {
      if (wxt.config.mode === 'test') process.env['NODE_ENV'] = 'production';
    },
  },
  manifest: ({ browser }) => ({
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'framework-lens@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
    name: 'Framework Lens',
    short_name: 'Framework Lens',
    description:
      'See which KLIM, GKIM and GDD skills a page calls for, at which level, and what is missing. Nothing leaves your machine.',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Asked for one site at a time, when the reader chooses to have it always scanned.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Of the letters that Chromium does not keep for itself: with R, N or P it sets no keys at all and says nothing.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'scan-page': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: 'Light up what is found on this page, or put it out',
      },
      'next-find': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Go to the next find on this page' },
      'previous-find': { suggested_key: { default: 'Alt+Shift+K' }, description: 'Go to the find before on this page' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'",
    },
  }),
});
