package org.jianyan.legislation.internal.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jianyan.legislation.AmendmentOutcome;
import org.jianyan.legislation.AmendmentOutcome.State;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.LegalTextReader;
import org.jianyan.legislation.internal.text.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each phrase by which a decision orders something, carried out on a small regulation. */
final class AmendedTest {
    private static final String BASE =
            """
            示例条例
            第一章　总则
            第一条　为了规范养犬，制定本条例。
            第二条　养犬应当登记。
            未登记的，不得饲养。
            第二章　管理
            第三条　养犬人不得有下列行为：
            （一）遗弃犬只；
            （二）虐待犬只；
            （三）在河道洗犬。
            第四条　公安机关负责管理。
            第五条　本条例自公布之日起施行。
            """;

    private static LegalText base() {
        return LegalTextReader.read(BASE);
    }

    private static Amended amend(String... clauses) {
        StringBuilder decision = new StringBuilder("关于修改《示例条例》的决定\n对《示例条例》作如下修改：\n");
        String[] numbers = {"一", "二", "三", "四", "五"};
        for (int i = 0; i < clauses.length; i++) {
            decision.append(numbers[i]).append("、").append(clauses[i]).append('\n');
        }
        return Amended.of(base(), decision + "本决定自2026年1月1日起施行。\n");
    }

