import { Refusal } from '../../errors.js';
import type { Holiday, Unit } from '../../people/types.js';
import type { Finding, Plan } from '../types.js';
import { summaryFindings } from './findings/summary-findings.js';
import { type TablesRead, tableFindings } from './findings/table-findings.js';
import { misreadFindings } from './findings/unit-findings.js';
import { type DocumentLine, documentLines, findFiscalYear, findOwner } from './identity.js';
import { readCanonical } from './items/canonical.js';
import { type PlanContext, readActivity } from './items/combine.js';
import { labelHandIns } from './items/doubled-codes.js';
import { storedItems } from './items/stored-items.js';
import { noPlan, noText } from './no-plan.js';
import { everyUnitOf, namedUnits, readUnits } from './plan-units.js';
import { prepare } from './prepare/prepare.js';
import { readDocument } from './read/read.js';
import { withoutStruck } from './read/struck-text.js';
import { type Activity, groupActivities } from './rows/activities.js';
import { withAlignedTables } from './rows/aligned-tables.js';
import { withListTables } from './rows/list-form.js';
import { planTables } from './rows/plan-rows.js';
import { partsOf, readSummary } from './summary/summary.js';
import { officialName } from './unit-names.js';

export interface ImportOptions {
  /** Name of the unit whose plan it is; default: as the document says. */
  owner?: string;
  /** Fiscal year, Buddhist era; default: as the document says. */
  year?: number;
  /** Rows addressed to every unit are owed by every known unit. */
  allUnits?: boolean;
  knownUnits: readonly Unit[];
  holidays: readonly Holiday[];
}

export interface ImportedPlan {
  plan: Plan;
  /** The owner and all responsible units, with the spellings that the document has for them. */
  units: Unit[];
}

/**
 * Reads a plan from the bytes of a file.
 * 1. Read the format into text and tables (lines that spaces align are tables, too); leave out what is struck out, take out credentials and personal names, then correct OCR damage.
 * 2. Find the tables that are a plan's, lists as if they were tables, and read stated rounds, timelines and hand-in rules from the text beside them.
 * 3. Find whose plan of which year it is, and which units there are.
 * 4. Read the activities into rows.
 * 5. Tell what a person should look at.
 * @throws Refusal when the file cannot be read or holds no plan
 */
export async function importPlan(
  fileName: string,
  bytes: Buffer,
  options: ImportOptions,
): Promise<ImportedPlan> {
  const read = withoutStruck(await readDocument(fileName, bytes));
  const source = prepare(withAlignedTables(read.document));
  const { textAt } = source;

  const document = withListTables(source.document);
  const lines = documentLines(source.document);
  const namedYear = options.year ?? findFiscalYear(lines);
  const tables = planTables(document);
  const { rows } = tables;
  const summary = readSummary(document, tables.tables, namedYear ?? 0);
  const grouped = groupActivities(rows);
  if (grouped.length === 0 && summary.stated.rounds.length === 0 && summary.timelines.length === 0)
    throw lines.length === 0 ? noText(fileName) : noPlan(fileName, document, tables);

  const { fiscalYear, owner: titled } = identify(fileName, lines, namedYear, options);
  const { owner, known, activities, doubts, misread } = readUnits(grouped, {
    owner: titled,
    isGiven: options.owner !== undefined,
    registered: options.knownUnits,
    fiscalYear,
    lines,
  });
  const everyUnit = options.allUnits ? everyUnitOf(owner, known, activities) : null;

  const context = { fiscalYear, owner, known, everyUnit };
  const tablesRead = { document, rows, ...readTables(rows, activities, context) };
  const { drafts, explicit } = tablesRead;
  const units = namedUnits(owner, drafts, known, source.spellings);
  const items = storedItems(drafts, explicit, { document, textAt });

  const names = units.map(({ name }) => name);
  const findingContext = { fiscalYear, holidays: options.holidays, textAt, units: names, unitDoubts: doubts };
  const findings = [
    ...source.findings,
    ...struckFindings(read.lines, textAt),
    ...tableFindings(tablesRead, summary, findingContext),
    ...misreadFindings(misread, findingContext),
    ...summaryFindings(summary, items, findingContext),
  ];
  return {
    plan: { fiscalYear, owner, items, ...partsOf(summary, items), findings: inOrder(findings) },
    units,
  };
}

/** Year and owner, as given or as the document says. @throws Refusal that names the option to add */
function identify(
  fileName: string,
  lines: readonly DocumentLine[],
  fiscalYear: number | null,
  { owner: given, knownUnits: known }: ImportOptions,
): { fiscalYear: number; owner: string } {
  if (fiscalYear === null)
    throw new Refusal(`${fileName} does not say its fiscal year: add --year, e.g. --year 2567`);
  const owner = given ? officialName(given, known) : findOwner(lines, known);
  if (!owner) throw new Refusal(`${fileName} does not say whose plan it is: add --owner "name of the unit"`);
  return { fiscalYear, owner };
}

/** The rows of the tables, which say everything in columns (`explicit`) or by activities. */
function readTables(
  rows: TablesRead['rows'],
  activities: readonly Activity[],
  context: PlanContext,
): Pick<TablesRead, 'read' | 'drafts' | 'explicit'> {
  const canonical = readCanonical(rows, context);
  const read = canonical ? [] : activities.map((activity) => readActivity(activity, context));
  const drafts = canonical ?? read.flatMap((one) => one.drafts);
  labelHandIns(drafts);
  return { read, drafts, explicit: canonical !== null };
}

const struckFindings = (lines: readonly number[], textAt: (line: number) => string): Finding[] =>
  lines.map((line) => ({
    kind: 'other',
    severity: 'info',
    code: null,
    source: { line, text: textAt(line) },
    message: 'what is struck out here is left out',
  }));

const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => a.source.line - b.source.line);
