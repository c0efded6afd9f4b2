import { describe, expect, it } from 'vitest';
import { isLink, readLinks } from '../../src/announcements/draft/links.js';
import { drafted } from './fixtures.js';

describe('links', () => {
  it.each(['https://example.com', 'http://a.b.co/x?y=1#z', 'https://forms.gle/abc'])('%s opens', (link) => {
    expect(isLink(link)).toBe(true);
    expect(readLinks(`ดูที่ ${link}`)).toEqual({ link, evaluation: null, problems: [] });
  });

  it.each([
    'example',
    'www.example.com',
    'http:/example.com',
    'https://localhost',
    'https://user:pw@example.com',
    'javascript:alert(1)',
    `https://example.com/${'a'.repeat(1000)}`,
  ])('%s does not', (link) => expect(isLink(link)).toBe(false));

  it('tell registration and evaluation apart', () => {
    const text = 'ลงทะเบียน https://example.com/a.\nแบบประเมิน\nhttps://example.com/b';
    expect(readLinks(text)).toEqual({
      link: 'https://example.com/a',
      evaluation: 'https://example.com/b',
      problems: [],
    });
  });
});

describe('links on a line', () => {
  const [reg, rate] = ['https://example.go.th/reg', 'https://example.go.th/rate'];
  const WHOLE = 'อบรมการประเมิน ITA วันที่ 26 มี.ค. 2567 เวลา 09.00 น. ณ ห้อง 1 ถึง ทุกสำนัก เพื่อให้รู้เกณฑ์ใหม่';
  it.each([
    [`ลงทะเบียน ${reg} แบบประเมิน ${rate}`, reg, rate],
    [`แบบประเมิน: ${rate} ลงทะเบียนได้ที่ ${reg}`, reg, rate],
    [`ดูรายละเอียดที่ ${reg} และทำแบบประเมิน ${rate}`, reg, rate],
    [`${reg} (ลงทะเบียน) ${rate} (แบบประเมิน)`, reg, rate],
    [`แบบประเมิน ลิงก์ ${rate}`, null, rate],
    [`(ลงทะเบียน ${reg})`, reg, null],
    [`ลงทะเบียน ${reg}`, reg, null],
    [reg, reg, null],
  ])('%s are told apart and leave no words', (words, link, evaluation) => {
    for (const gap of [' ', '\n']) {
      const { content, problems } = drafted(`${WHOLE}${gap}${words}`);
      expect(problems).toEqual([]);
      expect(content).toMatchObject({ link, evaluation, purpose: 'เพื่อให้รู้เกณฑ์ใหม่', place: 'ห้อง 1' });
      expect(content.body).not.toContain('https:');
    }
  });

  it('do not stay in the title, and one too many stays in the text', () => {
    expect(drafted(`เสวนา ลงทะเบียน ${reg}`).content).toMatchObject({ title: 'เสวนา', link: reg });
    expect(drafted(`เสวนา\nดู ${reg} กับ https://example.go.th/more`).content.body).toContain('/more');
  });

  it('that are none are asked back as what they were meant for', () => {
    expect(drafted('เสวนา\nลิงก์: abc def').problems).toMatchObject([{ kind: 'bad-link', field: 'link' }]);
    expect(drafted('เสวนา\nแบบประเมิน: ไม่ใช่ลิงก์').problems).toMatchObject([
      { kind: 'bad-link', field: 'evaluation' },
    ]);
    expect(drafted('เสวนา แบบประเมิน www.example.com').problems).toMatchObject([{ field: 'evaluation' }]);
    expect(drafted('เสวนา\nลิงก์: ไม่มี').problems).toEqual([]);
  });

  it('may be words where none is needed, which stay on the card', () => {
    const { content, problems } = drafted('เสวนา\nลงทะเบียน: หน้าห้องประชุม');
    expect(problems).toEqual([]);
    expect(content.body).toBe('ลงทะเบียน: หน้าห้องประชุม');
  });
});
