/** The calibration curve as a picture: confidence shown against the share that was right. */
import type { CalibrationStep } from './score.ts';

const SIZE = 320;
const EDGE = 44;
const at = (share: number): number => EDGE + share * SIZE;
const up = (share: number): number => EDGE + (1 - share) * SIZE;

/** An SVG with the diagonal of perfect honesty and a dot for each step, its size by its count. */
export function calibrationSvg(steps: readonly CalibrationStep[]): string {
  const most = Math.max(1, ...steps.map((step) => step.count));
  const dots = steps.map(
    (step) =>
      `<circle cx="${at(step.confidence).toFixed(1)}" cy="${up(step.right).toFixed(1)}" r="${(3 + 9 * Math.sqrt(step.count / most)).toFixed(1)}" fill="#1d70b8" fill-opacity="0.75"><title>${step.count} finds shown at ${step.confidence.toFixed(2)}: ${step.right.toFixed(2)} right</title></circle>`,
  );
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) =>
      `<text x="${at(tick)}" y="${EDGE + SIZE + 18}" text-anchor="middle">${tick}</text><text x="${EDGE - 8}" y="${up(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE + 2 * EDGE} ${SIZE + 2 * EDGE}" role="img" font-family="system-ui, sans-serif" font-size="12">
<title>Calibration of the confidence shown</title>
<rect width="100%" height="100%" fill="#fff"/>
<path d="M${at(0)} ${up(0)}L${at(1)} ${up(1)}" stroke="#767676" stroke-dasharray="4 4"/>
<path d="M${at(0)} ${up(1)}V${up(0)}H${at(1)}" fill="none" stroke="#0b0c0c"/>
${ticks.join('')}
${dots.join('\n')}
<text x="${EDGE + SIZE / 2}" y="${SIZE + 2 * EDGE - 6}" text-anchor="middle">confidence shown</text>
<text transform="translate(12 ${EDGE + SIZE / 2}) rotate(-90)" text-anchor="middle">share that was right</text>
</svg>
`;
}
