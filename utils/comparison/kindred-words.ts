/**
 * Words that adverts and applicants use of the same: where the one asks to "train users", the other has "taught
 * readers". Few are synonyms, so a kindred word counts for less than the word itself.
 */
import { tokenise } from '../text/tokenise.ts';

/** Words for one thing, a group in each line. */
const SAME = `
degree ba bsc llb beng ma msc mba graduate honours bachelor
spreadsheet excel
database sql
teach train instruct
enquiry query question
borrower reader patron customer user
buy purchase procure
colleague team staff
supervise manage
paper article
talk speak spoke presentation
nhs hospital
law legislation statutory
foi foia
cilip chartership chartered
`;

/** Words of one kind, a group in each line, written from how posts of these professions are advertised and applied for. */
const KINDRED = `
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
machine learning ai algorithm model prediction forecast regression forest neural classifier
forecast predict project demand trend model
quality accurate accuracy error wrong duplicate missing clean validate correct fix
supervise mentor student placement apprentice trainee junior buddy
explain describe clarify simplify walk translate
statistics confidence interval significance sample probability regression
warehouse database postgres mysql oracle lake pipeline
interview observe usability participant persona diary researcher research
journey service transaction form channel end-to-end
api integration interface endpoint feed
cloud aws azure hosting server infrastructure docker kubernetes
deploy release ship live production pipeline
defect bug test qa automated regression
architecture blueprint pattern diagram component
vulnerability penetration patch encryption phishing breach incident security
outage incident recover restore continuity disaster on-call
benefit value saving return outcome impact
governance board committee assurance audit steering
ethics bias fairness responsible transparency
sceptical reluctant resist convince persuade
legacy retire decommission replace migrate
schema field metadata model standard
correspondence letter reply draft parliamentary minister
weekly daily monthly quarterly annual regular deadline
sharepoint teams site intranet microsoft
permission access account login password
`;

/** The stems of each group, by every stem in it. */
function groupsOf(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of lines.trim().split('\n')) {
    const stems = tokenise(line).map(({ stem }) => stem);
    for (const stem of stems) groups.set(stem, new Set([...(groups.get(stem) ?? []), ...stems]));
  }
  return groups;
}

const SAME_GROUPS = groupsOf(SAME);
const KINDRED_GROUPS = groupsOf(KINDRED);

/** What a word for the same thing counts beside the word that is asked for, and one of its kind. */
const SAME_COUNTS = 0.8;
const KINDRED_COUNTS = 0.4;

/** The stems of words akin to a stem, each with what it counts beside the word itself, 0–1. */
export function kindredOf(stem: string): ReadonlyMap<string, number> {
  const kindred = new Map<string, number>();
  for (const one of KINDRED_GROUPS.get(stem) ?? []) kindred.set(one, KINDRED_COUNTS);
  for (const one of SAME_GROUPS.get(stem) ?? []) kindred.set(one, SAME_COUNTS);
  return kindred;
}
