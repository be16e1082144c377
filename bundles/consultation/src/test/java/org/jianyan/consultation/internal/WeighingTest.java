package org.jianyan.consultation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Worth;
import org.jianyan.consultation.spi.OpinionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WeighingTest {
    private static final UUID CONSULTATION = Uuids.next();
    private static final UUID ARTICLE = Uuids.next();
    private static final UUID OTHER_ARTICLE = Uuids.next();
    private static final String TEXT = "每户限养一条的规定，对多代同住的大家庭宜有例外安排，并由街道统一认定。";

    private final Weighing weighing = new Weighing();

    private Worth weigh(String point, UUID provision, OpinionKind kind, String text) {
        return weighing.weigh(new Opinion(
                        Uuids.next(),
                        CONSULTATION,
                        Uuids.next(),
                        point,
                        provision,
                        "",
                        kind,
                        null,
                        text,
                        "",
                        "",
                        "居民",
                        "",
                        "",
                        null,
                        null,
                        false))
                .worth();
    }

    @ParameterizedTest
    @ValueSource(strings = {"同意。", "没有修改意见", "赞成本条例草案", "支持！！！", "无意见，同意", "好的", "建议修改"})
    void stockPhrasesShouldBeTrivial(String text) {
        assertEquals(Worth.TRIVIAL, weigh("/a/", ARTICLE, OpinionKind.SUPPORT, text));
    }

    @Test
    void theFirstToSayAThingShouldCount() {
        assertEquals(Worth.VALID, weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT));
        assertEquals(Worth.COPIED, weigh("/b/", ARTICLE, OpinionKind.AMEND, TEXT));
        assertEquals(Worth.REPEATED, weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT));
    }

    @Test
    void spacesPunctuationAndWidthShouldNotMakeAnOpinionNew() {
        weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT);
        String disguised = TEXT.replace("，", " , ").replace("。", "！！") + "   ";
        assertEquals(Worth.REPEATED, weigh("/a/", ARTICLE, OpinionKind.AMEND, disguised));
    }

    @Test
    void aCopyWithAWordChangedShouldBeFound() {
        weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT);
        assertEquals(Worth.COPIED, weigh("/b/", ARTICLE, OpinionKind.AMEND, TEXT.replace("街道", "社区")));
    }

    @Test
    void longWordsPutOnManyProvisionsByOnePointShouldCountOnce() {
        weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT);
        assertEquals(Worth.REPEATED, weigh("/a/", OTHER_ARTICLE, OpinionKind.AMEND, TEXT));
    }

    @Test
    void differentOpinionsShouldAllCount() {
        assertEquals(Worth.VALID, weigh("/a/", ARTICLE, OpinionKind.AMEND, TEXT));
        assertEquals(Worth.VALID, weigh("/a/", ARTICLE, OpinionKind.OPPOSE, TEXT.replace("宜有", "不宜有")));
        assertEquals(Worth.VALID, weigh("/a/", ARTICLE, OpinionKind.AMEND, "养犬登记的期限建议由十日延长至三十日。"));
        assertEquals(Worth.VALID, weigh("/b/", OTHER_ARTICLE, OpinionKind.AMEND, TEXT));
        assertEquals(Worth.VALID, weigh("/a/", ARTICLE, OpinionKind.DELETE, "应删去第二句"));
        assertEquals(Worth.VALID, weigh("/a/", OTHER_ARTICLE, OpinionKind.DELETE, "应删去第二句"));
    }
}
