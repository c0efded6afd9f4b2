/**
 * The question files against the documents they were written for, judged as ../shared/questions/score.mjs judges;
 * scores by kind are printed, of the half that was locked while the first rules were written (by a hash of the id)
 * apart. Real documents and the judge stand in ../shared; without it these tests are skipped. What each file measured
 * when it was first opened: tests/questions/README.md. From then on they only guard against relapses.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/chat/answer.js';
import type { Memory, World } from '../../../src/chat/types.js';
import { operatorActor } from '../../../src/people/actor.js';
import { importPlan } from '../../../src/plan/import/import-plan.js';
import { HOLIDAYS } from '../fixtures.js';

interface Asked {
  id: string;
  kind?: string;
  text: string;
  at: string;
  chat: { kind: 'user' | 'group'; unit?: string; mentioned?: boolean };
  memory?: Memory;
  expect: { intent: string };
}
type Judge = (question: Asked, answer: unknown) => { ok: boolean; harm: boolean };

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const shared = join(root, '../shared');
const scorer = join(shared, 'questions/score.mjs');
const document = join(shared, 'seeds/002_77ea44183968a178.txt');
const hasShared = existsSync(scorer) && existsSync(document);
if (!hasShared) console.log('skipped: questions to the real plan need ../shared beside the clone');

const isLocked = ({ id }: Asked): boolean => createHash('sha256').update(id).digest()[0]! % 2 === 0;

const read = (path: string): Asked[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked);

async function worldOf(path: string, options: { owner?: string; year?: number } = {}): Promise<World> {
  const bytes = readFileSync(path);
  const { plan, units } = await importPlan(path, bytes, { ...options, knownUnits: [], holidays: [] });
  return { plans: [plan], units, aliases: [], submissions: [], holidays: HOLIDAYS };
}

/** What `kamnot ask` prints of an answer, as far as the judge looks at it. */
function answerOf({ text, at, chat, memory }: Asked, world: World): unknown {
  return answer(
    {
      text,
      at: new Date(at),
      chat: {
        kind: chat.kind,
        chatId: null,
        unit: chat.unit ?? null,
        strong: false,
        approved: true,
        mentioned: chat.kind === 'user' || chat.mentioned === true,
      },
      actor: operatorActor,
      memory: memory ?? null,
    },
    world,
  );
}

interface Score {
  right: number;
  asked: number;
  harmful: string[];
}

function score(questions: Asked[], world: World, judge: Judge, name: string): Score {
  const kinds = new Map<string, [number, number]>();
  const harmful: string[] = [];
  for (const question of questions) {
    const { ok, harm } = judge(question, answerOf(question, world));
    const kind = question.kind ?? question.expect.intent;
    const [right, all] = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [right + (ok ? 1 : 0), all + 1]);
    if (harm) harmful.push(question.id);
  }
  const right = [...kinds.values()].reduce((sum, [one]) => sum + one, 0);
  const table = [...kinds].map(([kind, [one, all]]) => `${kind} ${one}/${all}`).join(', ');
  console.log(`${name}: ${right}/${questions.length} right, ${harmful.length} harmful; ${table}`);
  return { right, asked: questions.length, harmful };
}

const REAL = [
  'plan-2566',
  'plan-2566-more',
  'plan-2566-seen',
  'plan-2566-locked',
  'plan-2566-last',
  'examiner-2566',
].map((name) => `${name}.jsonl`);

describe.skipIf(!hasShared)('questions to the real plan of 2566', () => {
  const options = { owner: 'สำนักกรรมาธิการ ๒', year: 2566 };

  it.each(REAL)('%s: at least 95 % right, none harmful', async (file) => {
    const { judge } = (await import(scorer)) as { judge: Judge };
    const world = await worldOf(document, options);
    const questions = read(join(root, 'tests/questions', file));
    const open = score(
      questions.filter((one) => !isLocked(one)),
      world,
      judge,
      `${file}, open half`,
    );
    const locked = score(questions.filter(isLocked), world, judge, `${file}, locked half`);
    expect([...open.harmful, ...locked.harmful]).toEqual([]);
    expect((open.right + locked.right) / questions.length).toBeGreaterThanOrEqual(0.95);
  });

  it('questions-dev.jsonl: at least 97 % right, none harmful', async () => {
    const { judge } = (await import(scorer)) as { judge: Judge };
    const dev = read(join(shared, 'questions/questions-dev.jsonl'));
    const { right, asked, harmful } = score(
      dev,
      await worldOf(document, options),
      judge,
      'questions-dev.jsonl',
    );
    expect(harmful).toEqual([]);
    expect(right / asked).toBeGreaterThanOrEqual(0.97);
  });
});

describe.skipIf(!existsSync(scorer))('questions to made-up plans of other offices', () => {
  it.each([
    ['municipality-2568', 'md'],
    ['hospital-2569', 'html'],
  ])('%s.jsonl: at least 97 % right, none harmful', async (name, format) => {
    const { judge } = (await import(scorer)) as { judge: Judge };
    const world = await worldOf(join(root, `tests/questions/plans/${name}.${format}`));
    const questions = read(join(root, `tests/questions/${name}.jsonl`));
    const { right, asked, harmful } = score(questions, world, judge, `${name}.jsonl`);
    expect(harmful).toEqual([]);
    expect(right / asked).toBeGreaterThanOrEqual(0.97);
  });
});

describe.skipIf(!existsSync(scorer))('questions to the sandbox sample plan of 2567', () => {
  it('sample-2567.jsonl: at least 97 % right, none harmful', async () => {
    const { judge } = (await import(scorer)) as { judge: Judge };
    const world = await worldOf(join(root, 'src/sandbox/sample/plan-2567.md'));
    const questions = read(join(root, 'tests/questions/sample-2567.jsonl'));
    const { right, asked, harmful } = score(questions, world, judge, 'sample-2567.jsonl');
    expect(harmful).toEqual([]);
    expect(right / asked).toBeGreaterThanOrEqual(0.97);
  });
});
