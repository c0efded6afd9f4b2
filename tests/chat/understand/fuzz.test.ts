import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/chat/understand/index.js';
import { askOne, questionFrom } from './asking.js';
import { fuzz } from './fuzz.js';
import { MINE, WORLD } from './small-plan.js';
import { syntheticPlan, syntheticWorld } from './synthetic-plan.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

describe('strings of any kind', () => {
  it(`5,000 of them neither throw nor mark (seed ${SEED})`, () => {
    expect(fuzz(syntheticWorld(syntheticPlan(60)), SEED, 5_000)).toBeNull();
  }, 60_000);

  it.each([
    ['5,000 characters of one letter', 'ส'.repeat(5_000)],
    ['5,000 characters of a cue', 'ส่งแล้ว '.repeat(700)],
    ['5,000 characters of numbers', '1.1 '.repeat(1_250)],
    ['5,000 tone marks', '่'.repeat(5_000)],
    ['only emoji', '😂'.repeat(300)],
    ['only spaces', ' '.repeat(5_000)],
    ['nested brackets', '('.repeat(2_500) + ')'.repeat(2_500)],
    ['list marks', Array.from({ length: 500 }, (_, n) => `${n + 1}) ขุดลอก`).join('\n')],
    ['units', 'สำนักน้ำ 9 '.repeat(400)],
  ])('%s is answered in time that does not explode', (_, text) => {
    const answers = understand(questionFrom(text, { unit: MINE }), WORLD);
    expect(answers.length).toBeGreaterThan(0);
  });

  it('notes carry no markup of the question', () => {
    for (const text of [
      '<b>โครงการลับ</b> ส่งวันไหน',
      '<img src=x onerror=1> ส่งเมื่อไหร่',
      'สำนัก<script>ลึกลับมาก ต้องส่งอะไร',
    ]) {
      expect(JSON.stringify(askOne(WORLD, text).note ?? '')).not.toMatch(/[<>]/);
    }
  });
});
