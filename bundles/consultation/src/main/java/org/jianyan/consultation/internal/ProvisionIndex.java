package org.jianyan.consultation.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;

/** Finds the provisions of a version by how they are cited. */
final class ProvisionIndex {
    private final Map<String, Provision> byLabel = new HashMap<>();
    private final Map<UUID, Provision> byId = new LinkedHashMap<>();
    private final Map<UUID, List<Provision>> below;

    ProvisionIndex(List<Provision> provisions) {
        provisions.forEach(provision -> {
            byLabel.putIfAbsent(normal(provision.label()), provision);
            byId.put(provision.id(), provision);
            if (provision.kind() == ProvisionKind.PARAGRAPH && provision.parentId() != null) {
                Provision article = byId.get(provision.parentId());
                byLabel.putIfAbsent(normal(article.label()) + "第" + paragraph(provision.number()) + "款", provision);
            }
        });
        below = provisions.stream()
                .filter(provision -> provision.parentId() != null)
                .collect(Collectors.groupingBy(Provision::parentId));
    }

    /** A provision by citation or identifier. */
    Optional<Provision> find(String citation) {
        Optional<UUID> id = Uuids.parse(citation.strip());
        return id.isPresent()
                ? Optional.ofNullable(byId.get(id.get()))
                : Optional.ofNullable(byLabel.get(normal(citation)));
    }

    Optional<Provision> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A provision's words with those of the units below. */
    String words(Provision provision) {
        StringBuilder words = new StringBuilder();
        append(words, provision);
        return words.toString();
    }

    private void append(StringBuilder words, Provision provision) {
        boolean numbered = provision.kind().compareTo(ProvisionKind.PARAGRAPH) > 0;
        String text = numbered ? provision.number() + provision.text() : provision.text();
        if (!text.isEmpty()) {
            words.append(words.length() == 0 ? "" : "\n").append(text);
        }
        below.getOrDefault(provision.id(), List.of()).forEach(child -> append(words, child));
    }

    private static String paragraph(String number) {
        int value = Integer.parseInt(number);
        String digits = "零一二三四五六七八九";
        String tens = value < 10 ? "" : (value < 20 ? "" : digits.charAt(value / 10)) + "十";
        return tens + (value % 10 == 0 ? "" : digits.charAt(value % 10));
    }

    /** Without spaces and brackets, which people write in many ways, and without a heading's title. */
    private static String normal(String citation) {
        return citation.replaceAll("^(第\\S+?[编章节])\\s.*$", "$1").replaceAll("[\\s　（）()《》]", "");
    }
}
