/** What people have written in a page's forms. It is read and listed; browsers paint no highlight inside a field. */

/** Kinds of input that hold words. Passwords, addresses, numbers and dates are nobody's business. */
const WORDY = new Set(['text', 'search']);

const PRIVATE = /password|cc-|one-time-code|email|tel|bday|street|postal/;

/** The words in a form field; null for anything that is no field or holds no words. */
export function fieldText(element: Element): string | null {
  switch (element.localName) {
    case 'textarea':
      return (element as HTMLTextAreaElement).value;
    case 'input': {
      const { type, value, autocomplete } = element as HTMLInputElement;
      return WORDY.has(type) && !PRIVATE.test(autocomplete) ? value : '';
    }
    case 'select':
      return [...(element as HTMLSelectElement).selectedOptions].map((option) => option.label).join(', ');
    default:
      return null;
  }
}

/** Whether an element makes what is in it a rich editor. */
export const isEditor = (element: Element): boolean => (element.getAttribute('contenteditable') ?? 'false') !== 'false';

/** The rich editor an element is part of, or null. */
export function editorAround(element: Element): Element | null {
  let editor: Element | null = null;
  for (let at: Element | null = element; at; at = at.parentElement) if (isEditor(at)) editor = at;
  return editor;
}
