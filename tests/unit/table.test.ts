import { describe, expect, it } from 'vitest';
import { tableReport } from '../../cli/table.ts';
import { reportOf } from '../components/sample-tab.ts';

describe('the table of a report', () => {
  it('has colours only where they are asked for', () => {
    const report = reportOf('Line manage a team.');
    expect(tableReport(report, null, true)).toContain('\u001b[32m');
    expect(tableReport(report, null, false)).not.toContain('\u001b');
  });

  it('lets no text of a document drive the terminal or turn its direction', () => {
    const report = reportOf('# Librarian \u001b[2J\u202e\n\nLine \u001b]0;owned\u0007 manage a team.');
    // eslint-disable-next-line no-control-regex -- the point of the test
    expect(tableReport(report, null, false)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
