package org.jianyan.legislation.internal.amendment;

import static org.jianyan.legislation.internal.amendment.Quotations.PASSAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.internal.amendment.Decision.Clause;

/** The phrases in which a clause orders something, one behind the other. */
final class Phrases {
    private static final String P = "(?<p>" + Place.LIST + ")";
    private static final String COUNT = "(?<count>" + ChineseNumber.PATTERN + ")个?";
    private static final String CHANGED = "(?:，?分别)?(?:统一)?(?:均)?(?:修改为|改为|调整为|替换为)";
    private static final String TO = "(?<to>" + Place.LIST + ")";
    private static final String QUOTED = "(?:" + PASSAGE + "[，、；]?)";
    private static final String Q = "(?<q>" + QUOTED + "+)";
    private static final String OF = "(?:中的?|规定的?|里的?|的)?";
    private static final String SAYS = "(?:规定)?[：:]?";
    private static final String TITLE = "(?:的)?(?:章名|节名|编名|分编名|名称|标题|题目)";
    private static final String PAIRS =
            "(?<pairs>(?:" + PASSAGE + "[、和及]?)+，?" + CHANGED + PASSAGE + "(?:，" + PASSAGE + CHANGED + PASSAGE + ")*)";
    private static final String WHERE = "[在将]?(?:" + P + "(?<where>[之以]?后面?|中|内|之下)?)?，?增加(?:规定)?" + COUNT;
    private static final String GONE = "(?:予以)?删(?:去|除)";
    private static final Pattern GAP =
            Pattern.compile("(?:[，。；;、：:]|并|同时|其中|此外)*(?:[一二三四五六七八九十]+、)?(?:（[一二三四五六七八九十]+）)?(?:并)?");
    /** Longer than any phrase that orders something; what is quoted counts one. Matching goes as deep as it is long. */
    private static final int MAX_PHRASE = 1000;

    private static final Pattern SENTENCE = Pattern.compile("[^。；;]*");

    /** One phrase and what it means; the first that fits counts. */
    private record Form(Pattern pattern, BiFunction<Meaning, Matcher, List<Instruction>> meaning) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(?:对)?(?:将)?(?:[^，。]{0,40}?的?)?条文顺序(?:作|进行)?相应(?:作)?的?(?:调整|修改)[：:]?(?<q>(?:" + PASSAGE + "调整为"
                            + PASSAGE + "，?)*)",
                    Meaning::reorder),
            form("(?:将)?" + P + TITLE + CHANGED + Q, Meaning::retitleHeading),
            form("(?:将)?[^，。第" + PASSAGE.substring(1) + "{0,30}?(?:名称|标题|题目)" + CHANGED + Q, Meaning::retitle),
            form(WHERE + "(?<unit>条|款|项|目)，?(?:分别)?作为" + TO + SAYS + "(?<q>" + QUOTED + "+)", Meaning::add),
            form(
                    WHERE + "(?<unit>分编|编|章|节)，?作为" + TO + "(?:，?[章节编]名为)?[：:]?" + Q + "(?:，?(?:内容)?(?:包括|由)"
                            + "(?<covered>" + Place.LIST + ")(?:组成|构成)?)?",
                    Meaning::addHeading),
            form(WHERE + "(?<unit>条|款|项|目)" + SAYS + Q, Meaning::addUnnumbered),
            form(
                    "(?:在)?(?:" + P + ")?" + OF + "(?<anchor>" + PASSAGE + ")之?(?<side>后|前)面?，?增加(?:规定)?" + SAYS
                            + "(?<words>" + PASSAGE + ")",
                    Meaning::insertWords),
            form("(?:在)?" + P + "，?增加(?:规定)?" + SAYS + "(?<words>" + PASSAGE + ")", Meaning::addWords),
            form("(?:将)?" + P + "合并(?:，?(?:修改为|改为|作为|为)" + TO + ")?(?:，?(?:修改为|改为)?[：:]?" + Q + ")?", Meaning::merge),
            form(
                    "(?:将)?" + P + "(?:拆分|分|改)(?:为|作|成)" + COUNT + "(?<unit>条|款|项)，?(?:分别)?作为" + TO
                            + "(?:，?(?:分别)?修改为)?[：:]?" + Q,
                    Meaning::split),
            form(
                    "(?<heading>" + Place.PATTERN + ")(?:的?内容)?(?:包括|由)" + "(?<covered>" + Place.LIST + ")(?:组成|构成)?",
                    Meaning::cover),
            form("(?:将)?(?:" + P + ")?" + OF + PAIRS, Meaning::replaceWords),
            form("(?:将)?(?:本(?:法|条例|规定|办法|解释|决定)|全文|条文)(?:各条)?中?的?" + PAIRS, Meaning::replaceThroughout),
            form("(?:将)?" + P + "(?:" + CHANGED + "|作为)" + TO + "(?:(?:，?修改为)?[：:]" + Q + ")?", Meaning::renumber),
            form("(?:将)?(?:" + P + ")?，?" + CHANGED + "[：:]?" + Q, Meaning::rewrite),
            form(
                    "(?:将)?(?<several>(?:" + Place.LIST + ")?" + OF + PASSAGE + "(?:(?:[、和及与]|以及)(?:" + Place.LIST
                            + ")?" + OF + PASSAGE + ")*)" + GONE,
                    Meaning::removeWords),
            form(
                    "删(?:去|除)(?<several>(?:" + Place.LIST + ")?" + OF + PASSAGE + "(?:(?:[、和及与]|以及)(?:" + Place.LIST
                            + ")?" + OF + PASSAGE + ")*)",
                    Meaning::removeWords),
            form("(?:将)?" + P + "(?:" + TITLE + ")?" + GONE, Meaning::remove),
            form("删(?:去|除)" + P + "(?:" + TITLE + ")?", Meaning::remove));

