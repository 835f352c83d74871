/** Runs what may fail: gives the sentence of the last failure, and reads anew what is shown after a success. */
import { useState } from 'react';
import { sentenceOf } from '../../components/sentence-of.ts';

export function useAttempt(after: () => void = () => undefined): [string, (work: () => Promise<unknown>) => void] {
  const [failure, setFailure] = useState('');
  const attempt = (work: () => Promise<unknown>): void => {
    setFailure('');
    work()
      .then(after)
      .catch((error: unknown) => setFailure(sentenceOf(error)));
  };
  return [failure, attempt];
}
