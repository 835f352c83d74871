import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { paintedWords, quotes, reportOf, untouched } from './look.ts';
import { page } from './pages.ts';
import { serve, type Site } from './serve.ts';

const SOON = { timeout: 6_000, interval: 50 };

/** A vacancy as a recruiter's system serves it, to be shown in a frame of the employer's site. */
const VACANCY = page(
  'Vacancy',
  `<div style="height: 400px">Vacancy</div><h1>Librarian</h1><p>Negotiate licences with publishers.</p>
   <p>Line manage a team of library assistants.</p><div style="height: 900px"></div>
   <script>
     const look = () => [...CSS.highlights].flatMap(([name, lit]) => [...lit].map((range) => {
       const words = document.createRange();
       words.setStart(range.startContainer, range.startOffset);
       words.setEnd(range.endContainer, range.endOffset);
       return name + ': ' + words;
     })).join(' | ');
     addEventListener('message', ({ data, source }) => {
       if (data === 'grow') document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Teach critical appraisal to clinicians.</p>');
       if (data === 'blur') document.activeElement.blur();
       source.postMessage({
         lit: look(), top: document.querySelector('p').getBoundingClientRect().top, scrolled: scrollY,
         cards: document.querySelectorAll('framework-lens-card').length, html: document.documentElement.outerHTML,
       }, '*');
     });
   </script>`,
);
const EMPLOYER = page(
  'Careers',
  `<h1>Work with us</h1><p>Answer enquiries from readers.</p><div style="height: 1500px"></div>
   <div id="place"></div><div style="height: 1500px"></div>
   <script>
     const frame = document.createElement('iframe');
     Object.assign(frame, { title: 'Vacancy', width: 600, height: 300, src: location.hash.slice(1) });
     document.getElementById('place').append(frame);
   </script>`,
);

interface FrameLook {
  readonly lit: string;
  readonly top: number;
  readonly scrolled: number;
  readonly cards: number;
  readonly html: string;
}

let recruiter: Site;
beforeAll(async () => {
  // The same machine at another port: another origin, and one that the build for tests may read.
  recruiter = await serve({ '/vacancy': VACANCY });
});
afterAll(() => recruiter.close());

