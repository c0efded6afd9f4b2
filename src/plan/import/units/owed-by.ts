import type { PlanContext } from '../items/combine.js';
import type { Activity } from '../rows/activities.js';
import { columnText } from '../rows/activities.js';
import { spelling } from '../unit-names.js';
import { exceptionsIn } from './exceptions.js';
import type { Responsibility } from './responsible.js';
import { readUnitCell } from './unit-entries.js';

const EVERY_UNIT = 'สำนัก\\s?/\\s?กลุ่ม';
const DOES = '\\s*(?:ต้อง|ร่วม|จะ)?(?:จัด|มี|ทำ|ดำเนิน|รายงาน|ส่ง|ประกาศ|แต่งตั้ง|กำหนด|นำ|เผยแพร่|ตั้ง|ประเมิน|รวบรวม)';
const AWARD = /คะแนน\s?สำนัก/;

/**
 * Who owes an activity whose responsible cell is empty: the owner, when the row names the owner or สำนัก/กลุ่ม
 * as doer or gives คะแนนสำนักดีเด่น; else nobody.
 */
export function isOwnersByText(activity: Activity, owner: string): boolean {
  const text = (['activity', 'output', 'outcome', 'due', 'remark'] as const)
    .map((role) => columnText(activity, role))
    .join('\n');
  return AWARD.test(text) || namesDoer(text, spelling(owner)) || namesDoer(text, EVERY_UNIT);
}

function namesDoer(text: string, name: string): boolean {
  const atStart = new RegExp(`(?:^|\\n)[\\s●•-]*(?:\\(?\\d{1,2}\\)\\s*)?(?:${name})`);
  const withVerb = new RegExp(`(?:${name})(?:ตรวจสอบภายใน)?${DOES}`);
  return atStart.test(text) || withVerb.test(text) || new RegExp(`โดย\\s?(?:${name})`).test(text);
}

/** The units of `--all-units` without those that a cell leaves out. */
export function everyUnitBut(
  cell: string,
  { known, everyUnit }: Pick<PlanContext, 'known' | 'everyUnit'>,
): string[] {
  const left = exceptionsIn(cell).flatMap((text) => readUnitCell(text, known).map(({ name }) => name));
  return (everyUnit ?? []).filter((name) => !left.includes(name));
}

/** Whether a row is addressed to every unit, so that `--all-units` makes each of them owe it. */
export function isForEveryUnit(activity: Activity, responsibility: Responsibility): boolean {
  if (!responsibility.empty) return responsibility.toAll;
  const text = columnText(activity, 'activity');
  return namesDoer(text, EVERY_UNIT) || /ทุก\s?(?:สำนัก|กลุ่ม|หน่วยงาน)/.test(text);
}
