/** What a page says of its advert in schema.org JobPosting data. */
import type { DocumentMetadata } from '../text/document.ts';

const clip = (value: unknown, length = 300): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, length) : undefined;

function nameIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? clip(value.name) : clip(value);
}

function postingIn(value: unknown, depth = 0): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 50)) {
      const found = postingIn(one, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record = value as Record<string, unknown>;
  const types = [record['@type']].flat();
  return types.includes('JobPosting') ? record : postingIn(record['@graph'], depth + 1);
}

/** Job title, employer and closing date where the page states them; hostile or broken data gives nothing. */
export function jobPostingOf(page: Document): DocumentMetadata {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let posting: Record<string, unknown> | null = null;
    try {
      posting = postingIn(JSON.parse((script.textContent ?? '').slice(0, 200_000)));
    } catch {
      continue;
    }
    if (!posting) continue;
    const jobTitle = clip(posting['title']);
    const employer = nameIn(posting['hiringOrganization']);
    const closingDate = /^\d{4}-\d{2}-\d{2}/.exec(clip(posting['validThrough']) ?? '')?.[0];
    return {
      ...(jobTitle ? { jobTitle } : {}),
      ...(employer ? { employer } : {}),
      ...(closingDate ? { closingDate } : {}),
    };
  }
  return {};
}
