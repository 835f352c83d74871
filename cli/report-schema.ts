/** `npm run schema`: writes the JSON schema of the JSON export to docs/report.schema.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { jsonReportSchema } from '../utils/reporting/report-json.ts';

const file = join(import.meta.dirname, '../docs/report.schema.json');
writeFileSync(file, `${JSON.stringify(z.toJSONSchema(jsonReportSchema), null, 2)}\n`);
