/** The sending end of the contract between the surfaces and the background. */
import { browser } from 'wxt/browser';
import { RequestFailedError } from './errors.ts';
import type { RequestData, RequestName, Responses } from './protocol.ts';
import type { Answer } from './serve.ts';

/** Asks the background. Throws `RequestFailedError` with a sentence for the user when it cannot answer. */
export async function ask<Name extends RequestName>(name: Name, data: RequestData<Name>): Promise<Responses[Name]> {
  let answer: Answer<Responses[Name]> | undefined;
  try {
    answer = await browser.runtime.sendMessage({ name, data });
  } catch (error) {
    throw new RequestFailedError('Framework Lens was updated or restarted. Close this window and open it again.', {
      cause: error,
    });
  }
  if (!answer) throw new RequestFailedError('Framework Lens did not answer. Close this window and open it again.');
  if (!answer.ok) throw new RequestFailedError(answer.message);
  return answer.result;
}
