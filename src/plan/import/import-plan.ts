import { Refusal } from '../../errors.js';
import type { Holiday, Unit } from '../../people/types.js';
import type { Finding, Item, Plan } from '../types.js';
import { datedColumns } from './columns/guessed-columns.js';
import { type FindingContext, roundFindings, timelineFindings } from './findings/findings.js';
import { tableFindings } from './findings/table-findings.js';
import { type DocumentLine, documentLines, findFiscalYear, findOwner, findParents } from './identity.js';
import { readCanonical } from './items/canonical.js';
import { type Draft, type PlanContext, readActivity } from './items/combine.js';
import { labelHandIns } from './items/doubled-codes.js';
import { withKeys } from './items/item-key.js';
import { spaceMender } from './items/mend-spaces.js';
import { withoutRepeats } from './items/repeated-rows.js';
import { type Prepared, prepare } from './prepare/prepare.js';
import { readDocument } from './read/read.js';
import { type Activity, groupActivities } from './rows/activities.js';
import { withAlignedTables } from './rows/aligned-tables.js';
import { withListTables } from './rows/list-form.js';
import { type PlanTables, planTables } from './rows/plan-rows.js';
import { findHandInRules } from './summary/hand-in-rules.js';
import { paragraphs } from './summary/paragraphs.js';
import {
  countFindings,
  findStatedRounds,
  type Line,
  makeRounds,
  planCountFindings,
  type StatedRounds,
} from './summary/rounds.js';
import { findTimelines, type LocatedTimeline } from './summary/timelines.js';
import { EVERY_UNIT, isParentOffice, type KnownUnit, officialName } from './unit-names.js';
import { mendUnitCells } from './units/unit-breaks.js';
import { readUnitCell } from './units/unit-entries.js';

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
 * 1. Read the format into text and tables; lines that spaces align are tables, too.
 * 2. Take out credentials and personal names, then correct OCR damage.
 * 3. Find whose plan of which year it is.
 * 4. Read the activities of the tables, and of lists as if they were tables, into rows; read stated rounds, timelines and hand-in rules from the text.
 * 5. Tell what a person should look at.
 * @throws Refusal when the file cannot be read or holds no plan
 */
export async function importPlan(
  fileName: string,
  bytes: Buffer,
  options: ImportOptions,
): Promise<ImportedPlan> {
  const source = prepare(withAlignedTables(await readDocument(fileName, bytes)));
  const lines = documentLines(source.document);
  const prepared = { ...source, document: withListTables(source.document) };
  const namedYear = options.year ?? findFiscalYear(lines);
  const tables = planTables(prepared.document);
  const { rows } = tables;
  const summary = readSummary(prepared, tables, namedYear ?? 0);
  const grouped = groupActivities(rows);
  if (grouped.length === 0 && summary.stated.rounds.length === 0 && summary.timelines.length === 0)
    throw lines.length === 0 ? noText(fileName) : noPlan(fileName, tables);
  const { fiscalYear, owner } = identify(fileName, lines, namedYear, options);
  const known = [...knownUnits(owner, options.knownUnits), ...findParents(lines, owner)];
  const { activities, doubts } = mendUnitCells(grouped, { fiscalYear, known });
  const everyUnit = options.allUnits ? everyUnitOf(owner, known, activities) : null;
  const context: PlanContext = { fiscalYear, owner, known, everyUnit };
  const canonical = readCanonical(rows, context);
  const read = canonical ? [] : activities.map((activity) => readActivity(activity, context));
  const drafts = canonical ?? read.flatMap((one) => one.drafts);
  labelHandIns(drafts);
  const units = namedUnits(owner, drafts, known, prepared.spellings);
  const { textAt } = prepared;
  const findingContext = {
    fiscalYear,
    holidays: options.holidays,
    textAt,
    units: units.map(({ name }) => name),
    unitDoubts: doubts,
  };
  const tablesRead = { document: prepared.document, rows, read, drafts, explicit: canonical !== null };
  const kept = withoutRepeats(drafts.filter(({ impossible }) => impossible === null));
  const mend = canonical ? asWritten : spaceMender(prepared.document);
  const items = withKeys(kept.map((draft) => toItem(mendWords(draft, mend), textAt)));
  const findings = [
    ...prepared.findings,
    ...tableFindings(tablesRead, summary, findingContext),
    ...summaryFindings(summary, items, findingContext),
  ];
  return {
    plan: { fiscalYear, owner, items, ...partsOf(summary, items), findings: sortByLine(findings) },
    units,
  };
}

