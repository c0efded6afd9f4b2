import {
  bindingApproved,
  bindingAsked,
  bindingEnded,
  bindingNotAllowed,
  bindingRefused,
  bindingRequest,
} from '../../templates/binding.js';
import { chooseUnit, unitRemembered } from '../../templates/choose-unit.js';
import {
  codeForWhom,
  codeTooOften,
  codeWrong,
  groupCode,
  roleCode,
  roleGranted,
} from '../../templates/code.js';
import { greeting } from '../../templates/greeting.js';
import { groupList } from '../../templates/groups.js';
import type { Drawn } from '../../templates/parts/index.js';
import { becameAdmin, forgetQuestion, forgotten, person } from '../../templates/person.js';
import {
  lastAdmin,
  revoked,
  revokeQuestion,
  roleHolderLeft,
  roleList,
  roleNeeded,
} from '../../templates/roles.js';
import {
  suggestionHow,
  suggestionInPrivate,
  suggestionKept,
  suggestionList,
  suggestionTooLong,
  suggestionTooMany,
} from '../../templates/suggestion.js';
import { DATA, STEPS, UNIT } from './views.js';

/** Every message about chats, people and suggestions, by name. */
export const people: Record<string, Drawn> = {
  greeting: greeting({ where: 'group', bound: null, chooseUnit: DATA, club: DATA, help: DATA }),
  'greeting bound': greeting({ where: 'group', bound: UNIT, chooseUnit: DATA, club: DATA, help: DATA }),
  'greeting person': greeting({ where: 'user', bound: null, chooseUnit: DATA, club: DATA, help: DATA }),
  'choose-unit': chooseUnit({
    question: 'หน่วยงานไหนคะ',
    units: Array.from({ length: 10 }, (_, index) => ({
      name: `สำนักตัวอย่างที่มีชื่อยาวสักหน่อย ${index}`,
      data: DATA,
    })),
    next: DATA,
  }),
  'choose-unit none': chooseUnit({ question: 'หน่วยงานไหนคะ', units: [], next: null }),
  'choose-unit remembered': unitRemembered({ unit: UNIT, steps: STEPS }),
  'binding asked': bindingAsked({ unit: UNIT, strong: false, approve: DATA }),
  'binding approved': bindingApproved({ unit: UNIT, strong: true, steps: STEPS }),
  'binding request': bindingRequest({ unit: UNIT, strong: true, approve: DATA, refuse: DATA }),
  'binding refused': bindingRefused({ unit: UNIT, strong: false, here: true, choose: DATA }),
  'binding refused by you': bindingRefused({ unit: UNIT, strong: false, here: false, choose: DATA }),
  'binding ended': bindingEnded({ unit: UNIT, strong: false }),
  'binding not allowed': bindingNotAllowed({ say: null }),
  'binding unknown person': bindingNotAllowed({ say: `/ยืนยัน ${DATA}` }),
  person: person({
    short: '1a2b',
    unit: UNIT,
    roles: ['ผู้ประสานงาน'],
    marks: 3,
    answers: 2,
    announces: true,
    steps: STEPS,
  }),
  'person forget': forgetQuestion({ lastAdmin: false, forget: DATA, cancel: DATA }),
  'person forget of the last admin': forgetQuestion({ lastAdmin: true, forget: DATA, cancel: DATA }),
  'person became admin': becameAdmin({ steps: STEPS }),
  'person forgotten': forgotten(),
  'code for a role': roleCode({ role: 'focal', unit: UNIT, code: 'ABCD-2345', hours: 24 }),
  'code for a group': groupCode({ unit: UNIT, strong: true, code: 'ABCD-2345', hours: 24 }),
  'code wrong': codeWrong({ inGroup: false }),
  'code wrong in a group': codeWrong({ inGroup: true }),
  'code too often': codeTooOften(),
  'code for whom': codeForWhom({
    unknown: 'สำนักที่ไม่มีจริง',
    command: 'รหัสกลุ่ม',
    example: UNIT,
    nearest: ['STRONG', UNIT],
  }),
  'code made a role': roleGranted({ role: 'organizer', unit: null, announces: true, steps: STEPS }),
  roles: roleList({
    holders: [
      { short: '1a2b', roles: [{ role: 'admin', unit: null }], you: true, revoke: null },
      {
        short: '3c4d',
        roles: [
          { role: 'organizer', unit: null },
          { role: 'focal', unit: UNIT },
        ],
        you: false,
        revoke: DATA,
      },
    ],
    steps: STEPS,
  }),
  'roles revoke': revokeQuestion({
    holder: { short: '3c4d', roles: [{ role: 'focal', unit: UNIT }] },
    confirm: DATA,
    cancel: DATA,
  }),
  'roles revoked': revoked({ short: '3c4d', done: true, steps: STEPS }),
  'roles last admin': lastAdmin(),
  'roles needed': roleNeeded({ role: 'admin', steps: STEPS }),
  'roles holder left': roleHolderLeft({ short: '3c4d', roles: [{ role: 'focal', unit: UNIT }] }),
  'suggestion kept': suggestionKept({ steps: STEPS }),
  'suggestion list': suggestionList({
    total: 12,
    suggestions: [
      { id: 'a', text: 'อยากให้แจ้งกิจกรรมล่วงหน้า 2 สัปดาห์', on: '2023-03-13' },
      { id: 'b', text: 'ขอห้องที่ใหญ่ขึ้น\nและมีที่จอดรถ', on: '2023-03-10' },
    ],
    older: 'อ่านข้อเสนอแนะ 2',
  }),
  'suggestion none': suggestionList({ total: 0, suggestions: [], older: null }),
  groups: groupList({
    groups: [
      { name: '1a2b', unit: UNIT, strong: false, state: 'waiting', approve: DATA },
      { name: 'คณะทำงานสำนักใต้', unit: 'สำนักใต้ ๒', strong: true, state: 'approved', approve: null },
      { name: '3c4d', unit: null, strong: false, state: 'unbound', approve: null },
      { name: '5e6f', unit: UNIT, strong: false, state: 'gone', approve: null },
    ],
    steps: STEPS,
  }),
  'groups none': groupList({ groups: [], steps: STEPS }),
  'suggestion how': suggestionHow(),
  'suggestion in private': suggestionInPrivate(),
  'suggestion too long': suggestionTooLong({ limit: 2000 }),
  'suggestion too many': suggestionTooMany(),
};
