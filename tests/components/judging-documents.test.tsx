// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DocumentPage, type DocumentPageProps } from '../../components/documents/DocumentPage.tsx';
import type { PageLooks } from '../../components/documents/ShownDocument.tsx';
import { ReviewedDocumentPage } from '../../components/review/ReviewedDocumentPage.tsx';
import { SavedReportPage } from '../../components/saved/SavedReportPage.tsx';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import { newReview, withDocument } from '../../utils/comparison/review-session.ts';
import { judgedReport } from '../../utils/comparison/reviewed.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { ADVERT, reportOf } from './sample-tab.ts';
import './setup.ts';

const found = reportOf(ADVERT);
const document = readMarkdown({ id: '1', title: 'Untitled', source: 'advert.md' }, ADVERT);
const TOTAL = judgedReport(found, {}).finds.length;

function openDocument(looks: Partial<DocumentPageProps> = {}) {
  const said: string[] = [];
  function Page() {
    const [judgements, setJudgements] = useState<Record<string, FindJudgement>>({});
    return (
      <DocumentPage
        name="advert.md"
        document={document}
        notes={[]}
        judged={judgedReport(found, judgements)}
        onJudge={(key, judgement) => {
          said.push(`${key.split(':').slice(0, 2).join(' ')} ${judgement?.verdict ?? 'taken back'}`);
          setJudgements(({ [key]: _before, ...others }) => (judgement ? { ...others, [key]: judgement } : others));
        }}
        place={null}
        marked={['klim', 'gkim', 'gdd', 'behaviour']}
        onMark={() => undefined}
        renderPages={null}
        profile={null}
        study={null}
        actions={null}
        {...looks}
      />
    );
  }
  render(<Page />);
  const walk = within(screen.getByRole('group', { name: 'Finds in the document' }));
  const standing = (): HTMLElement => walk.getByRole('status');
  return { user: userEvent.setup(), said, walk, standing };
}
const inHand = (): string => window.document.activeElement?.getAttribute('aria-label') ?? '';

