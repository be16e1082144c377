package org.jianyan.consultation.internal.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.PersonalData;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.internal.jpa.SummaryStore;

/** What identifies a person in a text that is to be published: what has a form of its own, and names that are known. */
final class Identifying {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Fields of records of activities that hold a person's name. */
    private static final List<String> NAMED = List.of("chair", "noteTaker");

    private final Set<String> names = new TreeSet<>();

    /**
     * @param authors the names that authors have left
     * @param noNames what was left as a name and is none
     */
    Identifying(EntityManager em, UUID consultationId, Collection<String> authors, Collection<String> noNames) {
        SummaryStore store = new SummaryStore(em);
        names.addAll(authors);
        store.records(consultationId).forEach(this::addNames);
        names.removeIf(name -> name.strip().length() < 2);
        names.removeAll(noNames);
    }

    private void addNames(String record) {
        try {
            JsonNode form = JSON.readTree(record);
            NAMED.stream()
                    .map(field -> form.path(field).asText(""))
                    .filter(name -> !name.isBlank())
                    .forEach(names::add);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that was kept is no JSON", e);
        }
    }

    /** Adds what is found in a text to the violations. */
    void check(String field, String text, Violations violations) {
        if (text == null) {
            return;
        }
        violations.require(
                PersonalData.hide(text).equals(text),
                field,
                "personal-data",
                "含有电话、身份证号、卡号或者邮箱，不能公布；应改为：" + PersonalData.hide(text));
        for (String name : names) {
            violations.require(
                    !text.contains(name),
                    field,
                    "personal-data",
                    "含有“" + name + "”，与提交人或者活动记录中的姓名相同，不能公布；确实不是姓名的，列入 noNames");
        }
    }
}
