/** What makes a clause a question. */
export const QUESTION = /ไหน|ใด|อะไร|ไร(?=บ้าง)|ไหม|มั้ย|กี่|เมื่อไ|เท่าไ|เท่าใด|ใคร|ยัง|หรือ|บ้าง|\?/u;
