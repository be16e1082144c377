package org.jianyan.consultation.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.util.QueryBuilder;
import org.jianyan.consultation.SearchHits.Part;

/**
 * How words are found in Chinese text without a dictionary: a run of characters is there if its pairs of neighbours are, one
 * behind the other. Other scripts go by words.
 */
final class Words {
    static final String FIELD = "words";
    /** For the rare search of a single character, which is no pair. */
    static final String CHARACTERS = "characters";

    private static final int GAP = 100;
    private static final int SENTENCES = 3;
    private static final int ALIKE_CHARACTERS = 300;
    private static final float ALIKE_PART = 0.3f;
    private static final int SYNTAX = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private static final Analyzer PAIRS = new Cutting(true);
    private static final Analyzer SINGLES = new Cutting(false);

    /** How the fields are cut into terms. */
    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(PAIRS, Map.of(CHARACTERS, SINGLES));

    private static final UnifiedHighlighter HIGHLIGHTER = UnifiedHighlighter.builderWithoutSearcher(SINGLES)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.CHINESE))
            .withFormatter(new Marks())
            .build();

    private Words() {}

    private static final class Cutting extends Analyzer {
        private final boolean isPaired;

        Cutting(boolean isPaired) {
            this.isPaired = isPaired;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            LowerCaseFilter singles = new LowerCaseFilter(new CJKWidthFilter(source));
            return new TokenStreamComponents(source, isPaired ? new CJKBigramFilter(singles) : singles);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }

    /** The words that somebody typed, to be found. */
    static Query query(String typed) {
        return new Parser(PAIRS, FIELD).parse(plain(typed));
    }

    /** What has a good part of the pairs of a text, in whatever order; of a long text its beginning is enough. */
    static Optional<Query> alike(String text) {
        String beginning = text.substring(
                0, text.offsetByCodePoints(0, Math.min(ALIKE_CHARACTERS, text.codePointCount(0, text.length()))));
        return Optional.ofNullable(new QueryBuilder(PAIRS).createMinShouldMatchQuery(FIELD, beginning, ALIKE_PART));
    }

    /** The same words, to be marked in a text. */
    static Query marking(String typed) {
        return new Parser(SINGLES, CHARACTERS).parse(plain(typed));
    }

    /** Chinese keyboards write the signs of the syntax in full width. */
    private static String plain(String typed) {
        return typed.replace('“', '"')
                .replace('”', '"')
                .replace('｜', '|')
                .replace('　', ' ')
                .replace('（', '(')
                .replace('）', ')');
    }

    private static final class Parser extends SimpleQueryParser {
        private final String field;

        Parser(Analyzer analyzer, String field) {
            super(analyzer, Map.of(field, 1f), SYNTAX);
            this.field = field;
            setDefaultOperator(BooleanClause.Occur.MUST);
        }

        @Override
        protected Query newDefaultQuery(String text) {
            return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0))
                    ? new ConstantScoreQuery(new TermQuery(new Term(CHARACTERS, text)))
                    : createPhraseQuery(field, text);
        }
    }

    /** The sentences of a text that have the words; empty if none has. */
    @SuppressWarnings("unchecked")
    static List<Part> excerpt(Query query, String text) {
        try {
            return text == null || text.isEmpty()
                    ? List.of()
                    : (List<Part>) HIGHLIGHTER.highlightWithoutSearcher(CHARACTERS, query, text, SENTENCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Marks extends PassageFormatter {
        @Override
        public List<Part> format(Passage[] passages, String content) {
            List<Part> parts = new ArrayList<>();
            int end = -1;
            for (Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    if (end >= 0 && passage.getStartOffset() > end) {
                        parts.add(new Part("……", false));
                    }
                    mark(passage, content, parts);
                    end = passage.getEndOffset();
                }
            }
            return parts;
        }

        private static void mark(Passage passage, String content, List<Part> parts) {
            int at = passage.getStartOffset();
            int i = 0;
            while (i < passage.getNumMatches()) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = passage.getMatchEnds()[i++];
                // characters of one word
                while (i < passage.getNumMatches() && passage.getMatchStarts()[i] <= end) {
                    end = Math.max(end, passage.getMatchEnds()[i++]);
                }
                add(parts, content, at, start, false);
                add(parts, content, start, end, true);
                at = Math.max(at, end);
            }
            add(parts, content, at, Math.max(at, passage.getEndOffset()), false);
        }

        private static void add(List<Part> parts, String content, int from, int to, boolean isMatch) {
            if (from < to) {
                parts.add(new Part(content.substring(from, to), isMatch));
            }
        }
    }
}
