/** How a PDF is set, and which of its lines are headings by that. */
import { sectionOfHeading } from '../text/section-headings.ts';
import type { Line } from './pdf-cells.ts';
import { wordsOf } from './pdf-hyphens.ts';

/** How the document is set: what is unusual is told by what is usual. */
export interface Setting {
  /** The size most letters have, in points. */
  readonly size: number;
  /** The usual distance of baselines, in ems. */
  readonly pitch: number;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** Letters this much larger than the text's are a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 110;
/** Sizes in which this share of the letters is set are the text's own, however large. */
const TEXT_SHARE = 0.15;

/** A mark that begins an item of a list. */
export const BULLET =
  /^(?:[-–—*+•▪●◦‣·■□○❖➢➤✓✔\uF000-\uF0FF]\s*(?=\S)|o\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)/u;

const mostCommon = (counts: ReadonlyMap<number, number>, otherwise: number): number =>
  [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? otherwise;

const half = (size: number): number => Math.round(size * 2) / 2;

/** Reads how a document is set from all its lines. */
export function settingOf(lines: readonly Line[]): Setting {
  const sizes = new Map<number, number>();
  const pitches = new Map<number, number>();
  lines.forEach((line, index) => {
    sizes.set(half(line.size), (sizes.get(half(line.size)) ?? 0) + line.text.length);
    const next = lines[index + 1];
    if (next?.region !== line.region) return;
    const pitch = Math.round(((next.baseline - line.baseline) / line.size) * 20) / 20;
    if (pitch > 0.8 && pitch < 2.5) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
  });
  const size = mostCommon(sizes, 11);
  const all = [...sizes.values()].reduce((sum, letters) => sum + letters, 0);
  return {
    size,
    pitch: mostCommon(pitches, 1.2),
    headingSizes: [...sizes]
      .filter(([one, letters]) => one >= size * LARGER && letters < TEXT_SHARE * all)
      .map(([one]) => one)
      .sort((one, other) => other - one),
    words: wordsOf(lines.map(({ text }) => text)),
  };
}

/** The level of a line whose letters make it a heading, 1–6; null when they do not. */
export function levelByLetters(line: Line, setting: Setting): number | null {
  const text = line.text.trim();
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[;,]$/.test(text)) return null;
  const larger = setting.headingSizes.indexOf(half(line.size));
  if (larger >= 0) return Math.min(larger + 1, 6);
  if (/[.!?]$/.test(text)) return null;
  const capitals = text.length > 3 && text === text.toUpperCase();
  const words = text.split(/\s+/).length;
  return (line.bold && words <= 12) || (capitals && words <= 9) ? levelBelow(setting) : null;
}

/** Whether a line that begins a block is a heading by its words: a label, or what sections are called. */
export function isHeadingByWords(line: Line): boolean {
  const text = line.text.trim();
  if (!/^\p{Lu}/u.test(text) || /[.!?;,]$/.test(text) || BULLET.test(text)) return false;
  if (text.split(/\s+/).length > 6 || line.right >= line.edge - 4 * line.size) return false;
  return text.endsWith(':') || sectionOfHeading(text) !== null;
}

/** The level below those that larger letters show. */
export const levelBelow = (setting: Setting): number => Math.min(setting.headingSizes.length + 1, 6);
