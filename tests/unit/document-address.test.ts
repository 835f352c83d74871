import { expect, it } from 'vitest';
import { addressOf } from '../../entrypoints/workspace/documents/document-address.ts';

it('what was said of a document is kept under its words, whatever white space is between them', async () => {
  const address = await addressOf('Manage the library budget.');
  expect(address).toMatch(/^document:[0-9a-f]{64}$/);
  expect(await addressOf(' Manage the\nlibrary  budget.\n')).toBe(address);
  expect(await addressOf('Manage the library budgets.')).not.toBe(address);
});
