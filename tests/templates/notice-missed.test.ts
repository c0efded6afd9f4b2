import { expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { noticeMissed } from '../../templates/notice-missed.js';

const textOf = (days: string[]): string => {
  const message = noticeMissed(days);
  expect(checkMessages([message])).toEqual([]);
  return message.type === 'text' ? message.text : '';
};

it('names the missed days, and counts those that are too many to name', () => {
  expect(textOf(['2023-03-13'])).toContain('(13 มี.ค. 66)');
  const month = Array.from({ length: 9 }, (_, n) => `2023-03-0${n + 1}`);
  expect(textOf(month)).toContain('1 มี.ค. 66, 2 มี.ค. 66, 3 มี.ค. 66, 4 มี.ค. 66, 5 มี.ค. 66 และอีก 4 วัน');
});
