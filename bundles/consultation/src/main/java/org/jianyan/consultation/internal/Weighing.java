package org.jianyan.consultation.internal;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Worth;
import org.jianyan.consultation.internal.grouping.Wording;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * Tells opinions that say something new from those that repeat, copy or say nothing. Opinions are weighed in the order of
 * their arrival: the first to say a thing is the one that counts.
 *
 * <p>Two opinions are alike if they are of the same kind and stance on the same provision and their words are equal but for spaces
 * and punctuation, or nearly: at least seven tenths of their runs of three characters in common, as estimated by a
 * SuperMinHash of 128 components. Longer words that one contact point repeats count once wherever it puts them.
 */
final class Weighing {
    private static final Pattern STOCK =
            Pattern.compile("没有(?:任何)?(?:其他)?(?:修改)?意见(?:建议)?|无(?:任何)?(?:其他)?(?:修改)?意见(?:建议)?|不同意|同意|赞成|支持|反对|"
                    + "很好|可以|好的|无异议|没意见|暂无|已阅|原则上|完全|该条例|本条例|本条|该条|草案|建议|修改|删除");
    private static final int LEAST = 4;
    private static final int LONG = 12;
    private static final int COMPONENTS = 128;
    private static final int BAND = 4;
    private static final double ALIKE = 0.7;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(COMPONENTS, 16);

    private final SimilarityHasher hasher = POLICY.createHasher();
    private final Map<String, UUID> said = new HashMap<>();
    private final Map<Place, Bucket> places = new HashMap<>();

    /** @param like the earlier opinion, {@code null} if there is none */
    record Verdict(Worth worth, UUID like) {}

    private record Place(UUID consultationId, UUID provisionId, OpinionKind kind, Stance stance) {}

    private record Known(UUID id, String source, byte[] signature) {}

    private static final class Bucket {
        private final Map<Long, List<Known>> bands = new HashMap<>();
    }

    Verdict weigh(Opinion opinion) {
        String words = Wording.normal(opinion.text() + Objects.toString(opinion.wording(), ""));
        String substance = STOCK.matcher(words + Wording.normal(Objects.toString(opinion.reason(), "")))
                .replaceAll("");
        if (substance.length() < LEAST) {
            return new Verdict(Worth.TRIVIAL, null);
        }
        String source = Objects.toString(opinion.contactPointPath(), "public " + opinion.submissionId());
        String key = source
                + (words.length() < LONG ? " " + opinion.provisionId() + " " : " ")
                + Hashing.komihash5_0().hashCharsToLong(words);
        UUID earlier = said.putIfAbsent(key, opinion.id());
        if (earlier != null) {
            return new Verdict(Worth.REPEATED, earlier);
        }
        Bucket bucket = places.computeIfAbsent(
                new Place(opinion.consultationId(), opinion.provisionId(), opinion.kind(), opinion.stance()),
                place -> new Bucket());
        byte[] signature = hasher.compute(shingles(words));
        Known like = like(bucket, signature);
        if (like != null) {
            return new Verdict(like.source().equals(source) ? Worth.REPEATED : Worth.COPIED, like.id());
        }
        keep(bucket, new Known(opinion.id(), source, signature));
        return new Verdict(Worth.VALID, null);
    }

    private static ElementHashProvider shingles(String words) {
        int count = Math.max(1, words.length() - 2);
        return ElementHashProvider.ofFunction(
                i -> Hashing.komihash5_0().hashCharsToLong(words.substring(i, Math.min(words.length(), i + 3))), count);
    }

    private static Known like(Bucket bucket, byte[] signature) {
        for (int band = 0; band < COMPONENTS / BAND; band++) {
            for (Known known : bucket.bands.getOrDefault(key(signature, band), List.of())) {
                if (POLICY.getFractionOfEqualComponents(known.signature(), signature) >= ALIKE) {
                    return known;
                }
            }
        }
        return null;
    }

    private static void keep(Bucket bucket, Known known) {
        for (int band = 0; band < COMPONENTS / BAND; band++) {
            bucket.bands
                    .computeIfAbsent(key(known.signature(), band), key -> new ArrayList<>(1))
                    .add(known);
        }
    }

    private static long key(byte[] signature, int band) {
        long key = band;
        for (int i = 0; i < BAND; i++) {
            key = key * 0x9E3779B97F4A7C15L + POLICY.getComponent(signature, band * BAND + i);
        }
        return key;
    }
}
