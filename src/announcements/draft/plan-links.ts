import { type Plan, planKey } from '../../plan/types.js';
import type { PlanLink } from '../types.js';
import type { Read } from './problems.js';

const CODE = '\\d{1,3}(?:\\.\\d{1,2})*';
const CODES = new RegExp(
  `(?:ตอบ|ตาม)?แผน\\S*?\\s*(?:ข้อ|กิจกรรม(?:ที่)?|รายการ)\\s*(?:ที่\\s*)?[:：]?\\s*(${CODE}(?:\\s*(?:,|และ|กับ)?\\s*(?:ข้อ)?\\s*${CODE})*)`,
  'gu',
);

/** Rows of the plan that the activity answers: `ตอบแผนข้อ 1.7, 3`. A code that no plan has is a problem. */
export function readPlanLinks(text: string, plans: Plan[]): Read<PlanLink[]> {
  const found = [...text.matchAll(CODES)];
  const codes = found.flatMap(([, list]) => list!.match(new RegExp(CODE, 'gu')) ?? []);
  const links: PlanLink[] = [];
  const problems: Read<PlanLink[]>['problems'] = [];
  for (const code of new Set(codes)) {
    const holding = plans.filter(({ items }) => items.some((item) => item.code === code));
    if (holding.length === 0) problems.push({ kind: 'unknown-code', code });
    links.push(...holding.map((plan) => ({ plan: planKey(plan), code })));
  }
  return { value: links, problems, taken: found.map(([words]) => words) };
}
