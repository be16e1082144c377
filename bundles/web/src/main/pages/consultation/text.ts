import type { Provision } from './data';

const HEADINGS: readonly string[] = ['DIVISION', 'ANNEX', 'PART', 'SUBPART', 'CHAPTER', 'SECTION', 'CLAUSE'];

/** A heading, or an article with everything that stands in it, in the order of the text. */
export type Block =
  | { kind: 'heading'; provision: Provision; level: 2 | 3 }
  | { kind: 'article'; provision: Provision; parts: Provision[] };

/** What one reads as one piece: articles whole, text outside of any article by itself. */
export function blocks(provisions: readonly Provision[]): Block[] {
  const result: Block[] = [];
  let article: Extract<Block, { kind: 'article' }> | undefined;
  const within = new Set<string>();
  for (const provision of provisions) {
    if (article && provision.parentId && within.has(provision.parentId)) {
      within.add(provision.id);
      article.parts.push(provision);
    } else if (HEADINGS.includes(provision.kind)) {
      article = undefined;
      result.push({ kind: 'heading', provision, level: provision.kind === 'SECTION' ? 3 : 2 });
    } else {
      article = { kind: 'article', provision, parts: provision.text ? [provision] : [] };
      within.clear();
      within.add(provision.id);
      result.push(article);
    }
  }
  return result;
}

/** How deep a piece of an article is set in: a paragraph 0, an item 1, a subitem 2. */
export function depth(provision: Provision): 0 | 1 | 2 {
  if (provision.kind === 'ITEM' || provision.kind === 'POINT') return 1;
  return provision.kind === 'SUBITEM' || provision.kind === 'SUBPOINT' ? 2 : 0;
}

/** The number printed before a piece's words; paragraphs carry none. */
export function printedNumber(provision: Provision): string {
  return depth(provision) === 0 ? '' : provision.number;
}
