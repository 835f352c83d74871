import { describe, expect, it } from 'vitest';
import { originOf } from '../../components/settings/site-address.ts';

describe('the address of a site', () => {
  it.each([
    ['www.jobs.nhs.uk', 'https://www.jobs.nhs.uk'],
    [' https://www.jobs.ac.uk/job/ABC123?utm=x#top ', 'https://www.jobs.ac.uk'],
    ['http://intranet.example.org:8080/pages', 'http://intranet.example.org:8080'],
    ['JOBS.theguardian.com/', 'https://jobs.theguardian.com'],
    ['localhost:3000', 'https://localhost:3000'],
    ['127.0.0.1', 'https://127.0.0.1'],
    ['https://medium.example/@librarian', 'https://medium.example'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('is read from “%s”', (written, origin) => expect(originOf(written)).toBe(origin));

  it.each([
    '',
    '   ',
    'NHS Jobs',
    'jobs',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'chrome://settings',
    'https://',
    'mailto:a@b.example',
    'a..b',
    `${'a'.repeat(100_000)}`,
  ])('is not “%s”', (written) => expect(originOf(written)).toBeNull());
});
