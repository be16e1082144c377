package org.jianyan.example.hotline;

import java.util.Map;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.CollectionMethod;

final class HotlineCallTest implements CollectionMethodContract {
    @Override
    public CollectionMethod method() {
        return new HotlineCall();
    }

    @Override
    public Map<String, Object> validForm() {
        return Map.of("callNumber", "2026112300017", "provision", "第十二条", "kind", "AMEND", "said", "希望写明登记的办理时限");
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("callNumber", "abc");
    }
}