describe('a document with its finds', () => {
  it('is walked from the first find to the last and round, and each is told politely', async () => {
    const { user, walk, standing } = openDocument();
    expect(standing()).toHaveTextContent(`${TOTAL} finds`);
    await user.click(walk.getByRole('button', { name: 'Next' }));
    expect(standing()).toHaveTextContent(new RegExp(`^Find 1 of ${TOTAL}: KLIM`));
    expect(inHand()).toContain(`Find 1 of ${TOTAL}`);
    await user.keyboard('nn');
    expect(inHand()).toContain(`Find 3 of ${TOTAL}`);
    await user.keyboard('ppp');
    expect(inHand()).toContain(`Find ${TOTAL} of ${TOTAL}`);
  });

  it('is judged on the words, which keep the keyboard, and a rejected find is walked past', async () => {
    const { user, said, walk, standing } = openDocument();
    await user.click(walk.getByRole('button', { name: 'Next' }));
    const words = window.document.activeElement;
    await user.keyboard('x');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^klim .* rejected$/);
    expect(standing()).toHaveTextContent(`Left out of the ${TOTAL - 1} finds`);
    expect(window.document.activeElement).toBe(words);
    expect(walk.getByRole('button', { name: /^Wrong/ })).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('n');
    expect(standing()).toHaveTextContent(`Find 1 of ${TOTAL - 1}`);
    await user.keyboard('p');
    expect(standing(), 'behind the first comes the last').toHaveTextContent(`Find ${TOTAL - 1} of ${TOTAL - 1}`);
  });

  it('hears no key that judges where no find has the keyboard, and none with Control', async () => {
    const { user, said, walk } = openDocument();
    await user.click(walk.getByRole('button', { name: 'Next' }));
    screen.getByRole('region', { name: 'Text of the document' }).focus();
    await user.keyboard('x');
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), 'cxlnp');
    await user.click(walk.getByRole('button', { name: 'Next' }));
    await user.keyboard('{Control>}x{/Control}');
    expect(said).toEqual([]);
    expect(inHand()).toContain(`Find 2 of ${TOTAL}`);
  });

  it('keeps a row open whose last quote was rejected, so that it is there when it is had back', async () => {
    const { user } = openDocument();
    const opener = (): HTMLElement | null => screen.queryByRole('button', { name: /^KLIM 12\.8 Financial management/ });
    await user.click(opener()!);
    while (opener()) await user.click(within(opener()!.closest('li')!).getAllByRole('button', { name: /^Wrong/ })[0]!);
    await user.click(screen.getByText('Rejected by you'));
    await user.click(screen.getAllByRole('button', { name: /^Take back: “.*budget/ })[0]!);
    expect(opener()).toHaveAttribute('aria-expanded', 'true');
  });

  it('is shown at the place of a quote, and Escape leads back to the quote', async () => {
    const { user } = openDocument();
    await user.click(screen.getByRole('button', { name: /Financial management/ }));
    const [quote] = screen.getAllByRole('button', { name: /^“Act as budget holder/ });
    await user.click(quote!);
    expect(inHand()).toMatch(/^“.*budget.*”, Find \d+ of \d+: KLIM 12\.8/);
    await user.keyboard('{Escape}');
    expect(quote).toHaveFocus();
  });

  it('is shown as text where a place on its pages is not sure, and its pages can still be looked at', async () => {
    const asked: (string | null)[] = [];
    const Pages = ({ shown, onLost }: PageLooks) => {
      asked.push(shown && `${shown.start}`);
      return (
        <button type="button" onClick={() => shown && onLost(shown)}>
          The pages
        </button>
      );
    };
    const { user, walk } = openDocument({ renderPages: (looks) => <Pages {...looks} /> });
    await user.click(walk.getByRole('button', { name: 'Next' }));
    expect(asked.at(-1)).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'The pages' }));
    expect(screen.getByText('Its place on the page is not sure, so the text is shown.')).toBeVisible();
    await vi.waitFor(() => expect(inHand()).toContain(`Find 1 of ${TOTAL}`));
    await user.click(screen.getByLabelText('Pages'));
    expect(screen.getByRole('button', { name: 'The pages' })).toBeVisible();
    expect(asked.at(-1), 'it is not lost over and over').toBeNull();
  });
});

describe('quotes that lead nowhere', () => {
  const [reviewed] = withDocument(newReview('r', 'Adverts', 'kls-manager', 1), {
    id: 'd',
    readAt: 2,
    report: found,
    decisions: {},
    sketch: null,
  }).documents;

  it('take the keyboard in a review, each by one stop, and are judged by key', async () => {
    const user = userEvent.setup();
    const said: string[] = [];
    const ignore = (): void => undefined;
    render(
      <ReviewedDocumentPage
        document={reviewed!}
        onVerdict={(key, verdict) => said.push(`${key.split(':')[1]} ${verdict}`)}
        onUndoVerdict={ignore}
        onFindNote={ignore}
        onNote={ignore}
        onUndoable={({ sentence }) => said.push(sentence)}
      />,
    );
    const opener = screen.getByRole('button', { name: /^KLIM 12\.8 Financial management/ });
    await user.click(opener);
    await user.tab();
    const quote = window.document.activeElement!;
    expect(quote).toHaveAccessibleName(/^“.*budget.*”, KLIM 12\.8 Financial management$/);
    expect(quote).toHaveAttribute('aria-keyshortcuts', 'c x l');
    await user.keyboard('x');
    expect(said[0]).toBe('12.8 rejected');
    expect(said[1]).toMatch(/^Wrong: “.*budget/);
    await user.tab();
    expect(screen.getAllByRole('button', { name: /^Right: “.*budget/ })[0]).toHaveFocus();
  });

  it('are read and no more in a saved report, where nothing is judged', async () => {
    const user = userEvent.setup();
    render(<SavedReportPage name="Advert" savedAt={0} report={found} formats={[]} onExport={async () => undefined} />);
    await user.click(screen.getByRole('button', { name: /^KLIM 12\.8 Financial management/ }));
    expect(window.document.querySelector('.quote')).toHaveTextContent('budget');
    expect(window.document.querySelector('.quote[tabindex], .judge')).toBeNull();
  });
});
