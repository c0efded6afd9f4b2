import { toMessages } from '../../templates/parts/index.js';
import { planRow } from '../plan/types.js';
import { announcedNamed } from './announced-named.js';
import { activities, announcedPart } from './intents/activities.js';
import { clarify } from './intents/clarify.js';
import { handIn } from './intents/hand-in.js';
import { help } from './intents/help.js';
import { list } from './intents/list.js';
import { lookup } from './intents/lookup.js';
import { mark } from './intents/mark.js';
import { next } from './intents/next.js';
import { overdue } from './intents/overdue.js';
import type { Answering, Part, Planned } from './intents/part.js';
import { plain } from './intents/plain.js';
import { points } from './intents/points.js';
import { progress } from './intents/progress.js';
import { requirement } from './intents/requirement.js';
import { responsible } from './intents/responsible.js';
import { schedule } from './intents/schedule.js';
import { type Scene, sceneOf } from './scene.js';
import { together, yearToldOnce } from './several-plans.js';
import type { Answer, Intent, Memory, Question, Understanding, World } from './types.js';
import { understand } from './understand/index.js';
import { nextUnlisted } from './unlisted.js';

/** Intents that are answered from the plan's rows. */
const FROM_PLAN: Partial<Record<Intent, Answering>> = {
  lookup,
  list,
  next,
  overdue,
  progress,
  requirement,
  points,
  responsible,
  mark,
  activities,
};

/** Intents whose answer is made of rows that were found; without any there is nothing to draw a card of. */
const NEEDS_ROWS: Intent[] = ['lookup', 'requirement', 'points', 'responsible', 'mark'];

/** A question in, the answer out. Pure: the same question and world give the same answer (CONTRACT 4 `ask`). */
export function answer(question: Question, world: World): Answer {
  if (question.chat.kind !== 'user' && !question.chat.mentioned) return SILENT;
  return answerTo(understand(question, world), question, world);
}

/** The answer to what was understood; several questions of one message get one message with each answered. */
export function answerTo(understood: Understanding[], question: Question, world: World): Answer {
  const scene = sceneOf(question, world);
  const spoken = understood.filter(({ intent }) => intent !== 'silent');
  if (spoken.length === 0) return SILENT;
  const named = announcedNamed(question.text, {
    intent: spoken[0]!.intent,
    announced: world.announced ?? [],
    today: scene.today,
  });
  const answered = yearToldOnce(spoken).map((understood) => ({
    understood,
    part: partOf(scene, understood),
  }));
  const { shown, lead } = together(scene, answered);
  const parts = named.length > 0 ? [announcedPart(scene, named)] : shown.map(({ part }) => part);
  // An answer that asks back on a part of the message asks back, whatever else it can tell.
  const main = parts.find(({ intent }) => intent === 'clarify') ?? parts[0]!;
  const rows = [...new Set(parts.flatMap(({ items }) => items))];
  return {
    intent: main.intent,
    items: rows.map(planRow),
    period: main.period,
    silent: false,
    messages: toMessages([...(named.length > 0 ? [] : lead), ...parts.map(({ drawn }) => drawn)]),
    effects: [],
    memory: memoryOf(
      shown.map(({ understood: one }) => one),
      parts,
    ),
  };
}

const SILENT: Answer = {
  intent: 'silent',
  items: [],
  period: null,
  silent: true,
  messages: [],
  effects: [],
  memory: null,
};

function partOf(scene: Scene, understood: Understanding): Part {
  const { intent, plan } = understood;
  if (intent === 'help') return help(scene);
  if (intent === 'clarify') return clarify(scene, understood);
  const answering = FROM_PLAN[intent];
  if (!answering) return plain(scene, understood);
  if (!plan) return plain(scene, { ...understood, intent: 'notfound', note: { kind: 'no-plan' } });
  // What takes place is announced beside the plan: no plan of that year is no reason to hide it.
  const aboutRows = understood.note !== null && intent !== 'activities';
  const unsaid = aboutRows && !isCounted(scene, { ...understood, plan });
  if (understood.note?.kind === 'hand-in') return handIn(scene, { ...understood, plan });
  if (understood.steps && intent === 'lookup')
    return schedule(scene, { ...understood, plan }, understood.steps);
  if (understood.items.length === 0 && (NEEDS_ROWS.includes(intent) || unsaid)) {
    return noRows(scene, understood);
  }
  return answering(scene, { ...understood, plan });
}

/** A round that the plan lists no row of is no miss when a document counts what is due on it. */
const isCounted = (scene: Scene, understood: Planned): boolean =>
  understood.note?.kind === 'no-round-on' &&
  nextUnlisted(scene, understood, understood.note.date, understood.note.date) !== null;

/** Nothing to show: the note says why; a list keeps its intent and its period. */
function noRows(scene: Scene, understood: Understanding): Part {
  const intent = NEEDS_ROWS.includes(understood.intent) ? 'notfound' : understood.intent;
  return plain(scene, { ...understood, intent });
}

/** What follow-ups of the next ten minutes refer to; greetings and misses leave what was said before. */
function memoryOf(understood: Understanding[], parts: Part[]): Memory | null {
  const last = parts.findLastIndex(({ items, period }) => items.length > 0 || period !== null);
  const part = parts[last];
  if (!part) return null;
  const unit = understood[last]!.unit;
  return { intent: part.intent, items: part.items.slice(0, 100).map(planRow), period: part.period, unit };
}
