import { describe, expect, it } from 'vitest';
import type { Provision } from '../../main/pages/consultation/data';
import { blocks, depth, printedNumber } from '../../main/pages/consultation/text';

let position = 0;

function provision(kind: Provision['kind'], number: string, label: string, parent?: Provision, text = ''): Provision {
  const id = `${kind}-${label}`;
  return { id, kind, number, label, text, parentId: parent?.id, position: position++ } as Provision;
}

describe('blocks', () => {
  const chapter = provision('CHAPTER', '一', '第一章 总则');
  const article = provision('ARTICLE', '十三', '第十三条', chapter);
  const paragraph = provision('PARAGRAPH', '1', '第十三条', article, '应当具备下列条件：');
  const item = provision('ITEM', '（一）', '第十三条第（一）项', paragraph, '有专门人员；');
  const next = provision('ARTICLE', '十四', '第十四条', chapter);
  const only = provision('PARAGRAPH', '1', '第十四条', next, '自公布之日起施行。');

  it('should keep an article together with all that stands in it', () => {
    expect(blocks([chapter, article, paragraph, item, next, only])).toEqual([
      { kind: 'heading', provision: chapter, level: 2 },
      { kind: 'article', provision: article, parts: [paragraph, item] },
      { kind: 'article', provision: next, parts: [only] },
    ]);
  });

  it('should show text that stands in no article', () => {
    const alone = provision('PARAGRAPH', '1', '第一款', undefined, '现作如下决定：');
    expect(blocks([alone])).toEqual([{ kind: 'article', provision: alone, parts: [alone] }]);
  });

  it('should print the numbers of items, not those of paragraphs', () => {
    expect([paragraph, item].map(printedNumber)).toEqual(['', '（一）']);
    expect([paragraph, item].map(depth)).toEqual([0, 1]);
  });
});
