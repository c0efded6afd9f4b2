import { checkAction, PLACES } from './actions.js';
import { checkFlex } from './flex.js';
import { checkRichMenu } from './rich-menu.js';
import { checkTemplate } from './templates.js';
import { checkTextV2 } from './text-v2.js';
import { each, isObject, type Json, one, type Report } from './walk.js';

/** Words that a sender name may not contain; the real list is not published. */
const REFUSED_NAMES = /\bline\b/i;

/** The rules of LINE that no schema states, for a body that fits its schema. */
export function checkMessages(body: unknown, bodyBytes: number, report: Report): void {
  if (!isObject(body)) return;
  if (Array.isArray(body['areas'])) checkRichMenu(body, report);
  if (!Array.isArray(body['messages'])) return;
  body['messages'].forEach((message, i) => {
    if (isObject(message)) checkMessage(message, `messages[${i}]`, bodyBytes, report);
  });
}

function checkMessage(message: Json, path: string, bodyBytes: number, report: Report): void {
  one(message, 'quickReply', path, (quickReply, at) => {
    each(quickReply, 'items', at, (item, itemAt) => {
      checkAction(item['action'], `${itemAt}.action`, PLACES.quickReply, report);
    });
  });
  one(message, 'sender', path, (sender, at) => {
    if (REFUSED_NAMES.test(String(sender['name'] ?? '')))
      report(`${at}.name`, 'may not contain a reserved word');
  });
  if (message['type'] === 'flex') {
    one(message, 'contents', path, (contents, at) => checkFlex(contents, at, bodyBytes, report));
  }
  if (message['type'] === 'template') {
    one(message, 'template', path, (template, at) => checkTemplate(template, at, report));
  }
  if (message['type'] === 'textV2') checkTextV2(message, path, report);
}
