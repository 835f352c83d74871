import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { readPlainText } from '../../utils/documents/read-plain-text.ts';
import { createEngine } from '../../utils/matching/engine.ts';

const engine = createEngine(loadFrameworkData());

function litUp(text: string, skill: string): string[] {
  const document = readPlainText({ id: 'test', title: 'Test', source: 'test.txt' }, text);
  const match = engine.match(document).matches.find((one) => one.framework === 'klim' && one.skill === skill);
  return match?.evidence.flatMap(({ words }) => words.map(({ start, end }) => document.text.slice(start, end))) ?? [];
}

describe('the words of a quote that are lit up', () => {
  it('are the whole quote when its words stand together', () => {
    expect(litUp('We have a library management system.', '13.3')).toEqual(['library management system']);
    expect(litUp('You will line manage a team.', '12.7')).toEqual(['line manage a team']);
  });

  it('keep one word in between', () => {
    expect(litUp('You will oversee a large budget.', '12.8')).toEqual(['oversee a large budget']);
  });

  it('leave out what stands between words that are far apart', () => {
    expect(litUp('You will manage stock, staff and budgets.', '12.8')).toEqual(['manage', 'budgets']);
  });

  it('count from the beginning of the document, whatever block they stand in', () => {
    expect(litUp('The bus stops outside.\n\nYou will line manage a team.', '12.7')).toEqual(['line manage a team']);
  });
});
