import type { Fault, FaultControl, FaultKind, FaultMatch, FaultRule } from './fault-types.js';
import { pick, type Random, seeded } from './random.js';

/** What a rule looks at; `to` is read only when some rule asks for it. */
export interface FaultCall {
  method: string;
  template: string;
  to(): string | undefined;
}

interface Armed {
  rule: FaultRule;
  used: number;
  random: Random;
}

/** The faults that are armed, and which call gets which. */
export class Faults implements FaultControl {
  readonly injected: Partial<Record<FaultKind, number>> = {};
  private armed: Armed[] = [];

  constructor(
    rules: FaultRule[],
    private readonly seed: number,
  ) {
    for (const rule of rules) this.add(rule);
  }

  add(rule: FaultRule): () => void {
    const own = 'random' in rule ? rule.random.seed : undefined;
    const armed = { rule, used: 0, random: seeded(own ?? this.seed + this.armed.length) };
    this.armed.push(armed);
    return () => {
      this.armed = this.armed.filter((other) => other !== armed);
    };
  }

  once(fault: Fault | FaultKind, match?: FaultMatch): void {
    this.add({ match, schedule: [fault] });
  }

  clear(): void {
    this.armed = [];
  }

  /** The fault of this call, by the first rule that fits and is not used up. */
  next(call: FaultCall): Fault | null {
    for (const armed of this.armed) {
      if (spent(armed) || !fits(armed.rule.match, call)) continue;
      const drawn = draw(armed);
      armed.used += 1;
      if (!drawn) return null;
      const fault = typeof drawn === 'string' ? { kind: drawn } : drawn;
      this.injected[fault.kind] = (this.injected[fault.kind] ?? 0) + 1;
      return fault;
    }
    return null;
  }
}

function spent({ rule, used }: Armed): boolean {
  if ('schedule' in rule) return used >= rule.schedule.length;
  return 'always' in rule && used >= (rule.times ?? Number.POSITIVE_INFINITY);
}

function fits(match: FaultMatch | undefined, call: FaultCall): boolean {
  if (!match) return true;
  return (
    (!match.method || match.method === call.method) &&
    (!match.path || call.template.endsWith(match.path)) &&
    (!match.to || match.to === call.to())
  );
}

function draw({ rule, used, random }: Armed): Fault | FaultKind | null {
  if ('schedule' in rule) return rule.schedule[used] ?? null;
  if ('always' in rule) return rule.always;
  return random() < rule.random.rate ? pick(random, rule.random.kinds) : null;
}
