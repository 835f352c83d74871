/** Registered for sites that are always scanned: says that a page has come, and nothing else. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void browser.runtime.sendMessage({ name: 'page-arrived', data: {} });
});
