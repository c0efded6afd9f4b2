import { describe, expect, it } from 'vitest';
import { answer } from '../../src/chat/answer.js';
import { sceneOf } from '../../src/chat/scene.js';
import { shortId } from '../../src/chat/short-ids.js';
import { readTap } from '../../src/chat/taps/read.js';
import type { Answer } from '../../src/chat/types.js';
import { checkMessages } from '../../src/line/validate-message.js';
import type { Submission } from '../../src/people/types.js';
import { item, NORTH, plan, question, SOUTH, submission, world } from './fixtures.js';
import { said } from './telling.js';

const own = plan([item('1', { title: 'ปลูกป่าชายเลน' }), item('2', { due: '2023-06-20' })]);
/** The head office's plan asks the same number of the unit, and others of somebody else. */
const central = plan(
  [
    item('1', { title: 'ประกวดภาพถ่าย', due: '2023-05-20' }),
    item('2', { title: 'ตรวจนับพัสดุ', due: '2023-06-20', owedBy: [SOUTH], responsible: [SOUTH] }),
  ],
  { owner: 'สำนักกลาง' },
);

function ask(text: string, day: string, marks: Submission[] = [], plans = [central, own]): Answer {
  const asked = question({ text, at: `${day}T09:00:00+07:00`, chat: { unit: NORTH } });
  const answered = answer(asked, world(plans, marks));
  expect(checkMessages(answered.messages)).toEqual([]);
  return answered;
}

describe('a unit with a plan of its own and rows in another', () => {
  it('is told of the rows of both', () => {
    expect(ask('20 พ.ค. ส่งอะไร', '2023-05-01').items).toEqual([['1', [], '2023-05-20']]);
    expect(ask('ประกวดภาพถ่าย ส่งวันไหน', '2023-05-01').items).toEqual([['1', [], '2023-05-20']]);
    expect(ask('มีอะไรเลยกำหนดบ้าง', '2023-05-25').items).toEqual([
      ['1', [], '2023-03-20'],
      ['1', [], '2023-05-20'],
    ]);
    const year = ask('ทั้งปีต้องส่งอะไรบ้าง', '2022-10-05');
    expect(year.items).toHaveLength(3);
    expect(said(year)).toContain('รวม 3 รายการ จาก 2 แผน');
    expect(said(year)).not.toContain('ตรวจนับพัสดุ');
  });

  it('is counted over both, each with its owner', () => {
    const marks = [submission(own, '1', null)];
    const progress = ask('ความคืบหน้าของเรา', '2023-05-13', marks);
    expect(said(progress)).toContain('รวม 2 แผน ส่งแล้ว 1 จาก 3 รายการ (33%)');
    expect(said(progress)).toContain('แผนของ สำนักกลาง');
    const round = ask('รอบ 20 พ.ค. ส่งไปถึงไหนแล้ว', '2023-05-13', marks);
    expect(said(round)).toContain('ส่งแล้ว 0 จาก 1 รายการ');
    expect(said(round)).not.toContain('รวม 2 แผน');
  });

  it('is told of the nearest date of both, those that it has handed in left out', () => {
    const next = (marks: Submission[]) => ask('รอบถัดไปของเรา', '2023-03-01', marks);
    expect(next([])).toMatchObject({
      items: [['1', [], '2023-03-20']],
      period: ['2023-03-20', '2023-03-20'],
    });
    expect(next([submission(own, '1', null)]).items).toEqual([['1', [], '2023-05-20']]);
    expect(next([submission(own, '1', null), submission(central, '1', null)]).items).toEqual([
      ['2', [], '2023-06-20'],
    ]);
  });

  it('marks in both plans what both ask under one number', () => {
    const marked = ask('ข้อ 1 ส่งแล้วค่ะ', '2023-05-01');
    expect(marked).toMatchObject({
      intent: 'mark',
      items: [
        ['1', [], '2023-03-20'],
        ['1', [], '2023-05-20'],
      ],
    });
    expect(said(marked)).toContain('สำนักกลาง');
  });

  it('gets the same from buttons', () => {
    const scene = sceneOf(
      question({ at: '2023-05-13T09:00:00+07:00', chat: { unit: NORTH } }),
      world([central, own], [submission(own, '1', null)]),
    );
    const tap = (verb: 'next' | 'progress') => readTap(scene, { verb, unit: shortId(NORTH) });
    expect(tap('next')?.items.map(({ due }) => due)).toEqual(['2023-05-20']);
    expect(tap('progress')?.drawn.alt).toContain('รวม 2 แผน ส่งแล้ว 1 จาก 3 รายการ');
  });
});

describe('a year with the plans of many', () => {
  const plans = ['ก', 'ข', 'ค', 'ง', 'จ'].map((name) =>
    plan([item('1', { due: '2023-03-20' })], { owner: `สำนัก${name}` }),
  );

  it('counts all of them and says how many are not shown', () => {
    const asked = question({ text: 'เดือนมีนาคมต้องส่งอะไรบ้าง', at: '2023-03-01T09:00:00+07:00' });
    const words = said(answer(asked, world(plans)));
    expect(words).toContain('รวม 5 รายการ จาก 5 แผน');
    expect(words).toContain('และอีก 2 แผน');
  });
});
