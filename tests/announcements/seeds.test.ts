import { describe, expect, it } from 'vitest';
import { looksLikeInvitation } from '../../src/announcements/draft/invitation.js';
import { readDraft } from '../../src/announcements/draft/read.js';
import { seed, seeds } from '../plan/helpers.js';

/** The real invitation beside the clone; its sentences stay there. */
describe.skipIf(seeds === null)('the invitation among the source documents', () => {
  const read = () => {
    const text = seed('003').bytes.toString('utf8');
    return { text, ...readDraft(text, { today: '2019-06-03', units: [], plans: [] }) };
  };

  it('is known as one and gives two days, a place, groups with sizes and a purpose', () => {
    const { text, content, problems } = read();
    expect(looksLikeInvitation(text)).toBe(true);
    expect(problems).toEqual([]);
    expect(content.when).toEqual({ from: '2019-06-25', to: '2019-06-26', start: null, end: null });
    expect(content.place).toMatch(/โรงแรม.*กาญจนบุรี/);
    expect(content.groups.map(({ size }) => size)).toEqual([60, 100, 10]);
    expect(content.purpose?.split('\n')).toHaveLength(3);
    expect(content.title).toMatch(/^โครงการ/);
    expect(content.body).toBe('');
  });

  it('read later says that its days are over', () => {
    const { text } = read();
    const { content, problems } = readDraft(text, { today: '2024-03-12', units: [], plans: [] });
    expect(content.when).toBeNull();
    expect(problems).toEqual([{ kind: 'past-date', from: '2019-06-25' }]);
  });
});