inBothBrowsers('a frame of another site that may be read', { '/careers': EMPLOYER }, (ground) => {
  let opened = 0;
  const open = async (): Promise<Tab> => {
    const tab = await ground.browser.open(
      `${ground.site.origin}/careers?${++opened}#${recruiter.origin}/vacancy?${opened}`,
    );
    await expect.poll(() => frameLook(tab).then(({ html }) => html), SOON).toContain('publishers');
    return tab;
  };
  /** What the frame says of itself when it is asked. */
  const frameLook = (tab: Tab, say = 'look'): Promise<FrameLook> =>
    tab.evaluate(
      (say) =>
        new Promise<FrameLook>((done) => {
          addEventListener('message', ({ data }) => done(data as FrameLook), { once: true });
          (document.querySelector('iframe')!.contentWindow as Window).postMessage(say, '*');
          setTimeout(() => done({ lit: '', top: 0, scrolled: 0, cards: 0, html: '' }), 500);
        }),
      say,
    );

  it('is read behind the page and lit up, and put out without a trace', async () => {
    const tab = await open();
    const before = [await untouched(tab), (await frameLook(tab)).html];
    const answer = await scan(ground.browser, tab);
    expect(reportOf(answer).unread).toEqual([]);
    expect(quotes(answer)).toContain('Answer enquiries');
    expect(quotes(answer)).toContain('Negotiate licences');
    expect(reportOf(answer).report.document.title).toBe('Careers');
    expect(await paintedWords(tab)).toContain('Answer enquiries');
    expect((await frameLook(tab)).lit).toContain('Line manage a team');
    expect([await untouched(tab), (await frameLook(tab)).html]).toEqual(before);

    await ground.browser.ask('set-highlights', { tabId: tab.tabId, on: false });
    expect((await frameLook(tab)).lit).toBe('');
    expect(await paintedWords(tab)).toBe('');
    await ground.browser.ask('set-highlights', { tabId: tab.tabId, on: true });
    expect((await frameLook(tab)).lit).toContain('Line manage a team');
    await tab.close();
  });

  it('is led to from a quote', async () => {
    const tab = await open();
    const answer = await scan(ground.browser, tab);
    const { report } = reportOf(answer);
    const evidence = [...report.skills, ...report.extras]
      .flatMap(({ match }) => match?.evidence ?? [])
      .concat(report.beyond.flatMap((match) => match.evidence))
      .find(({ quote }) => quote.includes('Negotiate licences'))!;
    const { start, end } = evidence;
    await tab.front();
    expect(await ground.browser.ask('reveal', { tabId: tab.tabId, start, end })).toEqual({ shown: true });
    expect((await frameLook(tab)).lit).toContain('framework-lens-flash: Negotiate licences');
    await expect.poll(async () => (await frameLook(tab)).scrolled, SOON).toBeGreaterThan(100);
    await expect.poll(() => tab.evaluate(() => Math.round(scrollY)), SOON).toBeGreaterThan(700);
    await tab.close();
  });

  it('is walked through after the page, and before it on the way back, with one count for both', async () => {
    const tab = await open();
    await scan(ground.browser, tab);
    const step = (by: 1 | -1) => ground.browser.ask('step-find', { tabId: tab.tabId, by });
    const current = async (): Promise<string> => {
      const all = `${await paintedWords(tab)} ${(await frameLook(tab)).lit}`;
      return /framework-lens-current: ([^|]*)/.exec(all)?.[1]?.trim() ?? 'in the page';
    };
    const { total } = (await step(1)) as { total: number };
    expect(total).toBeGreaterThanOrEqual(3);
    const places = [await current()];
    for (let at = 2; at <= total; at++) {
      expect(await step(1)).toEqual({ index: at, total });
      places.push(await current());
    }
    expect(places[0]).toBe('in the page');
    expect(places.join(' | ')).toMatch(/in the page.* Negotiate licences.* Line manage a team/i);
    expect((await frameLook(tab)).cards).toBe(1);
    expect(await tab.evaluate(() => document.querySelector('framework-lens-card'))).toBeNull();
    expect(await step(1), 'round to the start').toEqual({ index: 1, total });
    expect((await frameLook(tab)).cards).toBe(0);
    expect(await step(-1), 'and round to the end').toEqual({ index: total, total });
    expect((await frameLook(tab)).cards).toBe(1);

    await tab.front();
    await tab.press('p');
    await expect.poll(current, SOON).not.toBe(places.at(-1));
    await tab.close();
  });

  it('is followed when it changes', async () => {
    const tab = await open();
    await scan(ground.browser, tab);
    await frameLook(tab, 'grow');
    await expect.poll(async () => (await frameLook(tab)).lit, SOON).toContain('critical appraisal');
    const answer = (await ground.browser.ask('tab-state', { tabId: tab.tabId })) as Awaited<ReturnType<typeof scan>>;
    expect(reportOf(answer).changedFinds).toBeGreaterThan(0);
    expect(reportOf(answer).title).toBe('Careers');
    expect(quotes(answer)).toContain('Answer enquiries');
    await tab.evaluate(() => {
      document
        .querySelector('h1')!
        .insertAdjacentHTML('afterend', '<p>Chair the library committee and manage the library budget.</p>');
    });
    await expect.poll(() => paintedWords(tab), SOON).toContain('library budget');
    expect((await frameLook(tab)).lit).toContain('Line manage a team');
    await tab.close();
  });

  it('stays listed as unread where the browser does not permit its site', async () => {
    const elsewhere = recruiter.origin.replace('127.0.0.1', 'localhost');
    const tab = await ground.browser.open(`${ground.site.origin}/careers?${++opened}#${elsewhere}/vacancy`);
    await expect.poll(() => frameLook(tab).then(({ html }) => html), SOON).toContain('publishers');
    const answer = await scan(ground.browser, tab);
    expect(reportOf(answer).unread.map(({ kind, count }) => [kind, count])).toEqual([['foreign-frame', 1]]);
    expect(reportOf(answer).unread[0]?.explanation).toContain('add its site in the settings');
    expect(quotes(answer)).not.toContain('Negotiate licences');
    expect((await frameLook(tab)).lit).toBe('');
    await tab.close();
  });

  it('does not keep the page from being read when the frame has gone since', async () => {
    const tab = await open();
    await scan(ground.browser, tab);
    await tab.evaluate(() => document.querySelector('iframe')!.remove());
    await ground.browser.ask('choose-marked', { tabId: tab.tabId, marked: ['klim', 'gkim', 'gdd', 'behaviour'] });
    expect(await paintedWords(tab)).toContain('Answer enquiries');
    expect(quotes(await scan(ground.browser, tab))).not.toContain('Negotiate licences');
    await tab.close();
  });
});
