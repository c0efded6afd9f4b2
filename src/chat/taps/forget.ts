import { oldButton } from '../../../templates/old-button.js';
import type { Drawn } from '../../../templates/parts/index.js';
import { forgotten } from '../../../templates/person.js';
import { forgetPerson } from '../../people/person.js';
import type { Desk, Visit } from '../desk.js';
import { minuteOf } from '../item-view.js';
import { nextSteps } from '../next-steps.js';
import { sceneOf } from '../scene.js';

/** A confirmation of deleting is good for an hour. */
const FRESH_MINUTES = 60;

/** Deletes what is kept about the person who tapped, in their own 1:1 chat. */
export async function actOnForget(desk: Desk, visit: Visit, minute: number): Promise<Drawn> {
  const { userId } = visit.question.actor;
  const age = minuteOf(visit.question.at) - minute;
  if (visit.chat.kind !== 'user' || userId === null || age < 0 || age > FRESH_MINUTES) {
    return oldButton(nextSteps(sceneOf(visit.question, visit.world)));
  }
  await forgetPerson(desk.store, userId);
  return forgotten();
}
