import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAudience } from '../../src/announcements/draft/audience.js';
import { clean } from '../../src/announcements/draft/clean.js';
import { readField, readSendAt } from '../../src/announcements/draft/fields.js';
import { readCapacity, readGroups } from '../../src/announcements/draft/groups.js';
import { looksLikeInvitation } from '../../src/announcements/draft/invitation.js';
import { isLink } from '../../src/announcements/draft/links.js';
import { readTimes } from '../../src/announcements/draft/time.js';
import { readWhen } from '../../src/announcements/draft/when.js';
import { DRAFTING, drafted } from './fixtures.js';

describe('days', () => {
  it.each([
    ['26 มี.ค. 67', '2024-03-26', '2024-03-26'],
    ['วันอังคารที่ ๒๖ - วันพุธที่ ๒๗ มีนาคม ๒๕๖๗', '2024-03-26', '2024-03-27'],
    ['26-28 มีนาคม 2567', '2024-03-26', '2024-03-28'],
    ['28 มีนาคม - 2 เมษายน 2567', '2024-03-28', '2024-04-02'],
    ['พรุ่งนี้', '2024-03-13', '2024-03-13'],
    ['วันศุกร์นี้', '2024-03-15', '2024-03-15'],
    ['วันนี้', '2024-03-12', '2024-03-12'],
  ])('%s', (text, from, to) => {
    expect(readWhen(text, DRAFTING.today)).toMatchObject({ value: { from, to }, problems: [] });
  });

  it.each([
    ['31 เมษายน 2567', 'impossible-date'],
    ['30 กุมภาพันธ์ 2567', 'impossible-date'],
    ['11 มีนาคม 2567', 'past-date'],
    ['28-26 มีนาคม 2567', 'end-before-start'],
    ['2 เมษายน - 28 มีนาคม 2567', 'end-before-start'],
    ['วันจันทร์ที่ 26 มีนาคม 2567', 'wrong-weekday'],
  ])('%s is no day: %s', (text, kind) => {
    expect(readWhen(text, DRAFTING.today)).toMatchObject({ value: null, problems: [{ kind }] });
  });

  it.each(['เดือนหน้า', 'ไตรมาส 2', 'ภายในวันที่ 20 มีนาคม 2567', 'เร็ว ๆ นี้', 'ข้อ 1.7'])(
    '%s names no exact day',
    (text) => {
      expect(readWhen(text, DRAFTING.today)).toEqual({ value: null, problems: [] });
    },
  );
});

describe('times of day', () => {
  it.each([
    ['เวลา 13.30 – 15.00 น.', '13:30', '15:00'],
    ['เวลา ๐๙.๐๐ น. - ๑๒.๐๐ น.', '09:00', '12:00'],
    ['9:00', '09:00', null],
    ['09.00 น.', '09:00', null],
    ['9 โมงเช้า', '09:00', null],
    ['บ่าย 2 โมง', '14:00', null],
    ['บ่ายโมง', '13:00', null],
    ['1 ทุ่ม', '19:00', null],
    ['เที่ยง', '12:00', null],
    ['ข้อ 1.7', null, null],
    ['รับ 60 คน', null, null],
  ])('%s', (text, start, end) => {
    expect(readTimes(clean(text))).toMatchObject({ times: { start, end }, problems: [] });
  });

  it('that end before they begin are a problem', () => {
    expect(readTimes('เวลา 15.00-13.30 น.').problems).toMatchObject([{ kind: 'time-order' }]);
  });
});

describe('audiences', () => {
  it.each([
    ['ทุกสำนัก', { allUnits: true, club: false, followers: false, units: [] }],
    ['ชมรม STRONG และผู้ติดตาม', { allUnits: false, club: true, followers: true, units: [] }],
    ['สำนักกรรมาธิการ ๑๒', { units: ['สำนักกรรมาธิการ ๑๒'] }],
    ['สำนักกรรมาธิการ 1', { units: ['สำนักกรรมาธิการ ๑'] }],
    ['สนค กับ กลุ่มงานจริยธรรม', { units: ['กลุ่มงานจริยธรรม', 'สำนักการคลัง'] }],
  ])('%s', (text, targets) => {
    expect(readAudience(text, DRAFTING.units)).toMatchObject({ value: targets, problems: [] });
  });

  it('with a unit that nobody knows are asked back, with the nearest names', () => {
    const { value, problems } = readAudience('สำนักกรรมาธิการ ๓', DRAFTING.units);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ kind: 'unknown-unit' }]);
    expect(problems[0]).toHaveProperty('nearest', expect.arrayContaining(['สำนักกรรมาธิการ ๑']));
  });

  it.each(['เพื่อน ๆ', '', 'วันที่ 3 ถึง 5'])('%j names nobody', (text) => {
    expect(readAudience(text, DRAFTING.units)).toEqual({ value: null, problems: [] });
  });
});

describe('groups and seats', () => {
  it.each(['เสวนา รับ 0 คน', 'เสวนา รับ -5 คน', 'เสวนา\nจำนวนที่รับ: 0'])('%s is asked back', (text) => {
    expect(drafted(text)).toMatchObject({ content: { capacity: null }, problems: [{ kind: 'no-number' }] });
  });

  it('may be a number alone under their label', () => {
    expect(drafted('เสวนา\nจำนวนที่รับ: 60').content.capacity).toBe(60);
  });

  it('have a name and a size', () => {
    expect(readGroups(['3.1 ผู้บริหาร (ระดับสูง) จำนวนประมาณ 1,200 คน', '- วิทยากร 5 คน', 'ประกอบด้วย'])).toEqual([
      { name: 'ผู้บริหาร', size: 1200 },
      { name: 'วิทยากร', size: 5 },
    ]);
  });

  it.each([
    ['รับ 60 คน', 60],
    ['จำกัดเพียง 40 ที่นั่ง', 40],
    ['ไม่เกิน 30 ท่าน', 30],
    ['มีผู้สนใจ 60 คน', null],
  ])('%s', (text, seats) => expect(readCapacity([], text).value).toBe(seats));
});