    /** What the amended text says from one line to another, lines parted by /. */
    private static String plain(Amended amended) throws java.io.IOException {
        StringBuilder plain = new StringBuilder();
        PlainText.write(amended.text(), plain);
        return plain.toString().strip().replaceAll("\\s*\\n\\s*", "/").replace("　", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    将第一条修改为：“为了甲事，制定本条例。”|第一条为了甲事，制定本条例。/第二条
                    将第二条第二款修改为：“未登记的，处警告。”|第二条养犬应当登记。/未登记的，处警告。/第二章
                    将第三条第二项修改为：“（二）殴打犬只；”|（一）遗弃犬只；/（二）殴打犬只；/（三）
                    第三条第一款第（二）项修改为：“（二）殴打犬只；”|（一）遗弃犬只；/（二）殴打犬只；/（三）
                    删去第二条第二款。|第二条养犬应当登记。/第二章
                    删去第三条第一项。|不得有下列行为：/（一）虐待犬只；/（二）在河道洗犬。
                    将第三条中的“犬只”修改为“宠物”。|（一）遗弃宠物；/（二）虐待宠物；/（三）在河道洗犬。
                    第四条中的“公安机关”修改为“城管部门”，“管理”修改为“监督”。|第四条城管部门负责监督。
                    删去第三条第三项中的“在河道”。|（三）洗犬。
                    在第三条第二项后增加一项，作为第三项：“（三）出售犬只；”|（二）虐待犬只；/（三）出售犬只；/（四）在河道洗犬。
                    第二条增加一款，作为第三款：“办法另定。”|不得饲养。/办法另定。/第二章
                    在第二条第一款后增加一款：“登记免费。”|养犬应当登记。/登记免费。/未登记的
                    将第二章章名修改为“养犬管理”。|第二章养犬管理/第三条
                    条例名称修改为“示例养犬条例”。|示例养犬条例/第一章
                    在第四条“公安机关”后增加“、城管部门”。|第四条公安机关、城管部门负责管理。
                    第四条第一款末尾增加规定：“其他部门配合。”|第四条公安机关负责管理。其他部门配合。
                    将本条例中的“公安机关”修改为“公安部门”。|第四条公安部门负责管理。
                    将第二条第一款和第二款合并修改为：“养犬应当登记，未登记的不得饲养。”|第二条养犬应当登记，未登记的不得饲养。/第二章
                    """)
    void anInstructionShouldBeCarriedOut(String clause, String expected) throws java.io.IOException {
        Amended amended = amend(clause);
        assertEquals(List.of(), notDone(amended));
        assertEquals(List.of(), amended.problems());
        String plain = plain(amended);
        assertTrue(plain.contains(expected), plain);
        assertEquals(
                List.of(), Differences.between(amended.text(), LegalTextReader.read(plain.replace("/", "\n"))), plain);
    }

    private static List<AmendmentOutcome> notDone(Amended amended) {
        return amended.outcomes().stream()
                .filter(outcome -> outcome.state() != State.DONE)
                .toList();
    }

    @Test
    void articlesThatFollowAnAddedOneShouldBeRenumbered() throws java.io.IOException {
        Amended amended = amend("增加一条，作为第三条：“养犬人应当文明养犬。\n“携犬出户应当牵引。”", "将第五条改为第六条。");
        assertEquals(List.of(), notDone(amended));
        assertTrue(plain(amended).contains("不得饲养。/第三条养犬人应当文明养犬。/携犬出户应当牵引。/第二章管理/第四条养犬人不得"), plain(amended));
        assertTrue(plain(amended).endsWith("第五条公安机关负责管理。/第六条本条例自公布之日起施行。"), plain(amended));
    }

    @Test
    void anInsertedArticleShouldLeaveTheOtherNumbersAlone() throws java.io.IOException {
        Amended amended = amend("在第三条后增加一条，作为第三条之一：“犬只应当免疫。”", "删去第四条。");
        assertTrue(plain(amended).contains("（三）在河道洗犬。/第三条之一犬只应当免疫。/第五条本条例"), plain(amended));
    }

    @Test
    void anArticleMayMoveAndChange() throws java.io.IOException {
        Amended amended = amend("将第四条改为第三条，修改为：“公安机关和城管部门负责管理。”", "将第三条改为第四条。");
        assertEquals(List.of(), notDone(amended));
        assertTrue(plain(amended).contains("第三条公安机关和城管部门负责管理。/第四条养犬人不得有下列行为："), plain(amended));
    }

    @Test
    void aChapterMayBeAddedWithTheArticlesItCovers() throws java.io.IOException {
        Amended amended = amend("增加一章，作为第三章：“附则”，包括第五条。");
        assertEquals(List.of(), notDone(amended));
        assertTrue(plain(amended).endsWith("第三章附则/第五条本条例自公布之日起施行。"), plain(amended));
    }

    @Test
    void whatIsNotUnderstoodShouldBeToldAndChangeNothing() {
        Amended amended = amend("请有关部门研究第二条怎样表述为好。", "将第四条修改为：“城管部门负责管理。”");
        assertEquals(
                List.of(State.NOT_UNDERSTOOD, State.DONE),
                amended.outcomes().stream().map(AmendmentOutcome::state).toList());
        assertEquals(1, Differences.between(amended.text(), base()).size());
    }

    @ParameterizedTest
    @CsvSource({"将第九条修改为：“甲。”,原文没有第九条", "删去第二条第三款。,原文没有第二条第三款", "将第四条中的“民政部门”修改为“公安部门”。,第四条没有“民政部门”"})
    void whatTheTextDoesNotHaveShouldBeTold(String clause, String remark) {
        Amended amended = amend(clause);
        assertEquals(State.NOT_FOUND, amended.outcomes().get(0).state());
        assertEquals(remark, amended.outcomes().get(0).remark());
        assertEquals(List.of(), Differences.between(amended.text(), base()));
    }

    @Test
    void aPhraseThatSaysMoreThanIsUnderstoodShouldNotBeCarriedOut() {
        Amended amended = amend("将第四条修改为：“城管部门负责管理。”的部分内容另行规定。");
        assertTrue(amended.outcomes().stream().anyMatch(outcome -> outcome.state() == State.NOT_UNDERSTOOD));
    }

    /** However long a phrase is, the thread's stack is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一条、",
                "“甲”、",
                "第一条和“甲”、",
                "将第一条中的“甲”修改为“乙”，",
                "甲的",
                "第一章第一节第一条第一款第一项",
                "增加一条，作为",
                "“甲”修改为“乙”，",
                "条文的",
                "将",
                "法",
                "，",
                "并",
                "第一条。"
            })
    void aClauseOfAnyLengthShouldBeReadOrTold(String repeated) {
        for (String head : List.of("", "将", "删去", "将第四条中的", "对条文顺序作相应调整：")) {
            assertFalse(amend(head + repeated.repeat(20_000)).outcomes().isEmpty());
        }
    }
}
