package org.jianyan.consultation.internal.grouping;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Words as they are compared: letters and digits only, in one width and case. What is nearly equal is found by a SuperMinHash
 * over runs of three characters and accepted by true likeness: at most a fifth of the characters edited, or six tenths of the
 * runs in common, which sentences in another order keep. Likeness tells what is worded alike, never what is meant.
 *
 * @param text without spaces and punctuation
 * @param signature of {@link #COMPONENTS} components of 8 bits
 * @param turns the same for texts with the same words that can turn a meaning round, in whatever order
 */
public record Wording(String text, byte[] signature, int turns) {
    static final int COMPONENTS = 126;

    /** Shorter words are alike only if they are equal: there is too little in them to compare. */
    static final int SHORT = 12;

    private static final int TELLING = 30;
    private static final Pattern TURNING =
            Pattern.compile("不|未|无|没|非|勿|禁|反对|赞成|支持|同意|提高|降低|增加|减少|扩大|缩小|延长|缩短|上调|下调|加重|减轻|放宽|收紧|从严|从宽|保留|取消|删除");
    private static final int RUN = 3;
    private static final double COMMON = 0.6;
    private static final double EDITED = 0.2;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(COMPONENTS, 8);
    private static final ThreadLocal<SimilarityHasher> HASHER = ThreadLocal.withInitial(POLICY::createHasher);

    /** The words of a text. */
    public static Wording of(String written) {
        String text = normal(written);
        byte[] signature = HASHER.get()
                .compute(ElementHashProvider.ofFunction(i -> run(text, i), Math.max(1, text.length() - RUN + 1)));
        int turns = TURNING.matcher(text)
                .results()
                .mapToInt(turn -> turn.group().hashCode())
                .sum();
        return new Wording(text, signature, turns);
    }

    /** Letters and digits only, in one width and case. */
    public static String normal(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }

    private static long run(String text, int i) {
        return Hashing.komihash5_0().hashIntIntIntToLong(at(text, i), at(text, i + 1), at(text, i + 2));
    }

    private static int at(String text, int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** Equal for equal words, and only for those but for a chance of one in 2^128. */
    HashValue128 fingerprint() {
        return Hashing.murmur3_128().hashCharsTo128Bits(text);
    }

    /** Whether it is too long for many to have worded it alike by chance. */
    boolean isTelling() {
        return text.length() >= TELLING;
    }

    boolean isShort() {
        return text.length() < SHORT;
    }

    /** An estimate of the share of runs in common. */
    double estimate(byte[] other) {
        return POLICY.getFractionOfEqualComponents(signature, other);
    }

    /**
     * True likeness.
     *
     * @param estimate tells which of the two ways to be alike is tried first
     */
    boolean isLike(String other, double estimate) {
        return estimate >= COMMON
                ? commonRuns(other) >= COMMON || isEditOf(other)
                : isEditOf(other) || commonRuns(other) >= COMMON;
    }

    private boolean isEditOf(String other) {
        int longer = Math.max(text.length(), other.length());
        int shorter = Math.min(text.length(), other.length());
        int most = (int) (longer * EDITED);
        return longer - shorter <= most && new LevenshteinDistance(most).apply(text, other) >= 0;
    }

    private double commonRuns(String other) {
        long[] own = runs(text);
        long[] others = runs(other);
        int common = 0;
        for (int i = 0, j = 0; i < own.length && j < others.length; ) {
            int order = Long.compare(own[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / (own.length + others.length - common);
    }

    private static long[] runs(String text) {
        long[] runs = new long[Math.max(1, text.length() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(text, i);
        }
        Arrays.sort(runs);
        return runs;
    }
}
