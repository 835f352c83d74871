/** Something that is read from where it is kept, read again when asked or when the window comes to the front. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from './sentence-of.ts';

export interface Loaded<Value> {
  /** Undefined until it was read. */
  readonly value: Value | undefined;
  /** A sentence for the user; empty while nothing failed. */
  readonly failure: string;
  readonly reload: () => void;
}

/** `read` must stay the same function while it reads the same thing. Of two readings the later one stays. */
export function useLoaded<Value>(read: () => Promise<Value>): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [failure, setFailure] = useState('');
  const turn = useRef(0);
  const forget = useCallback((): void => void turn.current++, []);
  const reload = useCallback((): void => {
    const mine = ++turn.current;
    read()
      .then((read) => mine === turn.current && (setValue(read), setFailure('')))
      .catch((error: unknown) => mine === turn.current && setFailure(sentenceOf(error)));
  }, [read]);
  useEffect(() => {
    reload();
    // Another window may have changed it.
    addEventListener('focus', reload);
    return () => {
      forget();
      removeEventListener('focus', reload);
    };
  }, [reload, forget]);
  return { value, failure, reload };
}
