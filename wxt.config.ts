import { defineConfig } from 'wxt';

// The manifest and the build, nothing else. What a browser does differently is said here and nowhere else.
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  hooks: {
    // WXT would ask for the content script's matches at install; the page is read only when the user asks.
    // The build for tests may read pages of this machine, because no test can click the toolbar.
    'build:manifestGenerated': (wxt, manifest) => {
      delete manifest.host_permissions;
      if (wxt.config.mode === 'test') manifest.host_permissions = ['http://127.0.0.1/*'];
    },
    // The build for tests is the one that is shipped, React's production build included.
    'build:before': (wxt) => {
      if (wxt.config.mode === 'test') process.env['NODE_ENV'] = 'production';
    },
  },
  manifest: ({ browser }) => ({
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'framework-lens@example.org', strict_min_version: '140.0' } } }
      : {}),
    name: 'Framework Lens',
    short_name: 'Framework Lens',
    description:
      'See which KLIM, GKIM and GDD skills a page calls for, at which level, and what is missing. Nothing leaves your machine.',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'scan-page': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: 'Read this page and light up what is found',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'",
    },
  }),
});
