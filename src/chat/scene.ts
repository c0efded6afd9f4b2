import type { DueView } from '../../templates/views.js';
import { type CivilDate, civilDate } from '../clock.js';
import { type HandedIn, handedIn } from '../people/handed-in.js';
import { type Act, may } from '../people/permissions.js';
import { deadlineOf } from '../plan/deadline.js';
import type { Item, Plan } from '../plan/types.js';
import { dueView } from './due-view.js';
import type { Question, World } from './types.js';

/** What every answer is made from: the question, the data, today, and what the reader may know and do. */
export interface Scene {
  question: Question;
  world: World;
  today: CivilDate;
  /** A row's date as seen from today. */
  due(item: Item): DueView | null;
  /** What was handed in of a plan. */
  handedIn(plan: Plan): HandedIn;
  /** May the asking person, in this chat, do this on a unit's behalf? */
  may(act: Act, unit: string | null): boolean;
}

const marks = new WeakMap<World, Map<Plan, HandedIn>>();

/** Prepared once per world and plan: a world changes as a whole when anything stored changes. */
function marksOf(world: World, plan: Plan): HandedIn {
  const known = marks.get(world) ?? new Map<Plan, HandedIn>();
  marks.set(world, known);
  const prepared = known.get(plan) ?? handedIn(plan, world.submissions);
  known.set(plan, prepared);
  return prepared;
}

export function sceneOf(question: Question, world: World): Scene {
  const { chat, actor } = question;
  const today = civilDate(question.at);
  const place = { ...chat, approved: chat.approved ?? false };
  return {
    question,
    world,
    today,
    due: oncePerDate((item) => dueView(item, today, world.holidays)),
    handedIn: (plan) => marksOf(world, plan),
    may: (act, unit) => may(act, { actor, chat: place, unit }),
  };
}

/** Many rows share few dates, and counting working days is the dearest part of an answer. */
function oncePerDate(view: (item: Item) => DueView | null): (item: Item) => DueView | null {
  const seen = new Map<string, DueView | null>();
  return (item) => {
    const key = `${item.due}|${item.until}|${deadlineOf(item)}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const made = view(item);
    seen.set(key, made);
    return made;
  };
}
