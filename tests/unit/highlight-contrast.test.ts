import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { luminanceOf } from '../../utils/page/ground.ts';

const css = readFileSync('entrypoints/background/highlights.css', 'utf8');
const [plain = '', forced = ''] = css.split('@media (forced-colors: active)');

/** `#rrggbb` as a browser computes it. */
const computed = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminanceOf(computed(hex)) ?? 0).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

interface Look {
  readonly name: string;
  readonly ground: string;
  readonly text: string;
  readonly line: string;
  readonly style: string;
}

const LOOKS: Look[] = [
  ...plain.matchAll(
    /::highlight\(framework-lens-([\w-]+)\) \{\s+background-color: (#\w{6});\s+color: (#\w{6});\s+text-decoration: underline (\w+) \dpx (#\w{6});/g,
  ),
].map(([, name = '', ground = '', text = '', style = '', line = '']) => ({ name, ground, text, line, style }));

describe('the looks of highlights', () => {
  it('has one for each framework on light and on dark ground, one for the find in hand and one for a flash', () => {
    const frameworks = ['klim', 'gkim', 'gdd', 'behaviour'];
    expect(LOOKS.map(({ name }) => name).sort()).toEqual(
      [...frameworks, ...frameworks.map((one) => `${one}-dark`), 'current', 'flash'].sort(),
    );
  });

  it.each(LOOKS)('$name: words at 7 : 1, line at 3 : 1', ({ ground, text, line }) => {
    expect(contrast(ground, text)).toBeGreaterThanOrEqual(7);
    expect(contrast(ground, line)).toBeGreaterThanOrEqual(3);
  });

  it('tells frameworks apart by their line as well as by their colour', () => {
    for (const ground of ['', '-dark']) {
      const lines = ['klim', 'gkim', 'gdd', 'behaviour'].map(
        (framework) => LOOKS.find(({ name }) => name === framework + ground)?.style,
      );
      expect(new Set(lines).size).toBe(4);
    }
  });

  it('uses the colours of the reader where those are forced', () => {
    for (const { name } of LOOKS) expect(forced).toContain(`framework-lens-${name})`);
    expect(forced).not.toMatch(/#[0-9a-f]{3}/i);
  });
});

describe('the ground of text', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['color(srgb 1 1 1)', 1],
    ['rgba(0, 0, 0, 0)', null],
    ['rgba(0, 0, 0, 0.2)', null],
    ['oklch(0.5 0.2 200)', null],
  ])('reads %s', (colour, luminance) => {
    const read = luminanceOf(colour);
    expect(read === null ? null : Math.round(read * 100) / 100).toBe(luminance);
  });
});