/** What stands outside the tables of activities. */
interface Summary {
  text: Line[];
  stated: StatedRounds;
  timelines: LocatedTimeline[];
}

function readSummary({ document }: Prepared, { tables }: PlanTables, fiscalYear: number): Summary {
  const text = paragraphs(document, tables);
  return { text, stated: findStatedRounds(text, fiscalYear), timelines: findTimelines(text, fiscalYear) };
}

function partsOf(
  { text, stated, timelines }: Summary,
  items: readonly Item[],
): Pick<Plan, 'rounds' | 'timelines' | 'handInRules'> {
  return {
    rounds: makeRounds(items, stated.rounds),
    timelines: timelines.map(({ title, steps }) => ({
      title,
      steps: steps
        .filter(({ impossible }) => !impossible)
        .map(({ title: step, from, to }) => ({ title: step, from, to })),
    })),
    handInRules: findHandInRules(text),
  };
}

function summaryFindings(
  { text, stated, timelines }: Summary,
  items: readonly Item[],
  context: FindingContext,
): Finding[] {
  const ofPlan = items.length > 0 && stated.rounds.length === 0;
  return [
    ...timelineFindings(timelines, context),
    ...roundFindings(stated, context),
    ...countFindings(stated, items),
    ...(ofPlan ? planCountFindings(text, items, context.fiscalYear) : []),
  ];
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

const noText = (fileName: string): Refusal =>
  new Refusal(
    `${fileName} holds no text: a plan that is a picture or a scan must be read into text first (OCR); save that as .txt or .docx`,
  );

function noPlan(fileName: string, { rows, open }: PlanTables): Refusal {
  if (rows.length > 0)
    return new Refusal(
      `${fileName} has a plan's table heading but no activity with a number in it: number the activities in the first column`,
    );
  if (open[0])
    return new Refusal(
      `${fileName} has a plan's table, but nothing tells which column of ${datedColumns(open[0])} says when to hand in: head it กำหนดส่ง`,
    );
  return new Refusal(
    `${fileName} holds no plan: no table with an activity and a due-date column, no rounds and no timeline were found. kamnot plan template FILE.xlsx writes a sheet to fill in`,
  );
}

const sortByLine = (findings: Finding[]): Finding[] =>
  findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => a.finding.source.line - b.finding.source.line || a.index - b.index)
    .map(({ finding }) => finding);

function knownUnits(owner: string, known: readonly Unit[]): KnownUnit[] {
  return known.some(({ name }) => name === owner) ? [...known] : [...known, { name: owner, aliases: [] }];
}

function everyUnitOf(owner: string, known: readonly Unit[], activities: readonly Activity[]): string[] {
  const named = activities.flatMap((activity) =>
    (activity.cells.get('responsible') ?? []).flatMap(({ text }) =>
      readUnitCell(text, known)
        .filter(({ kind }) => kind === 'unit')
        .map(({ name }) => name),
    ),
  );
  return [...new Set([...known.map(({ name }) => name), owner, ...named])].filter(
    (name) => !isParentOffice(name, known),
  );
}

function namedUnits(
  owner: string,
  drafts: readonly Draft[],
  known: readonly KnownUnit[],
  spellings: ReadonlyMap<string, string[]>,
): Unit[] {
  const names = new Set([owner, ...drafts.flatMap(({ owedBy, responsible }) => [...owedBy, ...responsible])]);
  return [...names]
    .filter((name) => name === owner || (name !== EVERY_UNIT && !isParentOffice(name, known)))
    .map((name) => ({ name, aliases: spellings.get(name) ?? [] }));
}

const asWritten = (text: string): string => text;

/** What people read of a row, with the breaks of its columns closed. */
function mendWords(draft: Draft, mend: (text: string) => string): Draft {
  return {
    ...draft,
    title: mend(draft.title),
    subItemTitles: draft.subItemTitles.map(({ sub, title }) => ({ sub, title: mend(title) })),
    points: draft.points.map(({ for: what, points }) => ({ for: mend(what), points })),
    requirements: draft.requirements.map(mend),
  };
}

function toItem(
  { line, impossible: _impossible, grain: _grain, ...draft }: Draft,
  textAt: (line: number) => string,
): Omit<Item, 'key'> {
  return { ...draft, source: { line, text: textAt(line) } };
}
