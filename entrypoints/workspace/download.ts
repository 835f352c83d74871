/** Hands a file to the reader through the browser's own downloads; nothing is sent anywhere. */

/** The address of a file must outlive the click that asks for it. In milliseconds. */
const ADDRESS_KEPT = 60_000;

export function download(name: string, type: string, content: string | ArrayBuffer | Uint8Array): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT);
}