    private Phrases() {}

    private static Form form(String pattern, BiFunction<Meaning, Matcher, List<Instruction>> meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    /** What a clause orders, phrase by phrase; a phrase that is not understood stands there without instructions. */
    static List<Clause> read(String number, Quotations quotations) {
        Meaning meaning = new Meaning(quotations);
        List<Clause> clauses = new ArrayList<>();
        String prose = quotations.prose();
        int at = skip(prose, 0);
        while (at < prose.length()) {
            int start = at;
            List<Instruction> instructions = List.of();
            for (Form form : FORMS) {
                Matcher matcher = form.pattern().matcher(prose).region(start, limit(prose, start));
                boolean fits = instructions.isEmpty() && matcher.lookingAt() && ends(prose, matcher.end());
                if (fits && (matcher.end() < matcher.regionEnd() || matcher.end() == prose.length())) {
                    instructions = form.meaning().apply(meaning, matcher);
                    at = matcher.end();
                }
            }
            if (instructions.isEmpty()) {
                Matcher sentence = SENTENCE.matcher(prose).region(start, prose.length());
                at = sentence.lookingAt() ? Math.max(sentence.end(), start + 1) : start + 1;
            }
            clauses.add(new Clause(number, quotations.words(prose.substring(start, at)), instructions));
            at = skip(prose, at);
        }
        return clauses;
    }

    private static int skip(String prose, int at) {
        Matcher gap = GAP.matcher(prose).region(at, limit(prose, at));
        return gap.lookingAt() ? gap.end() : at;
    }

    private static int limit(String prose, int start) {
        return Math.min(prose.length(), start + MAX_PHRASE);
    }

    /** A phrase ends where the next begins, or a mark stands; else it says more than was understood. */
    private static boolean ends(String prose, int at) {
        return at == prose.length()
                || "，。；;、并同".indexOf(prose.charAt(at)) >= 0
                || prose.substring(at - 1, at).matches(PASSAGE + "|、|，|；");
    }
}
