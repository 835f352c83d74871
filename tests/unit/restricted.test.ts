import { describe, expect, it } from 'vitest';
import { adviceFor, adviceForRefusal, isPdf, REFUSED } from '../../entrypoints/background/restricted.ts';

describe('a page that no extension may read', () => {
  it.each([
    ['chrome://settings', 'belongs to the browser'],
    ['about:blank', 'belongs to the browser'],
    ['view-source:https://jobs.example/1', 'belongs to the browser'],
    ['moz-extension://7c4f3a52/popup.html', 'belongs to the browser'],
    ['https://chromewebstore.google.com/detail/x', 'add-on shop'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'add-on shop'],
    ['https://trust.example/adverts/manager.pdf?page=2', 'This is a PDF'],
  ])('%s has its own advice', (url, words) => {
    expect(adviceFor(url)).toContain(words);
  });

  it.each(['https://jobs.example/pdf', 'https://jobs.example/?file=a.pdf', 'http://intranet/advert', ''])(
    '%j is not one of them',
    (url) => {
      expect(adviceFor(url)).toBeNull();
    },
  );

  it('is a PDF by its path alone, and nothing is fetched to find out', () => {
    expect(isPdf('https://trust.example/adverts/manager.PDF#page=2')).toBe(true);
    expect(isPdf('file:///home/reader/advert.pdf')).toBe(true);
    expect(isPdf('https://jobs.example/?file=a.pdf')).toBe(false);
    expect(adviceFor('file:///home/reader/advert.pdf')).toContain('drop the file into Documents');
  });

  it('is recognised by the browser’s refusal where its address is not told', () => {
    expect(adviceForRefusal('Cannot access a chrome:// URL')).toContain('belongs to the browser');
    expect(adviceForRefusal('The extensions gallery cannot be scripted.')).toContain('add-on shop');
    expect(adviceForRefusal('Missing host permission for the tab')).toBe(REFUSED);
  });
});
