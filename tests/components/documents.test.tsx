// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DocumentText } from '../../components/documents/DocumentText.tsx';
import { FileList, type ListedFile } from '../../components/documents/FileList.tsx';
import { FitChooser } from '../../components/documents/FitChooser.tsx';
import { FitPage } from '../../components/documents/FitPage.tsx';
import { checklistOf } from '../../utils/comparison/checklist.ts';
import { draftMarks } from '../../utils/comparison/draft-marks.ts';
import { applicationFit } from '../../utils/comparison/fit.ts';
import { matchesIn } from '../../utils/comparison/report.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { reportOf } from './sample-tab.ts';
import './setup.ts';

const read = (text: string) => readMarkdown({ id: '1', title: 'Untitled', source: 'advert.md' }, text);

describe('a document as text', () => {
  const TEXT = `# Librarian <b>now</b>\n\n- Line manage two assistants\n- Run \u202ethe desk\n\n| Essential | Desirable |\n| - | - |\n| Budgets | Copyright |\n`;
  const document = read(TEXT);
  const marks = draftMarks(document.text, reportOf(TEXT)).filter(({ cue }) => cue === null);

  it('keeps its headings, lists and rows, and marks what was found with the name of the skill', () => {
    render(<DocumentText document={document} marks={marks} shown={null} shownName="" />);
    expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Librarian');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    const mark = screen.getByText('Line manage');
    expect(mark).toHaveClass('found', 'klim');
    expect(mark).toHaveAttribute('title', expect.stringContaining('People management'));
  });

  it('keeps what stands in one cell together, and an empty cell empty', () => {
    const cell = (text: string, row: number, column: number) => ({ kind: 'table-cell', text, row, column }) as const;
    const table = buildDocument({ id: '1', title: 'Specification', source: 'spec.docx' }, [
      ...['Criteria', 'Essential', 'Desirable'].map((text, column) => cell(text, 1, column)),
      cell('Experience', 2, 0),
      cell('Line management', 2, 1),
      cell('Budgets', 2, 1),
      cell('Training', 3, 0),
      cell('A librarian’s degree', 3, 2),
    ]);
    render(<DocumentText document={table} marks={[]} shown={null} shownName="" />);
    const rows = screen.getAllByRole('row').map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    );
    expect(rows).toEqual([
      ['Criteria', 'Essential', 'Desirable'],
      ['Experience', 'Line managementBudgets'],
      ['Training', '', 'A librarian’s degree'],
    ]);
  });

  it('lets no mark of direction through', () => {
    const { container } = render(<DocumentText document={document} marks={marks} shown={null} shownName="" />);
    expect(container.textContent).toContain('Run the desk');
    expect(container.textContent).not.toContain('\u202e');
  });

  it('shows a place that spans found words and others', () => {
    const start = document.text.indexOf('manage two');
    const { container } = render(
      <DocumentText
        document={document}
        marks={marks}
        shown={{ start, end: start + 'manage two'.length, turn: 1 }}
        shownName="Find 1 of 2"
      />,
    );
    const shown = [...container.querySelectorAll('.shown')].map((one) => one.textContent).join('');
    expect(shown).toBe('manage two');
  });
});

describe('a CV against an advert', () => {
  const ADVERT =
    '# Librarian\n\n## Essential criteria\n\n- Lead and manage a team of librarians\n- Knowledge of copyright law\n- A good sense of humour\n';
  const CV = '# A. Reader\n\n- Helped with the supervision of two library assistants\n';
  const fit = applicationFit(checklistOf(read(ADVERT), matchesIn(reportOf(ADVERT))), {
    document: read(CV),
    matches: matchesIn(reportOf(CV)),
    nearMisses: [],
  });

  it('says of each point whether it is answered, where the CV comes nearest, and how its skills stand', () => {
    render(<FitPage advert="advert.md" cv="cv.md" fit={fit} hrefOf={(which, { start }) => `#${which}/${start}`} />);
    const point = (words: string): HTMLElement => {
      const row = screen.getByRole('link', { name: words }).closest('li');
      if (!row) throw new Error(`No point ${words}.`);
      return row;
    };
    const team = point('Lead and manage a team of librarians');
    expect(team).toHaveTextContent('Perhaps answered');
    expect(team).toHaveTextContent(/below by \d level/);
    const nearest = within(team).getByRole('list', { name: 'Where the CV comes nearest' });
    const quote = within(nearest).getByRole('link', {
      name: '“Helped with the supervision of two library assistants”',
    });
    expect(quote).toHaveAttribute('href', `#cv/${read(CV).text.indexOf('Helped')}`);
    expect(point('Knowledge of copyright law')).toHaveTextContent('No answer found');
    expect(point('A good sense of humour')).toHaveTextContent('No answer found');
    expect(screen.getByRole('status')).toHaveTextContent('0 of 3 points answered, 1 perhaps, 2 without an answer');
  });

  it('says what to do when the advert has no criteria', () => {
    render(<FitPage advert="a" cv="b" fit={{ ...fit, criteria: [] }} hrefOf={() => ''} />);
    expect(screen.getByRole('heading')).toHaveTextContent('No criteria were found in the advert');
  });

  it('takes the file called a CV for the CV, and never one document for both', async () => {
    const chosen: string[] = [];
    const documents = ['my_cv.docx', 'advert.pdf'].map((name, at) => ({ id: `d${at}`, name }));
    render(<FitChooser documents={documents} onCompare={(advert, cv) => chosen.push(`${advert} ${cv}`)} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Compare point by point' }));
    expect(chosen).toEqual(['d1 d0']);
    await user.selectOptions(screen.getByLabelText('The advert'), 'd0');
    expect(screen.getByRole('button', { name: 'Compare point by point' })).toBeDisabled();
  });
});

describe('the list of files', () => {
  const files: readonly ListedFile[] = [
    { id: '1', name: 'one.pdf', href: '#1', stage: { kind: 'reading', fraction: 0.25 } },
    {
      id: '2',
      name: 'two.pdf',
      href: '#2',
      stage: { kind: 'failed', sentence: 'two.pdf cannot be read: it is empty.' },
    },
    { id: '3', name: 'three.pdf', href: '#3', stage: { kind: 'waiting' } },
  ];

  it('tells how far each file and all of them are, and stops one', async () => {
    const stopped: string[] = [];
    const ignore = (): void => undefined;
    render(
      <FileList
        files={files}
        onStop={(id) => stopped.push(id)}
        onTryAgain={ignore}
        onSave={ignore}
        onRemove={ignore}
        onStopAll={ignore}
        onRemoveAll={ignore}
        onGoToTable={undefined}
      />,
    );
    expect(screen.getByRole('progressbar', { name: 'Files read so far' })).toHaveAttribute('value', '1');
    expect(screen.getByRole('progressbar', { name: 'Reading one.pdf' })).toHaveAttribute('value', '0.25');
    expect(screen.getByText('two.pdf cannot be read: it is empty.', { exact: false })).toBeVisible();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Stop: one.pdf' }));
    expect(stopped).toEqual(['1']);
  });
});
