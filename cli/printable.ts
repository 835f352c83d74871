/** Text of a document must not drive the terminal: control and direction characters are shown as a space. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
