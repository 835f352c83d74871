/** Well-known UK sites with adverts, offered in the settings by name. None is scanned unless it is chosen. */
import type { OfferedSite } from '../../../components/settings/SitesSettings.tsx';

export const ADVERT_SITES: readonly OfferedSite[] = [
  { name: 'Information Professional Jobs (CILIP)', origin: 'https://informationprofessionaljobs.com' },
  { name: 'NHS Jobs', origin: 'https://www.jobs.nhs.uk' },
  { name: 'Civil Service Jobs', origin: 'https://www.civilservicejobs.service.gov.uk' },
  { name: 'jobs.ac.uk', origin: 'https://www.jobs.ac.uk' },
  { name: 'LGjobs', origin: 'https://www.lgjobs.com' },
  { name: 'Guardian Jobs', origin: 'https://jobs.theguardian.com' },
  { name: 'LinkedIn', origin: 'https://www.linkedin.com' },
  { name: 'Indeed', origin: 'https://uk.indeed.com' },
  { name: 'Reed', origin: 'https://www.reed.co.uk' },
  { name: 'Totaljobs', origin: 'https://www.totaljobs.com' },
];
