package ${package};

import java.util.Map;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.CollectionMethod;

/** What the platform relies on: the tests are inherited. */
final class ${className}Test implements CollectionMethodContract {
    @Override
    public CollectionMethod method() {
        return new ${className}();
    }

    @Override
    public Map<String, Object> validForm() {
        return Map.of("provision", "第三条", "kind", "AMEND", "text", "希望写明办理的时限", "authorKind", "居民");
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("text", "没有写明类型的意见");
    }
}
