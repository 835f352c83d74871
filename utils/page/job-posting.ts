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

const recordIn = (value: unknown): Record<string, unknown> => {
  const [one] = [value].flat();
  return typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : {};
};

/** Town and region of the first place named; "Remote" where the advert says so. */
function placeIn(posting: Record<string, unknown>): string | undefined {
  const address = recordIn(recordIn(posting['jobLocation'])['address']);
  const named = [address['addressLocality'], address['addressRegion']].flatMap((part) => nameIn(part) ?? []);
  if (named.length > 0) return [...new Set(named)].join(', ');
  const plain = clip(recordIn(posting['jobLocation'])['address']) ?? nameIn(posting['jobLocation']);
  return plain ?? (posting['jobLocationType'] === 'TELECOMMUTE' ? 'Remote' : undefined);
}

const amount = (value: unknown): string | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number.toLocaleString('en-GB') : undefined;
};

/** Salary as an advert would print it: "GBP 47,810 to 54,710 a year". */
function salaryIn(value: unknown): string | undefined {
  if (typeof value === 'string') return clip(value);
  const salary = recordIn(value);
  const range = recordIn(salary['value']);
  const least = amount(range['minValue']) ?? amount(range['value']) ?? amount(salary['value'] ?? value);
  if (least === undefined) return undefined;
  const most = amount(range['maxValue']);
  const unit = clip(range['unitText'] ?? salary['unitText'], 20)?.toLowerCase();
  const currency = clip(salary['currency'], 3);
  return [currency, least, most && most !== least ? `to ${most}` : undefined, unit && `a ${unit}`]
    .filter(Boolean)
    .join(' ');
}

/** Job title, employer, closing date, place and salary where the page states them; hostile or broken data gives nothing. */
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
    const place = placeIn(posting);
    const salary = salaryIn(posting['baseSalary']);
    return {
      ...(place ? { place } : {}),
      ...(salary ? { salary } : {}),
      ...(jobTitle ? { jobTitle } : {}),
      ...(employer ? { employer } : {}),
      ...(closingDate ? { closingDate } : {}),
    };
  }
  return {};
}
