import { describe, expect, it } from 'vitest';
import { pageRequestSchemas } from '../../utils/messaging/page-protocol.ts';

const accepts = (name: keyof typeof pageRequestSchemas, data: unknown): boolean =>
  pageRequestSchemas[name].safeParse(data).success;
const place = { block: 3, start: 0, end: 9 };

describe('what a page accepts from the background', () => {
  it('takes what the contract names', () => {
    expect(accepts('read-page', { wholePage: false, watch: true })).toBe(true);
    expect(
      accepts('paint', { finds: [{ id: 0, framework: 'gkim', places: [place] }], more: false, before: 0, total: 1 }),
    ).toBe(true);
    expect(accepts('step-find', { by: -1, enter: false })).toBe(true);
    expect(accepts('clear', {})).toBe(true);
  });

  it.each([
    ['paint', { finds: [{ id: 0, framework: 'esco', places: [] }], more: false, before: 0, total: 1 }],
    ['paint', { finds: [{ id: -1, framework: 'klim', places: [] }], more: false, before: 0, total: 1 }],
    [
      'paint',
      { finds: [{ id: 0, framework: 'klim', places: [{ ...place, end: 1.5 }] }], more: false, before: 0, total: 1 },
    ],
    ['paint', { finds: {}, more: false, before: 0, total: 1 }],
    ['paint', { finds: [], more: false, before: -1, total: 1 }],
    ['step-find', { by: 2, enter: false }],
    ['step-find', { by: 1 }],
    ['read-page', { wholePage: 'no', watch: true }],
    ['read-page', { wholePage: true }],
    ['clear', { more: 1 }],
    ['clear', null],
    ['clear', []],
    ['read-blocks', JSON.parse('{"from":0,"__proto__":{}}')],
  ] as const)('refuses %s of %j', (name, data) => {
    expect(accepts(name, data)).toBe(false);
  });
});
