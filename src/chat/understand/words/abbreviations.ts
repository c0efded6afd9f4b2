/**
 * Thai words of office life and the letters that stand for them, their dots left out: language, not facts of a plan.
 * Documents and questions may each have either form.
 */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  รัฐวิสาหกิจ: 'รสก',
  สาธารณสุข: 'สธ',
  เจ้าหน้าที่: 'จนท',
  ข้าราชการ: 'ขรก',
  พนักงานราชการ: 'พรก',
  นักเรียน: 'นร',
  นักศึกษา: 'นศ',
  คณะทำงาน: 'คทง',
  คณะกรรมการ: 'คกก',
  อาสาสมัครสาธารณสุข: 'อสม',
  อาสาสมัครป้องกันภัย: 'อปพร',
  ประชาสัมพันธ์: 'ปชส',
  จัดซื้อจัดจ้าง: 'จซจจ',
  พระราชบัญญัติ: 'พรบ',
  ผู้ว่าราชการจังหวัด: 'ผวจ',
};

/** The same of kinds of offices: apart from a title they only say whose it is. */
export const OFFICES: Readonly<Record<string, string>> = {
  โรงพยาบาลส่งเสริมสุขภาพตำบล: 'รพสต',
  โรงพยาบาล: 'รพ',
  โรงเรียน: 'รร',
  สำนักงาน: 'สนง',
  สำนักงานเขตพื้นที่การศึกษา: 'สพท',
  สำนักงานสาธารณสุขจังหวัด: 'สสจ',
  สำนักงานสาธารณสุขอำเภอ: 'สสอ',
  องค์การบริหารส่วนตำบล: 'อบต',
  องค์การบริหารส่วนจังหวัด: 'อบจ',
  องค์กรปกครองส่วนท้องถิ่น: 'อปท',
  ศูนย์พัฒนาเด็กเล็ก: 'ศพด',
  กรุงเทพมหานคร: 'กทม',
};
