import type { Command } from 'commander';
import { register as alias } from './alias.js';
import { register as ask } from './ask.js';
import { register as chat } from './chat.js';
import { register as delivery } from './delivery.js';
import { register as holiday } from './holiday.js';
import { register as person } from './person.js';
import { register as plan } from './plan.js';
import { register as remind } from './remind.js';
import { register as role } from './role.js';
import { register as serve } from './serve.js';
import { register as simulate } from './simulate.js';
import { register as submission } from './submission.js';
import { register as unit } from './unit.js';

/** One file per command; each adds itself to the program. */
export const commands: ((program: Command) => void)[] = [
  alias,
  ask,
  chat,
  delivery,
  holiday,
  person,
  plan,
  remind,
  role,
  serve,
  simulate,
  submission,
  unit,
];
