import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, readPolicy } from '../../src/reminders/policy.js';

describe('the stored policy', () => {
  it('is the default of CONTRACT 5 when nothing is stored', () => {
    expect(readPolicy(null)).toEqual({ policy: DEFAULT_POLICY, fault: null });
    expect(DEFAULT_POLICY).toMatchObject({
      unitOffsets: [30, 14, 7, 3, 1, 0],
      strongOffsets: [30, 7, 1, 0, -1],
      overdueOffsets: [1, 3, 7],
      overdueMondays: 4,
      milestoneOffsets: [7, 1],
      sendAt: '08:30',
    });
  });

  it('needs only the fields that differ', () => {
    expect(readPolicy({ overdueMondays: 0, sendAt: '09:15' })).toEqual({
      policy: { ...DEFAULT_POLICY, overdueMondays: 0, sendAt: '09:15' },
      fault: null,
    });
  });

  it('may silence a kind of notice wholly', () => {
    expect(readPolicy({ overdueOffsets: [], milestoneOffsets: [] }).fault).toBeNull();
  });

  it.each([
    ['a word', { sendAt: 'ตอนเช้า' }, 'sendAt'],
    ['a time that does not exist', { sendAt: '24:00' }, 'sendAt'],
    ['an hour outside the window', { sendAt: '07:00' }, 'sendAt'],
    ['half a day before', { unitOffsets: [1.5] }, 'unitOffsets'],
    ['an overdue notice before the date', { overdueOffsets: [-1] }, 'overdueOffsets'],
    ['not a policy at all', 'yes', 'its root'],
  ])('%s: the default holds, and the fault names the place', (_name, stored, place) => {
    const { policy, fault } = readPolicy(stored);
    expect(policy).toEqual(DEFAULT_POLICY);
    expect(fault).toContain(`reminders.policy is unusable at ${place}`);
  });
});
