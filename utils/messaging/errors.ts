/** Failures that cross between surfaces. Each message is a sentence for the user. */

/** The tab has no page an extension may read, or it went away while it was read. */
export class PageNotReachableError extends Error {
  override readonly name = 'PageNotReachableError';
}

/** The background answered with a failure; its message is the sentence to show. */
export class RequestFailedError extends Error {
  override readonly name = 'RequestFailedError';
}
