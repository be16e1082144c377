package org.jianyan.commons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonalDataTest {
    @ParameterizedTest
    @CsvSource({
        "请打13800138000找我, 请打［电话］找我",
        "手机 138 0013 8000 或 138-0013-8000, 手机 ［电话］ 或 ［电话］",
        "座机0519-85680000, 座机［电话］",
        "身份证32040219900101123X, 身份证［身份证号］",
        "卡号6222 0211 0111 2222 333, 卡号［卡号］",
        "写信到 a.b@example.com 即可, 写信到 ［邮箱］ 即可",
        "第十二条第二款改为“三十日”, 第十二条第二款改为“三十日”",
        "2026年11月24日施行，罚款20000元, 2026年11月24日施行，罚款20000元"
    })
    void whatIdentifiesAPersonShouldBeHiddenAndNothingElse(String text, String expected) {
        assertEquals(expected, PersonalData.hide(text));
    }
}
