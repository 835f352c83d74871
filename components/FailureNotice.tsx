/** Says what did not work and what to do; empty where all went well. */
export function FailureNotice({ sentence }: { readonly sentence: string }) {
  return sentence === '' ? null : (
    <div className="notice failed" role="alert">
      <p>{sentence}</p>
    </div>
  );
}
