const SIGNATURE =
  /^\(?\s?(?:ลงชื่อ|ลงนาม)\s?\)?(?=[\s.…_:]|$)|^(?:ผู้(?:จัดทำ|เสนอ|เห็นชอบ|อนุมัติ|ตรวจสอบ|รับรอง)(?:แผน|โครงการ)?)\s?(?:[.…_:]|$)/;

/** Whether a line, or the first cell of a row that says anything, begins the signatures below a plan. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());
