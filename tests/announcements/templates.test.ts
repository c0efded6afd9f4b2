import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { asset } from '../../src/paths.js';
import { toMessages } from '../../templates/parts/index.js';
import { gallery } from './gallery.js';

describe.each(Object.entries(gallery))('%s', (_name, drawn) => {
  const json = JSON.stringify(toMessages([drawn]));

  it('is taken by LINE', () => {
    expect(checkMessages(toMessages([drawn]))).toEqual([]);
  });

  it('speaks Thai with one particle and leaves no gap', () => {
    expect(drawn.alt).toMatch(/[ก-๙]{3}/);
    expect(json).not.toMatch(/ครับ|undefined|NaN|\[object|"text":""|"null/);
  });

  it('wraps and scales every text', () => {
    const cards = JSON.stringify(drawn.cards);
    const count = (needle: string) => cards.split(needle).length - 1;
    expect(count('"wrap":true')).toBe(count('"type":"text"'));
  });
});

it('every template of announcements is in the gallery', () => {
  const files = readdirSync(asset('templates')).filter((name) => /^(announcement|activity-)/.test(name));
  const source = readFileSync(asset('tests/announcements/gallery.ts'), 'utf8');
  const unseen = files.filter(
    (name) => !/^announcement-(?:words|standing)/.test(name) && !source.includes(name.replace('.ts', '.js')),
  );
  expect(unseen).toEqual([]);
});
