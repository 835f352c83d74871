/**
 * Words that adverts and applicants use of the same thing: where the one asks to "train users", the other has "taught
 * readers". Far from synonyms, so a kindred word counts for less than the word itself.
 */
import { tokenise } from '../text/tokenise.ts';

/** A group in each line, written from how posts of these professions are advertised and applied for. */
const GROUPS = `
teach train tutor coach instruct lecture educate workshop session course lesson induction class seminar webinar
learner student pupil trainee apprentice undergraduate postgraduate
user reader customer client borrower patron visitor member public audience resident citizen
enquiry question query request helpdesk desk counter reference ask answer reply
complaint dissatisfied unhappy angry difficult escalate grievance
manage run lead head oversee supervise direct charge responsible
staff team colleague assistant employee people officer direct report
recruit interview appoint hire shortlist selection
appraise appraisal performance objective supervision mentor develop review
rota shift cover timetable schedule roster
volunteer placement intern work-experience
budget finance spend cost fund money expenditure invoice account price
buy purchase procure order acquire acquisition tender supplier vendor contract subscription renew negotiate
grant bid fundraise funding application award
save reduce cut efficient saving cheaper
plan schedule organise arrange coordinate timetable roadmap
project programme milestone deliver prince2 agile scrum workstream
deadline time prompt punctual pressure prioritise busy workload
priority prioritise rank urgent triage backlog
risk issue threat hazard safety mitigate register
strategy vision direction policy plan objective
policy procedure guideline guidance rule standard protocol manual handbook
law legal legislation act regulation statutory compliance comply
gdpr privacy confidential personal sensitive secure security consent
foi disclosure exemption request sar
retention dispose disposal destroy shredded delete weed schedule
record file document folder paper archive correspondence
archive historic heritage collection manuscript deposit
digitise scan image digital photograph
preserve conserve keep kept storage preservation repair
catalogue classify index describe metadata tag label dewey marc taxonomy vocabulary
collection stock book title shelf resource material
weed withdraw discard relegate
loan lend issue return borrow circulation interlibrary
journal periodical serial article subscription
search find retrieve locate look database literature medline
evidence research study literature findings synthesis
appraise critique assess evaluate judge quality
systematic review synthesis protocol prisma
publish publication paper article author write write-up
reference citation cite bibliography endnote zotero
copyright licence permission rights clearance
write written draft author compose produce prepare edit
edit proofread check correct copy-edit
report summary briefing paper brief minute submission
plain clear simple jargon readable
content page website web intranet site cms publish
newsletter bulletin alert digest blog email update
promote market publicise advertise campaign outreach social advocate
social media facebook twitter instagram linkedin
present talk speak spoke presentation speech pitch conference demonstrate
communicate explain liaise talk write written speak spoke listen interpersonal
meeting committee board group forum minutes chair agenda
stakeholder partner colleague department supplier board sponsor
partnership collaborate joint together partner network consortium
influence persuade negotiate convince challenge buy-in
senior director executive board minister chief leadership
consult interview listen survey feedback focus
survey questionnaire feedback poll interview respondents
workshop facilitate session sprint retrospective
data dataset figures statistics numbers information
analyse analysis examine interpret investigate query statistics trend insight
spreadsheet excel pivot formula csv
database sql query table access oracle postgres
visualise chart graph dashboard tableau infographic powerbi
statistics regression model r python spss stata
program code python script develop r java javascript
automate script macro pipeline workflow
clean validate check error duplicate quality accurate accuracy
accurate careful precise detail meticulous thorough check mistake error proofread
monitor track measure log record watch
measure metric kpi target indicator statistics count
improve enhance better streamline redesign increase change
change transform transition introduce implement adopt
implement introduce launch roll install set pilot
test trial pilot prototype usability experiment
requirement need story specification demand
design wireframe prototype figma sketch mock-up pattern
accessible accessibility wcag inclusive disability screen-reader
equality diversity inclusive inclusion disability race gender fair
process workflow procedure map diagram bpmn
system software platform application tool package technology
computer it ict software microsoft office word outlook excel powerpoint pc
computer online internet email digital device tablet
migrate move transfer convert upgrade import
configure administer maintain set install customise
support troubleshoot fix resolve fault bug repair incident
supplier vendor provider contractor
share exchange pass disseminate circulate spread
confidential discretion discreet trust sensitive
knowledge learning lessons expertise know-how precedent
community practice network forum group
lesson learn after-action retrospective debrief review
expert specialist professional practitioner
clinical clinician nurse doctor patient ward hospital nhs health medical
patient carer family public relative
school child children young pupil family
university academic faculty college lecturer higher researcher
council local authority borough county
government civil department ministry public parliamentary
court legal solicitor lawyer barrister firm
degree ba bsc llb beng ma msc mba pgce graduate university honours bachelor diploma qualification phd master postgraduate
chartered accredited cilip member registered certificate chartership
cpd training course learn attend development qualification
drive driving licence car travel
lift carry physical manual trolley boxes move
weekend evening saturday sunday flexible hours shift
independent alone initiative own unsupervised single-handed
creative innovative idea new inventive imagination
problem solve solution resolve issue
adapt flexible change willing
customer-facing front-line counter reception desk service
friendly welcoming approachable polite helpful warm
cash till payment fine charge bank
health safety fire evacuation first aid warden
open close unlock lock keys alarm building premises
event exhibition display festival launch open-day
display exhibition signage poster table stand shelf
read reading book literacy group
translate language bilingual welsh french interpret
map gis geographic spatial
finance ledger invoice payment purchase
audit inspect review check accreditation
standard iso accreditation benchmark
open repository oa deposit
identifier doi orcid metadata
backup storage server cloud drive sharepoint onedrive teams
sharepoint teams site intranet microsoft
permission access account login password
`;

const byStem = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const stems = new Set(tokenise(line).map(({ stem }) => stem));
  for (const stem of stems) byStem.set(stem, new Set([...(byStem.get(stem) ?? []), ...stems]));
}

const NONE: ReadonlySet<string> = new Set();

/** The stems of words akin to a stem, itself among them; none where no group has it. */
export const kindredOf = (stem: string): ReadonlySet<string> => byStem.get(stem) ?? NONE;
