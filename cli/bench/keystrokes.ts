/** What a keystroke in the draft editor costs: the main thread's work from the key to the frame that shows it. */
import type { ExtensionBrowser } from '../browser/chromium.ts';
import { longestTask, MARK, recordTrace, workWithin } from './main-thread.ts';

const SENTENCES = [
  'Line manage a team of library assistants and plan their work on the',
  'Negotiate licences with publishers and assist with the journals budget for the',
  'Answer enquiries from readers and keep a note of every question on the',
  'Teach critical appraisal to nurses and support colleagues who teach on the',
];
/** Words of a line as it is written below. */
const LINE = 17;

function draftOf(words: number): string {
  const lines = Array.from({ length: Math.ceil(words / LINE) }, (_, at) =>
    [at % 8 === 0 ? `\n## Duties, part ${at}\n\n` : '', `- ${SENTENCES[at % SENTENCES.length]} ${at}th floor.`].join(
      '',
    ),
  );
  return `# Library Services Manager\n${lines.join('\n')}`;
}

/** A sentence somebody might write, with mistakes taken back. */
const TYPED = 'Manage the budget of the service, and report on spending.';
/** Milliseconds between two keys: a quick typist. */
const BETWEEN = 80;

export interface KeystrokeCost {
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds that 95 of 100 keystrokes stay within. */
  readonly most: number;
  /** Milliseconds of the longest task while the panel follows. */
  readonly task: number;
}

export async function measureKeystrokes(browser: ExtensionBrowser, words: number): Promise<KeystrokeCost> {
  const page = await browser.openPage('workspace.html#/draft');
  await page.waitForSelector('.cm-content');
  await page.getByRole('button', { name: 'New draft' }).click();
  const writing = page.locator('.cm-content');
  await writing.click();
  await writing.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, draftOf(words));
  await page.waitForSelector('.coverage-number');
  await page.waitForSelector('.cm-content .found');
  await page.mouse.wheel(0, 200);
  // The middle of the draft, behind a line.
  for (let at = 0; at < 6; at++) await page.keyboard.press('PageUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_500);
  const stop = await recordTrace(await page.context().newCDPSession(page));
  await page.evaluate((mark) => {
    performance.mark(mark);
    const frame = new MessageChannel();
    frame.port1.addEventListener('message', () => performance.mark('shown'));
    frame.port1.start();
    addEventListener(
      'keydown',
      () => {
        performance.mark('key');
        // Comes after the frame has been drawn.
        requestAnimationFrame(() => frame.port2.postMessage(null));
      },
      true,
    );
  }, MARK);
  for (const key of TYPED) {
    await page.keyboard.press(key);
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(1_000);
  const trace = await stop();
  await page.close();
  const shown = trace.marks('shown');
  const costs = trace
    .marks('key')
    .map((start) => workWithin(trace, { start, end: shown.find((end) => end > start) ?? start }))
    .sort((left, right) => left - right);
  const share = (of: number): number => costs[Math.min(costs.length - 1, Math.floor(costs.length * of))] ?? 0;
  return { median: share(0.5), most: share(0.95), task: longestTask(trace) };
}
