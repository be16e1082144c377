import { memo, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provision } from './data';
import { blocks, depth, printedNumber } from './text';

interface Props {
  provisions: readonly Provision[];
  /** How many opinions there are, by the provision's identifier. */
  counts?: ReadonlyMap<string | undefined, number>;
  /** What provisions mean in plain words, by the identity they keep through all versions. */
  explanations?: ReadonlyMap<string, string>;
  /** The provision that is being commented on. */
  chosen?: string;
  /** Absent where nothing can be said any more. Words are given where some were marked. */
  onComment?: (provision: Provision, words?: string) => void;
}

/** A draft as one reads it on paper; every piece of it can be commented on. */
export function DraftText({ provisions, counts, explanations, chosen, onComment }: Props) {
  const { t } = useTranslation();
  const all = useMemo(() => blocks(provisions), [provisions]);
  const marked = useMarked(onComment !== undefined);
  const markedPart = marked && provisions.find(({ id }) => id === marked.provision);
  return (
    <div className="draft-text">
      {all.map((block) => {
        if (block.kind === 'heading') {
          const Heading = block.level === 2 ? 'h2' : 'h3';
          return (
            <Heading key={block.provision.id} id={`p-${block.provision.id}`}>
              {block.provision.label}
            </Heading>
          );
        }
        const { provision, parts } = block;
        return (
          <section key={provision.id} id={`p-${provision.id}`} className="article" aria-label={provision.label}>
            {parts.map((part, index) => (
              <Piece
                key={part.id}
                part={part}
                head={index === 0 ? provision : undefined}
                count={sum(counts, part === provision || index > 0 ? [part] : [provision, part])}
                isChosen={part.id === chosen}
                onComment={onComment}
              />
            ))}
            <Explanation text={explained(explanations, [provision, ...parts])} />
          </section>
        );
      })}
      {markedPart && onComment && (
        <p className="marked no-print">
          <button
            type="button"
            className="button main"
            // the marking stays while the button is pressed
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onComment(markedPart, marked.words);
              getSelection()?.removeAllRanges();
            }}
          >
            {t('opinion.onMarked', { provision: markedPart.label })}
          </button>
        </p>
      )}
    </div>
  );
}

interface PieceProps {
  part: Provision;
  /** The article that begins with this piece. */
  head?: Provision;
  count: number;
  isChosen: boolean;
  onComment?: (provision: Provision) => void;
}

const Piece = memo(function Piece({ part, head, count, isChosen, onComment }: PieceProps) {
  const { t } = useTranslation();
  return (
    <div
      className="piece"
      data-piece={part.id}
      data-depth={depth(part)}
      data-chosen={isChosen}
      data-open={onComment !== undefined}
    >
      {/* the button beside it does the same for the keyboard and for screen readers */}
      <p onClick={onComment && (() => !isSelecting() && onComment(part))}>
        {head && (
          <strong className="article-number">
            {head.label}
            {head.caption && `【${head.caption}】`}
          </strong>
        )}
        {printedNumber(part)}
        {part.text}
        {count > 0 && <span className="tag opinion-count">{t('opinion.count', { count })}</span>}
      </p>
      {onComment && (
        <button
          type="button"
          className="button quiet comment-on no-print"
          aria-label={t('opinion.on', { provision: part.label })}
          onClick={() => onComment(part)}
        >
          {t('opinion.comment')}
        </button>
      )}
    </div>
  );
});

function sum(counts: Props['counts'], provisions: readonly Provision[]): number {
  return provisions.reduce((total, { id }) => total + (counts?.get(id) ?? 0), 0);
}

function explained(explanations: Props['explanations'], provisions: readonly Provision[]): string[] {
  return provisions.flatMap(({ lineageId }) => explanations?.get(lineageId) ?? []);
}

/** What the article means, in plain words. */
function Explanation({ text }: { text: string[] }) {
  const { t } = useTranslation();
  return text.length === 0 ? null : (
    <aside className="explanation">
      <strong>{t('publicity.inPlainWords')}</strong>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </aside>
  );
}

/** Whether somebody is marking words to copy them, and does not mean to comment. */
function isSelecting(): boolean {
  return !(getSelection()?.isCollapsed ?? true);
}

/** Of words; more is not a place in a sentence any more. */
const MOST_MARKED = 200;

/** The words that somebody has marked within one provision. */
function useMarked(isAsked: boolean): { provision: string; words: string } | undefined {
  const [marked, setMarked] = useState<{ provision: string; words: string }>();
  useEffect(() => {
    if (!isAsked) return;
    const look = () => {
      const selection = getSelection();
      const piece = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-piece]');
      const words = selection?.toString().trim() ?? '';
      const isWithin = piece && piece.contains(selection?.focusNode ?? null);
      setMarked(
        isWithin && words.length > 0 && words.length <= MOST_MARKED
          ? { provision: piece.dataset.piece ?? '', words }
          : undefined,
      );
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [isAsked]);
  return marked;
}
