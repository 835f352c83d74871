// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { TabReport } from '../../components/tab/TabReport.tsx';
import { TabSurface } from '../../components/tab/TabSurface.tsx';
import type { TabState } from '../../utils/messaging/tab-state.ts';
import { ADVERT, readState, sampleTab } from './sample-tab.ts';
import './setup.ts';

async function openPopup(tab: ReturnType<typeof sampleTab>) {
  const user = userEvent.setup();
  render(<TabSurface actions={tab.actions} scanAtOnce />);
  await screen.findByRole('region', { name: 'Coverage' });
  return user;
}
const show = (state: TabState, onScan = (): void => undefined) =>
  render(
    <TabReport
      state={state}
      profiles={[]}
      profile="kls-manager"
      message=""
      onScan={onScan}
      onChooseProfile={() => undefined}
      onHighlights={() => undefined}
      onReveal={() => undefined}
      onJudge={() => undefined}
      onUndo={null}
      onTryPhrase={async () => ({ gained: [], problem: null })}
      onAddPhrase={() => undefined}
      onCopyText={() => undefined}
      onSave={() => undefined}
      review={null}
      onAddToReview={() => undefined}
      onCopy={() => undefined}
      walk={null}
      onStep={() => undefined}
      onMark={() => undefined}
      site={null}
      onAlwaysScan={() => undefined}
    />,
  );
const PAGE = { title: 'Vacancy', url: 'https://jobs.example/1' };

