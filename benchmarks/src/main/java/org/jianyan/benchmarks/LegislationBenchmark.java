package org.jianyan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.internal.ProvisionTree;
import org.jianyan.legislation.internal.lineage.LineageMatcher;
import org.jianyan.legislation.internal.text.LegalTextReader;

/** How long reading a statute and finding its lineage take, and how both grow with the number of articles. */
public final class LegislationBenchmark {
    private static final int WARM_UPS = 5;
    private static final int RUNS = 9;
    private static final int[] SIZES = {10, 100, 1_000, 10_000};

    private LegislationBenchmark() {}

    /** @param args path of the Civil Code as Markdown */
    public static void main(String[] args) throws IOException {
        String code = Files.readString(Path.of(args[0]));
        String edited = edited(code);
        System.out.printf("%-34s %10s %14s%n", "", "ms", "µs per article");
        print("read 民法典, 1,260 articles", 1_260, () -> LegalTextReader.read(code));
        List<Provision> before = provisions(code);
        List<Provision> after = provisions(edited);
        print("lineage of 民法典, 1 in 5 edited", 1_260, () -> LineageMatcher.match(before, after));
        double last = 0;
        for (int size : SIZES) {
            String text = drawn(code, size);
            print("read, " + size + " articles", size, () -> LegalTextReader.read(text));
        }
        for (int size : SIZES) {
            List<Provision> one = provisions(drawn(code, size));
            List<Provision> other = provisions(edited(drawn(code, size)));
            double time = print("lineage, " + size + " articles", size, () -> LineageMatcher.match(one, other));
            if (last > 0) {
                System.out.printf("%-34s %10.1f times that of a tenth%n", "", time / last);
            }
            last = time;
        }
    }

    private static List<Provision> provisions(String text) {
        return ProvisionTree.of(LegalTextReader.read(text).units(), new UUID(0, 1));
    }

    /** Every fifth article loses its last sentence or gains one; every fiftieth is left out. */
    private static String edited(String text) {
        Random random = new Random(1);
        StringBuilder edited = new StringBuilder();
        int article = 0;
        for (String line : text.split("\n")) {
            boolean isArticle = line.startsWith("第");
            article += isArticle ? 1 : 0;
            if (isArticle && article % 50 == 0) {
                continue;
            }
            edited.append(line);
            if (isArticle && random.nextInt(5) == 0) {
                edited.append("有关部门应当在")
                        .append(ChineseNumber.format(1 + random.nextInt(90)))
                        .append("日内公布结果。");
            }
            edited.append('\n');
        }
        return edited.toString();
    }

    /** So many articles, with the words of those of a statute; of more than it has, every round has its own words. */
    private static String drawn(String text, int size) {
        List<String> bodies = text.lines()
                .filter(line -> line.matches("第[一二三四五六七八九十百千零]+条.*"))
                .map(line -> line.replaceFirst("^第\\S+\\s+", ""))
                .toList();
        StringBuilder drawn = new StringBuilder("示例法\n");
        for (int i = 0; i < size; i++) {
            int round = i / bodies.size();
            drawn.append('第').append(ChineseNumber.format(i + 1)).append("条 ");
            String body = bodies.get(i % bodies.size());
            for (int c = 0; c < body.length(); c++) {
                char shifted = body.charAt(c);
                boolean isWord = shifted >= '一' && shifted < '龥' - 64;
                drawn.append(isWord ? (char) (shifted + round) : shifted);
            }
            drawn.append('\n');
        }
        return drawn.toString();
    }

    private static double print(String what, int articles, Supplier<?> work) {
        for (int i = 0; i < WARM_UPS; i++) {
            work.get();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        double median = times[RUNS / 2];
        System.out.printf("%-34s %10.1f %14.1f%n", what, median, median * 1000 / articles);
        return median;
    }
}
