/** A row as two people would write it down from the document: facts only. */
export interface ExpectedRow {
  code: string;
  subs: string[];
  due: string | null;
  kind: 'submission' | 'milestone' | 'event';
  recurrence?: 'quarterly';
  responsible: string[];
  supporters: string[];
  owedBy: string[];
  points: number[];
}

const own = 'สำนักกรรมาธิการ ๒';
const hr = 'สำนักพัฒนาทรัพยากรบุคคล';
const policy = 'สำนักนโยบายและแผน';
const news = 'สำนักประชาสัมพันธ์';
const central = 'สำนักงานบริหารงานกลาง';

type Who = string | string[];
const list = (who: Who): string[] => (Array.isArray(who) ? who : who ? [who] : []);

/** code, sub-items, date, responsible, supporters, points; a hand-in owed by its responsible units unless said. */
function row(
  code: string,
  subs: string,
  due: string | null,
  responsible: Who = '',
  supporters: Who = '',
  points: number[] = [],
  rest: Partial<ExpectedRow> = {},
): ExpectedRow {
  return {
    code,
    subs: subs ? subs.split(',') : [],
    due,
    kind: 'submission',
    responsible: list(responsible),
    supporters: list(supporters),
    owedBy: list(responsible),
    points,
    ...rest,
  };
}

const owners = { owedBy: [own] };

/**
 * The FY 2566 plan read by hand, row by row, before the rules were written (57 rows). Of a row whose responsible
 * cell names nobody, only `owedBy` tells.
 */
export const EXPECTED_2566: ExpectedRow[] = [
  row('1.1', '', '2023-03-20', own),
  row('1.2', '', null, '', '', [], owners),
  row('1.3', '', '2023-03-20', own),
  row('1.4', '1,2', '2023-07-30', '', '', [10, 10], owners),
  row('1.4', '3', null, '', '', [], owners),
  row('1.4', '', '2023-09-20', '', '', [], { ...owners, kind: 'milestone' }),
  row('1.4', '', '2023-09-16', '', '', [], { ...owners, kind: 'milestone' }),
  row('1.5', '', '2023-06-20', '', '', [5], owners),
  row('1.6', '1', '2023-04-07', own, '', [5]),
  row('1.6', '2', '2023-07-30', own),
  row('1.6', '3', '2023-09-28', hr, '', [], { kind: 'event' }),
  row('1.7', '1,2', '2023-03-20', hr),
  row('1.7', '3,4', '2023-06-20', hr),
  row('1.7', '5,6', '2023-06-20', own, '', [20, 10, 5]),
  row('1.8', '', '2023-06-20', own, '', [10, 5]),
  row('1.9', '', '2023-07-30', [own, hr]),
  row('2', '1', '2023-01-26'),
  row('2', '2,3', '2023-06-20', own, '', [5]),
  row('3', '', '2023-03-20', hr),
  row('4', '', '2023-07-20'),
  row('4', '1', '2023-03-20'),
  row('4', '2', '2023-06-20'),
  row('4', '', '2023-07-30', '', '', [], { kind: 'milestone' }),
  row('5', '', '2023-06-20', hr),
  row('5', '', '2023-07-30', own, '', [10, 5]),
  row('6', '', '2023-06-20', [hr, news], own),
  row('7', '1', '2023-03-20', hr),
  row('7', '2', '2023-06-20', own, '', [10, 5]),
  row('8', '', '2023-07-30', own, '', [10, 5]),
  row('9', '', '2023-06-20', hr, own, [10, 5]),
  row('10', '', '2023-07-30', own, '', [5, 10]),
  row('11', '1', '2023-01-21', hr, own),
  row('11', '2', '2023-03-20', own),
  row('12', '1', '2023-03-20', hr, own),
  row('12', '2', '2023-04-20', hr, own),
  row('12', '3', '2023-07-30', own, '', [20, 5]),
  row('13', '1', '2023-01-30', hr),
  row('13', '2', '2023-06-20', own, '', [5]),
  row('14', '1', null, hr, '', [], { recurrence: 'quarterly' }),
  row('14', '2,3', '2023-06-20', own, '', [5, 5]),
  row('15', '', '2023-06-20', [central, hr]),
  row('16', '', '2023-06-20', own, '', [20, 5, 10, 5]),
  row('17', '1', '2023-03-20', own, '', [5, 5]),
  row('17', '2,3', '2023-07-30', hr),
  row('18', '', '2023-03-20', own, '', [10]),
  row('19', '', '2023-07-30', own, '', [5]),
  row('20', '', '2023-06-20', own, '', [5]),
  row('21', '', '2023-03-20', policy),
  row('22', '', '2023-03-20', policy),
  row('23', '1', '2023-03-20', 'ทุกสำนัก', '', [], { owedBy: [] }),
  row('23', '2', '2023-03-20', policy),
  row('23', '3', '2023-03-20', own, '', [5]),
  row('24', '', '2023-07-30', policy),
  row('25', '', '2023-03-20'),
  row('26', '', '2023-07-30'),
  row('27', '', '2023-06-20', policy),
  row('28', '', '2023-06-20', own, '', [5]),
];
