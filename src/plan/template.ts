import writeSheets from 'write-excel-file/node';
import { EXPLANATIONS, OWNER_LABEL, TEMPLATE_COLUMNS, templateRow, YEAR_LABEL } from './template-sheet.js';
import type { Plan } from './types.js';

/** Rows prepared for filling in. Their cells are text, so that `1.10` stays itself. */
const BLANK_ROWS = 300;
const WIDTHS = [8, 10, 50, 12, 20, 20, 14, 30, 30, 30, 30, 50, 10];

const text = (value: string) => ({
  value,
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top' as const,
});
const heading = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#DCE9E2',
  wrap: true,
});

/**
 * The workbook that organizers fill in: a sheet with the plan's columns and one that explains them.
 * @param plan fills the sheet in; without it the sheet is empty
 * @returns the bytes of an .xlsx file
 */
export function templateWorkbook(plan?: Pick<Plan, 'fiscalYear' | 'owner' | 'items'>): Promise<Buffer> {
  const rows = plan?.items.map(templateRow) ?? [];
  const blank = Array.from({ length: BLANK_ROWS }, () => TEMPLATE_COLUMNS.map(() => text('')));
  return writeSheets([
    {
      sheet: 'แผน',
      columns: WIDTHS.map((width) => ({ width })),
      data: [
        [heading(OWNER_LABEL), null, text(plan?.owner ?? '')],
        [heading(YEAR_LABEL), null, text(plan ? String(plan.fiscalYear) : '')],
        [],
        TEMPLATE_COLUMNS.map(heading),
        ...rows.map((cells) => cells.map(text)),
        ...blank,
      ],
    },
    {
      sheet: 'คำอธิบาย',
      columns: [{ width: 22 }, { width: 90 }],
      data: [
        [heading('ช่อง'), heading('กรอกอย่างไร')],
        ...EXPLANATIONS.map(([column, how]) => [text(column), text(how)]),
      ],
    },
  ]).toBuffer();
}
