import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/chat/understand/index.js';
import { SEED } from '../../helpers/seed.js';
import { askOne, questionFrom } from './asking.js';
import { FLOODS } from './floods.js';
import { fuzz } from './fuzz.js';
import { MINE, WORLD } from './small-plan.js';
import { syntheticPlan, syntheticWorld } from './synthetic-plan.js';

describe('strings of any kind', () => {
  it(`5,000 of them neither throw nor mark (seed ${SEED})`, () => {
    expect(fuzz(syntheticWorld(syntheticPlan(60)), SEED, 5_000)).toBeNull();
  });

  it.each(FLOODS)('5,000 characters of %s are answered in time that does not explode', (_, text) => {
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
