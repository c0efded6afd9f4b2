import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../src/line/validate-message.js';
import { asset } from '../../src/paths.js';
import { itemCard } from '../../templates/item-card.js';
import { toneColour } from '../../templates/parts/colours.js';
import { type Drawn, percent, progressBar, toMessages } from '../../templates/parts/index.js';
import { gallery } from './gallery.js';
import { activity, row } from './views.js';

const messages = Object.entries(gallery);
/** Every text that a reader sees in a message. */
const texts = (drawn: Drawn): string[] =>
  [
    ...JSON.stringify(toMessages([drawn])).matchAll(
      /"(?:text|altText|label|displayText)":"((?:[^"\\]|\\.)*)"/g,
    ),
  ].map(([, words]) => words!);

describe.each(messages)('%s', (_name, drawn) => {
  it('is taken by LINE', () => {
    expect(checkMessages(toMessages([drawn]))).toEqual([]);
  });

  it('says its answer in the notification, in Thai and with one particle', () => {
    expect(drawn.alt).toMatch(/[ก-๙]{3}/);
    for (const words of texts(drawn)) expect(words).not.toMatch(/ครับ|นะครับ|undefined|null|NaN|\[object/);
  });

  it('has no two next steps that look alike and do different things', () => {
    const actions = toMessages([drawn]).flatMap(({ quickReply }) =>
      (quickReply?.items ?? []).map(
        ({ action }) => action as { label: string; data?: string; text?: string },
      ),
    );
    const meant = new Set(actions.map(({ label, data, text }) => `${label}|${data ?? text}`));
    expect(new Set(actions.map(({ label }) => label)).size).toBe(meant.size);
  });

  it('wraps and scales every text', () => {
    const json = JSON.stringify(drawn.cards);
    const count = (needle: string) => json.split(needle).length - 1;
    expect(count('"wrap":true')).toBe(count('"type":"text"'));
    expect(json).not.toMatch(/"text":""/);
  });
});

describe('the gallery', () => {
  it('shows every template of an answer; reminders, notices and announcements are drawn in tests of their own', () => {
    const files = readdirSync(asset('templates'))
      .filter(
        (name) =>
          name.endsWith('.ts') &&
          name !== 'views.ts' &&
          !/^(reminder|notice|announcement|activity-)/.test(name),
      )
      .map((name) => name.replace('.ts', ''));
    const shown = new Set(messages.map(([name]) => name.split(' ')[0]));
    expect(files.filter((file) => !shown.has(file))).toEqual([]);
  });
});

describe('several answers', () => {
  it('share a carousel; words stand before it; next steps stand last, each once', () => {
    const card = gallery['item-card']!;
    const talk = gallery['small-talk']!;
    const all = toMessages([card, talk, card, talk]);
    expect(all.map(({ type }) => type)).toEqual(['text', 'flex']);
    expect(all[0]?.quickReply).toBeUndefined();
    expect(all[1]?.quickReply?.items).toHaveLength(3);
    expect(all[1]).toMatchObject({ contents: { type: 'carousel', contents: { length: 2 } } });
  });
});

describe('colours', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  it.each(Object.entries(toneColour))(
    '%s is readable on its ground and on white',
    (_tone, { text, soft }) => {
      expect(contrast(text, soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are red only where something is owed and past', () => {
    const past = { ...row().due!, daysLeft: -3 };
    const red = toneColour.overdue.text;
    const drawn = (status: 'open' | 'done' | null): string =>
      JSON.stringify(
        itemCard(
          activity([row({ due: past, status: status && { state: status, detail: null, units: null } })]),
        ).cards,
      );
    expect(drawn('open')).toContain(red);
    expect(drawn('done')).not.toContain(red);
    expect(drawn(null)).not.toContain(red);
  });
});

describe('points of a card', () => {
  it('are kept apart from a number before them', () => {
    const points = [
      { for: 'พอใจร้อยละ 90', points: 5 },
      { for: 'คลิป', points: 10 },
    ];
    const words = texts(itemCard(activity([row()], { points }), 'points')).join('\n');
    expect(words).toContain('ร้อยละ 90: 5 คะแนน');
    expect(words).toContain('คลิป 10 คะแนน');
  });
});

describe('percent', () => {
  it.each([
    [0, 0, 0],
    [0, 7, 0],
    [1, 3, 33],
    [2, 3, 67],
    [399, 400, 99],
    [400, 400, 100],
  ])('%i of %i is %i', (done, total, share) => {
    expect(percent(done, total)).toBe(share);
  });

  it('draws no bar of no width', () => {
    expect(JSON.stringify(progressBar('รอบ', 0, 5))).not.toContain('"0%","height"');
    expect(JSON.stringify(progressBar('รอบ', 2, 5))).toContain('"width":"40%"');
  });
});
