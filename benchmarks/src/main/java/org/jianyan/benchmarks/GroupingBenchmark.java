package org.jianyan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jianyan.benchmarks.OpinionCorpus.Text;
import org.jianyan.benchmarks.OpinionCorpus.Variant;
import org.jianyan.consultation.internal.grouping.TextIndex;
import org.jianyan.consultation.internal.grouping.Wording;

/** How fast opinions are grouped, and how rightly, on texts with planted likeness. */
public final class GroupingBenchmark {
    private static final int CHUNK = 2_000;

    private final OpinionCorpus corpus;
    private TextIndex index = new TextIndex();
    private final int[] numbers;

    private GroupingBenchmark(OpinionCorpus corpus) {
        this.corpus = corpus;
        numbers = new int[corpus.texts.size()];
    }

    /** @param args path of a statute as Markdown, then sizes */
    public static void main(String[] args) throws IOException {
        String statute = Files.readString(Path.of(args[0]));
        double last = 0;
        for (int i = 1; i < args.length; i++) {
            int size = Integer.parseInt(args[i]);
            OpinionCorpus corpus = new OpinionCorpus(statute, size);
            System.out.printf(
                    "%n%,d texts, %.0f characters on average%n",
                    size,
                    corpus.texts.stream()
                            .mapToInt(text -> text.words().length())
                            .average()
                            .orElse(0));
            GroupingBenchmark run = new GroupingBenchmark(corpus);
            double seconds = run.group(true);
            System.out.printf(
                    "grouped in %.1f s, %,.0f a second%s; heap in use %,d MB%n",
                    seconds,
                    size / seconds,
                    last == 0 ? "" : ", %.1f times the time of the size before".formatted(seconds / last),
                    used());
            last = seconds;
            run.judge();
            run.joining();
            run.index = new TextIndex();
            run.group(false);
            System.out.printf(
                    "without the field %.1f%% of the turned texts are with their original%n",
                    100 * run.found().get(Variant.TURNED));
        }
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /** Makes the signatures of a chunk while the chunk before is looked up. */
    private double group(boolean byField) {
        long start = System.nanoTime();
        List<Text> texts = corpus.texts;
        CompletableFuture<Wording[]> next = wordings(0);
        for (int from = 0; from < texts.size(); from += CHUNK) {
            Wording[] wordings = next.join();
            next = wordings(from + CHUNK);
            for (int i = 0; i < wordings.length; i++) {
                numbers[from + i] = place(texts.get(from + i), wordings[i], byField);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private CompletableFuture<Wording[]> wordings(int from) {
        int size = corpus.texts.size();
        List<Text> chunk = corpus.texts.subList(Math.min(size, from), Math.min(size, from + CHUNK));
        return CompletableFuture.supplyAsync(
                () -> chunk.stream().map(text -> Wording.of(text.words())).toArray(Wording[]::new));
    }

    private int place(Text text, Wording wording, boolean byField) {
        byte side = byField ? text.side() : 0;
        TextIndex.Found found = index.find(text.provision(), side, wording);
        if (found.equal() >= 0) {
            return found.equal();
        }
        int number = index.add(text.provision(), side, wording, found.isCrowded());
        found.groups().forEach(group -> index.unite(group, number));
        return number;
    }

    /** Pairs put together that belong together, and variants that are with their originals. */
    private void judge() {
        Map<Long, Long> cells = new HashMap<>();
        Map<Integer, Long> groups = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            int group = index.group(numbers[i]);
            long truth = corpus.texts.get(i).family() * 2L + corpus.texts.get(i).side();
            cells.merge(((long) group << 32) ^ truth, 1L, Long::sum);
            groups.merge(group, 1L, Long::sum);
        }
        double right =
                cells.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
        double together =
                groups.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
        Map<Long, Long> families = new HashMap<>();
        corpus.texts.forEach(text -> families.merge(text.family() * 2L + text.side(), 1L, Long::sum));
        double belonging =
                families.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
        System.out.printf(
                "%,d texts -> %,d distinct -> %,d groups (%,d families and sides planted), largest %d%n",
                numbers.length,
                index.size(),
                groups.size(),
                families.size(),
                groups.values().stream().mapToLong(Long::longValue).max().orElse(0));
        System.out.printf("pairs: precision %.5f, recall %.5f%n", right / together, right / belonging);
        found().forEach((variant, share) ->
                System.out.printf("  %-20s with their original %.4f%n", variant.title, share));
    }

    private Map<Variant, Double> found() {
        Map<Integer, Integer> originals = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (corpus.texts.get(i).variant() == Variant.ORIGINAL) {
                originals.put(corpus.texts.get(i).family(), index.group(numbers[i]));
            }
        }
        Map<Variant, int[]> counts = new EnumMap<>(Variant.class);
        for (int i = 0; i < numbers.length; i++) {
            Text text = corpus.texts.get(i);
            Integer original = originals.get(text.family());
            if (original != null && text.variant() != Variant.ORIGINAL) {
                int[] count = counts.computeIfAbsent(text.variant(), key -> new int[2]);
                count[0]++;
                count[1] += original == index.group(numbers[i]) ? 1 : 0;
            }
        }
        Map<Variant, Double> shares = new EnumMap<>(Variant.class);
        counts.forEach((variant, count) -> shares.put(variant, (double) count[1] / count[0]));
        return shares;
    }

    /** How long one text takes to find its group among all. */
    private void joining() {
        long[] times = new long[1_000];
        for (int i = 0; i < times.length; i++) {
            Text text = corpus.texts.get((int) ((long) i * corpus.texts.size() / times.length));
            long start = System.nanoTime();
            index.find(text.provision(), text.side(), Wording.of(text.words() + "另外补充一点"));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "one text finds its group in %.3f ms (median), %.3f ms (p99)%n", times[500] / 1e6, times[990] / 1e6);
    }
}
