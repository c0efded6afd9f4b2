import { describe, expect, it } from 'vitest';
import { cells, planOf, TITLE, table } from '../helpers.js';

async function asked(activity: string, due = 'ส่ง 20 มี.ค. 66'): Promise<string[]> {
  const { findings } = await planOf(`${TITLE}\n\n${table([cells({ activity, due, who: 'กองคลัง' })])}`);
  return findings.filter(({ message }) => message.includes('cancelled')).map(({ severity }) => severity);
}

describe('a row that is said to be off', () => {
  it.each([
    ['ตลาดนัด (ยกเลิก)', 'ส่ง 20 มี.ค. 66'],
    ['ตลาดนัด\nยกเลิกกิจกรรม', 'ส่ง 20 มี.ค. 66'],
    ['ตลาดนัด', 'ยกเลิก'],
  ])('is asked about: %s %s', async (activity, due) =>
    expect(await asked(activity, due)).toEqual(['confirm']),
  );

  it.each(['ยกเลิกการใช้ถุงพลาสติก', 'โครงการเลิกบุหรี่'])('may have its word in the title: %s', async (activity) =>
    expect(await asked(activity)).toEqual([]),
  );
});