describe('a whole text', () => {
  it('in one line is cut where the name ends', () => {
    const { content, problems } = drafted(
      'อบรมจริยธรรม วันที่ 26 มี.ค. 2567 เวลา 9.00 น. ณ ห้องประชุม 1 ถึง สำนักการคลัง รับ 30 คน ตอบแผนข้อ 1.7 และ 3',
    );
    expect(problems.filter(({ kind }) => kind !== 'unknown-code')).toEqual([]);
    expect(content).toMatchObject({
      title: 'อบรมจริยธรรม',
      body: '',
      when: { from: '2024-03-26', start: '09:00' },
      place: 'ห้องประชุม 1',
      capacity: 30,
      targets: { units: ['สำนักการคลัง'] },
    });
  });

  it('links the rows of the plan that it names and reports codes nobody knows', () => {
    const { content, problems } = drafted('จิตอาสา\nตอบแผนข้อ 1.7, 99');
    expect(content.planItems.map(({ code }) => code)).toEqual(['1.7']);
    expect(problems).toEqual([{ kind: 'unknown-code', code: '99' }]);
  });

  it('takes no date from its reasons and no place from its purpose', () => {
    const { content } = drafted(
      '1. หลักการและเหตุผล\nประกาศเมื่อวันที่ 1 เมษายน 2567 ณ ทำเนียบ\n2. สถานที่\nห้อง 5\n3. วันที่จัด\n26 มีนาคม 2567',
    );
    expect(content).toMatchObject({ when: { from: '2024-03-26' }, place: 'ห้อง 5' });
  });

  it('without anything is an empty draft', () => {
    const { content, problems } = drafted(' \n ');
    expect(content).toMatchObject({ title: '', when: null, place: null, purpose: null });
    expect(problems).toEqual([]);
  });

  it('of any kind gives a draft that fits, and never throws', () => {
    const piece = fc.constantFrom(
      'วันที่ 26 มีนาคม 2567',
      'ณ ห้อง 1',
      'ถึง ทุกสำนัก',
      '\n',
      '1. ',
      'เพื่อ',
      'https://',
      '<b>',
      '๓๑',
      'รับ',
      ':',
      'ก'.repeat(300),
      '-',
      'แบบประเมิน',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (parts) => {
        const { content } = drafted(parts.join(' '));
        expect(content.title.length).toBeLessThanOrEqual(400);
        expect(content.body.length).toBeLessThanOrEqual(2000);
        if (content.when)
          expect(content.when.from <= content.when.to && content.when.to >= DRAFTING.today).toBe(true);
        if (content.link) expect(isLink(content.link)).toBe(true);
      }),
      { verbose: 1 },
    );
  });
});

describe('an invitation', () => {
  it('has several labelled parts', () => {
    const text =
      'สัมมนา\n1. วัตถุประสงค์\nเพื่อพัฒนางาน\n2. กลุ่มเป้าหมาย\nบุคลากร 40 คน\n3. สถานที่\nห้อง 1\n4. วันที่จัด\n26 มีนาคม 2567 และอื่น ๆ อีกมาก';
    expect(looksLikeInvitation(text)).toBe(true);
  });

  it.each(['1.7 ส่งวันไหน', 'รอบ 20 มีนาคม มีอะไรบ้าง\nส่งที่ไหน', 'ก'.repeat(500)])('is not %j', (text) => {
    expect(looksLikeInvitation(text)).toBe(false);
  });
});

describe('single answers', () => {
  it.each([
    ['capacity', 'ไม่จำกัด', { capacity: null }],
    ['capacity', '๖๐ คน', { capacity: 60 }],
    ['link', 'https://example.com', { link: 'https://example.com' }],
    ['purpose', 'ให้รู้เกณฑ์', { purpose: 'ให้รู้เกณฑ์' }],
  ] as const)('%s %s', (field, text, value) => {
    expect(readField(field, text, DRAFTING)).toEqual({ value, problems: [] });
  });

  it.each([
    ['capacity', 'มาก', 'no-number'],
    ['capacity', '0', 'no-number'],
    ['capacity', '-3 คน', 'no-number'],
    ['link', 'example', 'bad-link'],
    ['when', 'เร็ว ๆ นี้', 'no-time'],
    ['audience', 'เพื่อน', 'no-audience'],
    ['place', ' ', 'empty'],
  ] as const)('%s %s is asked again', (field, text, kind) => {
    expect(readField(field, text, DRAFTING)).toMatchObject({ value: null, problems: [{ kind }] });
  });
});

describe('the time of sending', () => {
  const now = new Date('2024-03-12T10:00:00+07:00');
  it.each([
    ['พรุ่งนี้ 9.00 น.', '2024-03-13T09:00:00+07:00'],
    ['26 มี.ค. 2567 เวลา 13.30 น.', '2024-03-26T13:30:00+07:00'],
    ['14:00', '2024-03-12T14:00:00+07:00'],
  ])('%s', (text, at) => expect(readSendAt(text, now).value).toEqual(new Date(at)));

  it.each(['9.00 น.', '26 มี.ค. 2567', 'เมื่อวาน 9.00 น.', '26 มี.ค. 2570 เวลา 9.00 น.', 'ตอนว่าง'])(
    '%s is asked again',
    (text) => {
      const { value, problems } = readSendAt(text, now);
      expect(value).toBeNull();
      expect(problems).toHaveLength(1);
    },
  );
});
