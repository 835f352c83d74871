/** Shows what is kept elsewhere, as it is now. */
import { useEffect, useState } from 'react';

/**
 * What `read` gives, read again whenever `follow` calls back; null until the first answer. Both must stay the same
 * from one rendering to the next. `fail` is told what went wrong.
 */
export function useKept<Value>(
  read: () => Promise<Value>,
  follow: (hear: () => void) => () => void,
  fail: (error: unknown) => void,
): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let latest = 0;
    const hear = (): void => {
      const turn = ++latest;
      read().then(
        (answer) => turn === latest && setValue(answer),
        (error: unknown) => turn === latest && fail(error),
      );
    };
    hear();
    const end = follow(hear);
    return () => {
      latest = -1;
      end();
    };
  }, [read, follow, fail]);
  return value;
}
