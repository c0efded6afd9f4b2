import { describe, expect, it } from 'vitest';
import { graphemeCount, truncateWords } from '../../src/thai/truncate.js';

describe('cutting between words', () => {
  const text = 'ผู้แทนหน่วยงานที่ได้รับการคัดเลือก และศรัทธา';
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(
    ({ index }) => index,
  );

  it('never cuts within a word, whatever the room', () => {
    for (let max = 8; max < text.length; max++) {
      const cut = truncateWords(text, max);
      expect(graphemeCount(cut)).toBeLessThanOrEqual(max);
      if (cut === text) continue;
      const kept = cut.slice(0, -1);
      expect(cut.endsWith('…')).toBe(true);
      expect(text.startsWith(kept)).toBe(true);
      expect(words).toContain(kept.length);
    }
  });

  it('leaves a short text, and cuts a single long word somewhere', () => {
    expect(truncateWords('สั้น', 10)).toBe('สั้น');
    expect(truncateWords('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });
});
