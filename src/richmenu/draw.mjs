/**
 * Draws `rich-menu.png` from `wishes.ts` with the Chromium of the browser tests, so that the service itself needs no
 * drawing library: `npm run build && node src/richmenu/draw.mjs`. Commit the picture.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { COLUMNS, ROWS, SIZE } from '../../dist/src/richmenu/menu.js';
import { WISHES } from '../../dist/src/richmenu/wishes.js';

const line =
  'fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"';
const icon = (paths) => `<svg viewBox="0 0 96 96" ${line}>${paths}</svg>`;

/** One a wish, in the order of the list. */
const ICONS = [
  icon('<circle cx="48" cy="50" r="34"/><path d="M48 30v21l14 9M38 6h20"/>'),
  icon(
    '<rect x="12" y="18" width="72" height="66" rx="10"/><path d="M12 40h72M32 8v18M64 8v18M30 56h6M45 56h6M60 56h6M30 70h6M45 70h6"/>',
  ),
  icon(
    '<rect x="18" y="14" width="60" height="74" rx="10"/><path d="M36 8h24v14H36zM32 42l6 6 10-11M58 43h8M32 66l6 6 10-11M58 67h8"/>',
  ),
  icon('<path d="M14 40v18h12l38 18V22L26 40zM26 58l6 24h12l-6-20M76 36c6 6 6 20 0 26"/>'),
  icon('<path d="M14 16h68v50H46L28 82V66H14z"/><path d="M32 34h32M32 48h22"/>'),
  icon(
    '<circle cx="48" cy="48" r="38"/><path d="M36 38c0-8 6-13 12-13s12 5 12 12c0 10-12 10-12 20M48 70v1"/>',
  ),
];

const cells = WISHES.map(
  ({ title }, index) => `<div class="cell">${ICONS[index]}<span>${title}</span></div>`,
).join('');
const html = `<style>
  * { box-sizing: border-box; margin: 0 }
  body { width: ${SIZE.width}px; height: ${SIZE.height}px; background: #2b4a9b; font-family: 'Noto Sans Thai', 'Noto Sans Thai Looped', 'Loma', 'Garuda', sans-serif }
  .grid { display: grid; grid-template: repeat(${ROWS}, 1fr) / repeat(${COLUMNS}, 1fr); gap: 28px; padding: 28px; height: 100% }
  .cell { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 70px; border-radius: 48px; background: #fff; color: #2b4a9b }
  svg { width: 260px; height: 260px }
  span { font-size: 96px; font-weight: 700; line-height: 1.4; white-space: nowrap; color: #1f2a44 }
</style><div class="grid">${cells}</div>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: SIZE });
await page.setContent(html);
writeFileSync(new URL('rich-menu.png', import.meta.url), await page.screenshot({ type: 'png' }));
await browser.close();
