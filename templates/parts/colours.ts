/** One accent, one ink, and a colour per state; every text colour keeps a contrast of 4.5:1 on its ground. */
export const colour = {
  accent: '#2B4A9B',
  ended: '#4A5261',
  accentSoft: '#EAF0FC',
  ink: '#1D2433',
  muted: '#5F6B7E',
  line: '#E3E7EE',
  paper: '#FFFFFF',
  onAccent: '#FFFFFF',
  onAccentSoft: '#DCE5FA',
} as const;

/** How a row stands: handed in, due within a week, past and owed, due later, or without a date or a status. */
export type Tone = 'done' | 'soon' | 'overdue' | 'open' | 'none';

export const toneColour: Record<Tone, { text: string; soft: string }> = {
  done: { text: '#16704A', soft: '#E3F5EC' },
  soon: { text: '#94580A', soft: '#FDF1DC' },
  overdue: { text: '#B3261E', soft: '#FCE9E7' },
  open: { text: '#2B4A9B', soft: '#EAF0FC' },
  none: { text: '#5F6B7E', soft: '#EFF1F5' },
};
