import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { painted, paintedWords, quotes, reportOf } from './look.ts';

inBothBrowsers('what a person sees is read and lit up', await fixturePages(), (ground) => {
  /** Page, words that are lit up, words that were read and found though they cannot be lit up, words that are neither. */
  it.each([
    ['/jobs-board', ['manage the journals', 'Literature searching'], [], ['data analytics', 'Budget planning']],
    ['/long-advert', ['negotiate licences', 'information asset register'], [], []],
    ['/scripts', ['budget', 'Line manage a team'], [], []],
    ['/same-ids', ['Line manage a team', 'Negotiate licences'], [], []],
    ['/quirks', ['Line manage a team', 'Negotiate licences'], [], []],
    ['/xhtml', ['Line manage a team', 'Negotiate licences'], [], []],
    ['/plain', ['Line manage a team', 'Negotiate licences', 'critical appraisal'], [], []],
    ['/strict', ['Line manage a team'], [], []],
    ['/sabotage', ['Line manage a team'], [], []],
    ['/hidden', ['budget', 'critical appraisal', 'Line manage', 'information asset register'], [], ['licences']],
    [
      '/appraisal',
      ['line manage'],
      ['managed the library budget', 'knowledge mobilisation strategy', 'project management'],
      ['licences'],
    ],
    ['/frames', ['Line manage a team', 'Negotiate licences'], ['critical appraisal'], ['budget']],
    [
      '/intranet',
      ['information asset register', 'captures lessons', 'records management', 'managing a budget', 'after action'],
      [],
      ['licences', 'Cataloguing', 'Data protection'],
    ],
  ])('%s', async (path, lit, listed, never) => {
    const tab = await ground.open(path);
    const answer = await scan(ground.browser, tab);
    const words = (await paintedWords(tab)).toLowerCase();
    const found = quotes(answer).toLowerCase();
    for (const one of lit) expect(words, 'lit up').toContain(one.toLowerCase());
    for (const one of listed) {
      expect(found, 'listed').toContain(one.toLowerCase());
      expect(words, 'not lit up').not.toContain(one.toLowerCase());
    }
    for (const one of never) expect(found, 'not read').not.toContain(one.toLowerCase());
    await tab.close();
  });

  it('says what could not be read and why', async () => {
    const frames = await ground.open('/frames');
    const unread = reportOf(await scan(ground.browser, frames)).unread;
    expect(unread).toHaveLength(1);
    expect(unread[0]?.kind).toBe('foreign-frame');
    expect(unread[0]?.explanation).toContain('One frame shows another site');
    const intranet = await ground.open('/intranet');
    const sealed = reportOf(await scan(ground.browser, intranet)).unread;
    expect(sealed.map((part) => [part.kind, part.count])).toEqual([['closed-shadow-root', 1]]);
    await frames.close();
    await intranet.close();
  });

  it('reads the post, employer, place, salary and closing date that the site states', async () => {
    const tab = await ground.open('/jobs-board');
    expect(reportOf(await scan(ground.browser, tab)).report.document.metadata).toEqual({
      jobTitle: 'Evidence Services Librarian',
      employer: 'Aire Valley NHS Trust',
      place: 'Leeds, West Yorkshire',
      salary: 'GBP 38,682 to 46,580 a year',
      closingDate: '2026-12-11',
    });
    await tab.close();
  });

  it('knows which column of a person specification a cell stands in', async () => {
    const tab = await ground.open('/intranet');
    const { report } = reportOf(await scan(ground.browser, tab));
    const evidence = [...report.skills.flatMap((skill) => skill.match ?? []), ...report.beyond].flatMap(
      (match) => match.evidence,
    );
    expect(evidence.find((one) => /^managing a budget$/i.test(one.quote))?.section).toBe('essential');
    expect(evidence.find((one) => one.quote.includes('library management system'))?.section).toBe('desirable');
    await tab.close();
  });

  it('reads lists in cells by their column and bold lines as headings, and lights up what it quotes', async () => {
    const tab = await ground.open('/pasted');
    const { report } = reportOf(await scan(ground.browser, tab));
    const evidence = [...report.skills, ...report.extras]
      .flatMap((skill) => skill.match ?? [])
      .concat(report.beyond)
      .flatMap((match) => match.evidence);
    const words = await paintedWords(tab);
    for (const [quote, section] of [
      ['Line management of a team', 'essential'],
      ['Literature searching', 'essential'],
      ['Systematic review methods', 'desirable'],
      ['Negotiating licences', 'essential'],
      ['Budget planning', 'essential'],
      ['critical appraisal', 'desirable'],
    ] as const) {
      const found = evidence.find((one) => one.quote.includes(quote) || quote.includes(one.quote));
      expect(found, quote).toMatchObject({ section });
      expect(words.replace(/\s+/g, ' ')).toContain(found?.quote);
    }
    await tab.close();
  });

  it('reads the selection alone when there is one', async () => {
    const tab = await ground.open('/long-advert');
    await tab.evaluate(() => {
      const [item] = document.querySelectorAll('ol li');
      getSelection()?.selectAllChildren(item!.parentElement!);
    });
    const answer = await scan(ground.browser, tab);
    expect(reportOf(answer).selection).toBe(true);
    expect(quotes(answer)).toContain('stakeholder management');
    expect(quotes(answer)).not.toContain('licences');
    expect(await paintedWords(tab)).not.toContain('licences');
    await tab.close();
  });

  it('marks text on dark ground with the colours for dark ground', async () => {
    const tab = await ground.open('/long-advert');
    await scan(ground.browser, tab);
    const words = await painted(tab);
    const dark = Object.entries(words).flatMap(([name, list]) => (name.endsWith('-dark') ? list : []));
    expect(dark.join(' ')).toContain('management strategy');
    expect(dark.join(' ')).not.toContain('Negotiate licences');
    await tab.close();
  });
});
