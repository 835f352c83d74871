/** Times as bars on a logarithmic scale, with the figures written beside them. */

const WIDTH = 760;
const LABEL = 290;
const ROW = 34;

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? letter);

/** Bars for positive figures, in the order given. */
export function barsSvg(title: string, bars: readonly (readonly [string, number])[]): string {
  const low = Math.floor(Math.log10(Math.min(...bars.map(([, value]) => value))));
  const high = Math.ceil(Math.log10(Math.max(...bars.map(([, value]) => value))));
  const widthOf = (value: number): number =>
    ((Math.log10(value) - low) / Math.max(1, high - low)) * (WIDTH - LABEL - 90);
  const rows = bars.map(([name, value], row) => {
    const y = 44 + row * ROW;
    return `<text x="${LABEL - 10}" y="${y + 15}" text-anchor="end">${escape(name)}</text><rect x="${LABEL}" y="${y}" width="${Math.max(2, widthOf(value)).toFixed(1)}" height="20" fill="${row === 0 ? '#00703c' : '#505a5f'}"/><text x="${(LABEL + Math.max(2, widthOf(value)) + 8).toFixed(1)}" y="${y + 15}">${value < 10 ? value.toFixed(2) : value.toFixed(0)}</text>`;
  });
  const height = 60 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="13"><title>${escape(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="12" y="24" font-weight="bold">${escape(title)}</text>${rows.join('\n')}</svg>\n`;
}