describe('the popup', () => {
  it('reads the page when it opens, because the click asked for it', async () => {
    const tab = sampleTab(ADVERT);
    await openPopup(tab);
    expect(tab.asked).toEqual(['scan']);
    expect(screen.getByRole('heading', { level: 1, name: 'Library Services Manager' })).toBeVisible();
  });

  it('copies the summary as text and says so', async () => {
    const user = await openPopup(sampleTab(ADVERT));
    await user.click(screen.getByRole('button', { name: 'Copy summary' }));
    expect(await screen.findByText('The summary was copied.')).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^Library Services Manager\n/);
    expect(copied).toMatch(/^- KLIM 12\.8 Financial management: asks 4 Enable, reads \d \w+$/m);
    expect(copied).toContain('- GDD Problem management: asks 3 Practitioner, not found');
  });

  it('turns the marks on the page off, and the legend with them', async () => {
    const tab = sampleTab(ADVERT);
    const user = await openPopup(tab);
    expect(screen.getByRole('list', { name: 'How each framework is marked' })).toHaveTextContent('KLIMGKIMGDD');
    await user.click(screen.getByRole('switch', { name: 'Mark the page' }));
    await expect.poll(() => screen.queryByRole('list', { name: 'How each framework is marked' })).toBeNull();
    expect(screen.getByRole('switch', { name: 'Mark the page' })).not.toBeChecked();
    expect(tab.asked).toEqual(['scan', 'highlights off']);
  });

  it('says so where the browser draws no lines under marks', async () => {
    await openPopup(sampleTab(ADVERT));
    expect(screen.queryByText(/colours alone/)).toBeNull();
    cleanup();
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (rv:140.0) Gecko/20100101 Firefox/140.0');
    await openPopup(sampleTab(ADVERT));
    expect(screen.getByText(/this version of Firefox shows the colours alone/)).toBeVisible();
    vi.restoreAllMocks();
  });

  it('walks the page from find to find and counts along', async () => {
    const tab = sampleTab(ADVERT);
    const user = await openPopup(tab);
    const walker = within(screen.getByRole('group', { name: 'Finds on the page' }));
    await user.click(walker.getByRole('button', { name: 'Next' }));
    await user.click(walker.getByRole('button', { name: 'Next' }));
    expect(await walker.findByText('2 of 7')).toBeVisible();
    await user.click(walker.getByRole('button', { name: 'Previous' }));
    expect(await walker.findByText('1 of 7')).toBeVisible();
    expect(walker.getByRole('status')).toHaveTextContent('1 of 7');
    expect(tab.asked).toEqual(['scan', 'step 1', 'step 1', 'step -1']);
  });

  it('marks the frameworks that are ticked and no others', async () => {
    const tab = sampleTab(ADVERT);
    const user = await openPopup(tab);
    await user.click(screen.getByRole('checkbox', { name: 'Behaviours' }));
    expect(screen.getByRole('checkbox', { name: 'Behaviours' })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Behaviours' }));
    expect(tab.asked).toEqual(['scan', 'mark klim gkim gdd', 'mark klim gkim gdd behaviour']);
  });

  it('has the site always scanned when asked, and takes it back', async () => {
    const tab = sampleTab(ADVERT);
    const user = await openPopup(tab);
    const always = await screen.findByRole('switch', { name: 'Always scan jobs.example' });
    await user.click(always);
    await expect.poll(() => (always as HTMLInputElement).checked).toBe(true);
    await user.click(always);
    await expect.poll(() => (always as HTMLInputElement).checked).toBe(false);
    expect(tab.asked.slice(1)).toEqual(['always scan https://jobs.example on', 'always scan https://jobs.example off']);
  });

  it('says so when the page changed and how much is new', async () => {
    let hear = (): void => undefined;
    let changedFinds = 0;
    const tab = sampleTab(ADVERT, {
      state: async () => ({
        state: changedFinds ? { ...readState(ADVERT), changedFinds } : { kind: 'unscanned', ...PAGE },
        profile: 'kls-manager',
      }),
      onNews: (listener) => {
        hear = listener;
        return () => undefined;
      },
    });
    const user = await openPopup(tab);
    const walker = screen.getByRole('group', { name: 'Finds on the page' });
    await user.click(within(walker).getByRole('button', { name: 'Next' }));
    await expect.poll(() => walker).toHaveTextContent('1 of 7');
    changedFinds = 12;
    hear();
    expect(await screen.findByText('The page changed: 12 new finds.')).toBeVisible();
    expect(walker).not.toHaveTextContent('1 of 7');
  });

  it('compares with another profile in place', async () => {
    const tab = sampleTab(ADVERT);
    const user = await openPopup(tab);
    await user.click(await screen.findByRole('combobox', { name: 'Compared with' }));
    await user.keyboard('senior data analyst{Enter}');
    expect(await screen.findByDisplayValue('Senior data analyst')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Coverage' })).not.toHaveTextContent('of 44');
    expect(tab.asked).toEqual(['scan', 'profile gdd-senior-data-analyst']);
  });

  it('keeps the report and says why when an action fails', async () => {
    const tab = sampleTab(ADVERT, {
      setHighlights: () => Promise.reject(new Error('The page is not there any more. Read it again.')),
    });
    const user = await openPopup(tab);
    await user.click(screen.getByRole('switch', { name: 'Mark the page' }));
    expect(await screen.findByText('The page is not there any more. Read it again.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Coverage' })).toBeVisible();
  });

  it('says so when a quote is not on the page any more', async () => {
    const user = await openPopup(sampleTab(ADVERT, { reveal: async () => ({ shown: false }) }));
    await user.click(screen.getByRole('button', { name: /KLIM 12.8 Financial management/ }));
    await user.click(screen.getAllByTitle('Show on the page')[0] as HTMLElement);
    expect(await screen.findByText(/not on the page any more/)).toBeVisible();
  });

  it('shows a failed scan with a way to try again', async () => {
    let broken = true;
    const tab = sampleTab(ADVERT);
    const actions = {
      ...tab.actions,
      scan: () => (broken ? Promise.reject(new Error('Framework Lens did not answer.')) : tab.actions.scan()),
    };
    render(<TabSurface actions={actions} scanAtOnce />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Framework Lens did not answer.');
    broken = false;
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: 'Coverage' })).toBeVisible();
  });
});

