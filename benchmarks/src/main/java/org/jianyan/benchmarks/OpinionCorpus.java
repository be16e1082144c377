package org.jianyan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Opinions made of a statute's clauses, with planted likeness. Every family has an original and some variants of it; families
 * share clauses, openings and vocabulary. Variants with the stance turned round say so in their field.
 */
final class OpinionCorpus {
    private static final List<String> OPENINGS =
            List.of("建议", "希望", "我认为", "居民代表提出，", "本单位研究后认为，", "结合基层工作实际，建议", "经征求群众意见，多数人认为", "我是一名社区工作者，在日常工作中发现，");
    private static final List<String> ADDED =
            List.of("您好，我是本地居民，", "尊敬的立法机关：看了草案全文以后我想说，", "转发邻居的意见，我完全同意：", "作为企业代表，我们在座谈会上提出，");
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("建议", "希望"),
            Map.entry("应当", "应该"),
            Map.entry("规定", "明确"),
            Map.entry("可以", "能够"),
            Map.entry("依法", "按照法律"),
            Map.entry("当事人", "有关各方"),
            Map.entry("责任", "义务"),
            Map.entry("合同", "协议"),
            Map.entry("但是", "不过"),
            Map.entry("财产", "资产"));
    private static final Map<String, String> TURNED =
            Map.of("应当", "不应当", "可以", "不可以", "提高", "降低", "增加", "减少", "赞成", "不赞成", "有权", "无权", "承担", "不承担");
    private static final Pattern CLAUSE_END = Pattern.compile("[，。；：、\\s]+");
    private static final int PROVISIONS = 200;

    final List<Text> texts = new ArrayList<>();
    private final List<String> clauses;
    private final String characters;
    private final Random random = new Random(20261125);

    /** How a variant differs from its original. */
    enum Variant {
        ORIGINAL("original"),
        EDITED_5("0-5% edited"),
        EDITED_10("5-10% edited"),
        EDITED_15("10-15% edited"),
        OPENING("opening added"),
        SHUFFLED("clauses shuffled"),
        SYNONYMS("synonyms"),
        TURNED("stance turned round");

        final String title;

        Variant(String title) {
            this.title = title;
        }
    }

    /** @param side what the field says */
    record Text(int family, int provision, byte side, Variant variant, String words) {}

    OpinionCorpus(String statute, int size) {
        clauses = Arrays.stream(CLAUSE_END.split(statute))
                .filter(clause -> clause.length() >= 6 && clause.length() <= 40)
                .toList();
        characters = String.join("", clauses);
        for (int family = 0; texts.size() < size; family++) {
            family(family, size);
        }
        Collections.shuffle(texts, random);
    }

    private void family(int family, int size) {
        int provision = random.nextInt(PROVISIONS);
        int length = 50 + random.nextInt(200);
        List<String> parts = new ArrayList<>();
        StringBuilder original = new StringBuilder(pick(OPENINGS));
        while (original.length() < length) {
            String clause = edited(pick(clauses), 0.02);
            parts.add(clause);
            original.append(clause).append('，');
        }
        add(new Text(family, provision, (byte) 0, Variant.ORIGINAL, original.toString()), size);
        int variants = random.nextInt(10);
        for (int i = 0; i < variants; i++) {
            Variant variant = Variant.values()[1 + random.nextInt(Variant.values().length - 1)];
            String words = varied(variant, original.toString(), parts);
            boolean isTurned = variant == Variant.TURNED;
            if (!isTurned || !words.equals(original.toString())) {
                add(new Text(family, provision, (byte) (isTurned ? 1 : 0), variant, words), size);
            }
        }
    }

    private void add(Text text, int size) {
        if (texts.size() < size) {
            texts.add(text);
        }
    }

    private String varied(Variant variant, String original, List<String> parts) {
        return switch (variant) {
            case ORIGINAL -> original;
            case EDITED_5 -> edited(original, random.nextDouble() * 0.05);
            case EDITED_10 -> edited(original, 0.05 + random.nextDouble() * 0.05);
            case EDITED_15 -> edited(original, 0.10 + random.nextDouble() * 0.05);
            case OPENING -> pick(ADDED) + original;
            case SHUFFLED -> {
                List<String> shuffled = new ArrayList<>(parts);
                Collections.shuffle(shuffled, random);
                yield original.substring(0, original.indexOf(parts.get(0))) + String.join("，", shuffled);
            }
            case SYNONYMS -> replaced(original, SYNONYMS, 99);
            case TURNED -> replaced(original, TURNED, 1);
        };
    }

    private static String replaced(String text, Map<String, String> words, int most) {
        String result = text;
        int count = 0;
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (count < most && result.contains(word.getKey())) {
                result = result.replace(word.getKey(), word.getValue());
                count++;
            }
        }
        return result;
    }

    /** So many of the characters replaced, left out or put in, at random. */
    private String edited(String text, double share) {
        StringBuilder edited = new StringBuilder(text);
        int edits = (int) Math.round(text.length() * share);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(edited.length());
            char other = characters.charAt(random.nextInt(characters.length()));
            switch (random.nextInt(3)) {
                case 0 -> edited.setCharAt(at, other);
                case 1 -> edited.insert(at, other);
                default -> edited.deleteCharAt(at);
            }
        }
        return edited.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
