import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcement, content } from '../announcements/fixtures.js';
import { type CommandHome, openCommandHome } from './home.js';

let home: CommandHome;
beforeAll(async () => {
  home = await openCommandHome();
});
afterAll(() => home.remove());

describe('kamnot announcement list', () => {
  it('shows every announcement, the newest first, and nobody behind it', async () => {
    expect((await home.json(['announcement', 'list'])).value).toEqual([]);
    await home.inside(async (store) => {
      await store.announcements.add(announcement({ id: 'aaaaaa' }));
      await store.announcements.add(
        announcement({
          id: 'bbbbbb',
          state: 'sent',
          createdAt: '2024-03-13T09:00:00+07:00',
          content: content({ title: 'อีกเรื่อง', when: null }),
        }),
      );
    });
    const { code, value } = await home.json(['announcement', 'list']);
    expect(code).toBe(0);
    expect(value).toMatchObject([
      { id: 'bbbbbb', state: 'sent', title: 'อีกเรื่อง', from: null, sent: 0, failed: 0, waiting: 0 },
      { id: 'aaaaaa', state: 'draft', from: '2024-03-26', to: '2024-03-26', place: 'ห้องประชุม 1' },
    ]);
    expect(JSON.stringify(value)).not.toMatch(/U[0-9a-f]{32}/);
    expect((await home.run(['announcement', 'list'])).stdout).toContain('อบรมจริยธรรมประจำปี');
  });

  it('tells of a correction that people have the words before it', async () => {
    const chatIds = ['C1', 'C2'];
    const published = { content: content(), generation: 1, at: '2024-03-13T09:00:00+07:00', chatIds };
    await home.inside((store) =>
      store.announcements.add(announcement({ id: 'cccccc', generation: 2, published })),
    );
    const rows = (await home.json(['announcement', 'list'])).value as { id: string }[];
    expect(rows.find(({ id }) => id === 'cccccc')).toMatchObject({
      state: 'draft',
      correcting: true,
      told: 2,
      sent: 0,
    });
    const { stdout } = await home.run(['announcement', 'list']);
    expect(stdout).toMatch(/cccccc {2}sent, correction: draft .*2 told before/);
  });
});

describe('kamnot announcement approval', () => {
  it('needs two people until it is switched', async () => {
    expect((await home.json(['announcement', 'approval'])).value).toEqual({ approval: 'two' });
    expect((await home.json(['announcement', 'approval', 'one'])).value).toEqual({ approval: 'one' });
    expect((await home.json(['announcement', 'approval'])).value).toEqual({ approval: 'one' });
    expect((await home.run(['announcement', 'approval', 'none'])).code).toBe(2);
    expect((await home.json(['announcement', 'approval'])).value).toEqual({ approval: 'one' });
  });
});