it('the side panel waits to be asked before it reads a page', async () => {
  const tab = sampleTab(ADVERT);
  render(<TabSurface actions={tab.actions} scanAtOnce={false} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Read this page' }));
  expect(await screen.findByRole('region', { name: 'Coverage' })).toBeVisible();
  expect(tab.asked).toEqual(['scan']);
});

describe('without a report, the surface says what happened and what to do', () => {
  it.each([
    [{ kind: 'scanning', ...PAGE }, 'Reading the page', null],
    [
      { kind: 'restricted', ...PAGE, advice: 'This is a PDF. Save its text.', isPdf: false },
      'This is a PDF. Save its text.',
      null,
    ],
    [{ kind: 'empty', ...PAGE, unread: [] }, 'There is no text on this page', 'Read again'],
    [{ kind: 'failed', ...PAGE, message: 'The page went away.' }, 'The page went away.', 'Try again'],
    [{ kind: 'unscanned', ...PAGE }, 'has not been read yet', 'Read this page'],
  ] as const satisfies readonly (readonly [TabState, string, string | null])[])('%o', (state, words, button) => {
    show(state);
    const notice = screen.getByText(words, { exact: false }).closest<HTMLElement>('.notice');
    if (!notice) throw new Error('The words stand outside the notice.');
    expect(notice).toBeVisible();
    const buttons = within(notice)
      .queryAllByRole('button')
      .map((one) => one.textContent);
    expect(buttons).toEqual(button === null ? [] : [button]);
  });

  it('leads from a PDF to where its file can be read', () => {
    show({ kind: 'restricted', ...PAGE, advice: 'This is a PDF. Save it.', isPdf: true });
    expect(screen.getByRole('link', { name: 'Open Documents' })).toHaveAttribute('href', '/workspace.html#/documents');
  });

  it('leads there too from a page that turned out to be a PDF', () => {
    show({ kind: 'empty', ...PAGE, unread: [{ kind: 'embedded-document', count: 1, explanation: 'One document.' }] });
    expect(screen.getByRole('link', { name: 'Open Documents' })).toBeVisible();
  });

  it('names what could not be read on an empty page', () => {
    const explanation = '3 pictures may hold text that cannot be read.';
    show({ kind: 'empty', ...PAGE, unread: [{ kind: 'picture', count: 3, explanation }] });
    expect(screen.getByText(explanation)).toBeVisible();
  });
});

describe('what a page says of itself', () => {
  it('is shown as text, never as markup', () => {
    const { container } = show(
      readState('# <img src=x onerror=alert(1)> Librarian\n\nManage the <script>budget</script>.'),
    );
    expect(container.querySelectorAll('img:not([src="/icon.svg"]), script')).toHaveLength(0);
    show({ kind: 'empty', title: '<b>Bold</b>', url: '', unread: [] });
    expect(screen.getByRole('heading', { level: 1, name: '<b>Bold</b>' })).toBeVisible();
  });

  it('does not fill the surface with an endless title', () => {
    show({ kind: 'empty', ...PAGE, title: 'Librarian '.repeat(1_000), unread: [] });
    expect(screen.getByRole('heading', { level: 1 }).textContent?.length).toBeLessThanOrEqual(160);
  });

  it('gives the post’s facts, and a closing date that is none as it stands', () => {
    const state = readState(ADVERT);
    const withDate = (closingDate: string): TabState => ({
      ...state,
      report: {
        ...state.report,
        document: { ...state.report.document, metadata: { employer: 'Northmoor Hospitals', closingDate } },
      },
    });
    const { unmount } = show(withDate('2026-12-18'));
    expect(screen.getByRole('banner')).toHaveTextContent('Northmoor Hospitals');
    expect(screen.getByRole('banner')).toHaveTextContent('Closes 18 December 2026');
    unmount();
    show(withDate('2026-99-99'));
    expect(screen.getByRole('banner')).toHaveTextContent('Closes 2026-99-99');
  });
});
