import type { AnnouncementContent } from '../src/announcements/types.js';
import { button, card, clip, type Drawn, header, text } from './parts/index.js';

/** After the activity, where somebody came from. */
export function activityThanks({ title, evaluation }: AnnouncementContent): Drawn {
  const words = evaluation
    ? 'ขอบคุณที่มาร่วมกิจกรรมนะคะ ช่วยตอบแบบประเมินสั้น ๆ เพื่อให้ครั้งต่อไปดีขึ้นค่ะ'
    : 'ขอบคุณที่มาร่วมกิจกรรมนะคะ หวังว่าจะได้พบกันอีกค่ะ';
  return {
    alt: `${words}\n${clip(title, 160)}`,
    cards: [
      card({
        header: header(clip(title, 160), 'ขอบคุณค่ะ'),
        body: [text(words)],
        footer: evaluation
          ? [button({ type: 'uri', label: 'ตอบแบบประเมิน', uri: evaluation }, 'primary')]
          : [],
      }),
    ],
    steps: [],
  };
}
