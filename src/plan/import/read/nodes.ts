import type { CheerioAPI } from 'cheerio';

const select = ($: CheerioAPI, selector: string) => $(selector);

/** What a selector finds in a document; cheerio names it by node types of a package that we do not depend on. */
export type Nodes = ReturnType<typeof select>;
