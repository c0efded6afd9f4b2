import { clean } from './clean.js';
import { readSections, type SectionKind } from './sections.js';

const TELLING: SectionKind[] = ['when', 'place', 'purpose', 'groups', 'audience', 'capacity'];
const SHORTEST = 120;

/** A pasted invitation says at least when or where, and three of the things that invitations say, each under its label. */
export function looksLikeInvitation(raw: string): boolean {
  if (raw.length < SHORTEST) return false;
  const kinds = new Set(readSections(clean(raw)).sections.map(({ kind }) => kind));
  const told = TELLING.filter((kind) => kinds.has(kind));
  return told.length >= 3 && (kinds.has('when') || kinds.has('place'));
}
