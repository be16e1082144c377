package org.jianyan.legislation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.commons.Uuids;

/** The provisions of one version, found by how they are cited. Immutable. */
public final class ProvisionIndex {
    private final Map<String, Provision> byLabel = new HashMap<>();
    private final Map<UUID, Provision> byId = new LinkedHashMap<>();
    private final Map<UUID, List<Provision>> below;

    public ProvisionIndex(List<Provision> provisions) {
        provisions.forEach(provision -> {
            byLabel.putIfAbsent(normal(provision.label()), provision);
            byId.put(provision.id(), provision);
            if (provision.kind() == ProvisionKind.PARAGRAPH && provision.parentId() != null) {
                Provision article = byId.get(provision.parentId());
                byLabel.putIfAbsent(
                        normal(article.label()) + "第" + ChineseNumber.format(Integer.parseInt(provision.number()))
                                + "款",
                        provision);
            }
        });
        below = provisions.stream()
                .filter(provision -> provision.parentId() != null)
                .collect(Collectors.groupingBy(Provision::parentId));
    }

    /** A provision by citation or identifier. */
    public Optional<Provision> find(String citation) {
        Optional<UUID> id = Uuids.parse(citation.strip());
        return id.isPresent()
                ? Optional.ofNullable(byId.get(id.get()))
                : Optional.ofNullable(byLabel.get(normal(citation)));
    }

    /** @param id may be {@code null}, which is nobody's */
    public Optional<Provision> find(UUID id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /** A provision's words with those of the units below. */
    public String words(Provision provision) {
        StringBuilder words = new StringBuilder();
        append(words, provision);
        return words.toString();
    }

    /**
     * As {@link #words(Provision)}, empty if the text has no such provision.
     *
     * @param id may be {@code null}, which is nobody's
     */
    public String words(UUID id) {
        return find(id).map(this::words).orElse("");
    }

    /** The position of the last of a provision and the units below it; all between belong to it. */
    public int lastPosition(Provision provision) {
        List<Provision> units = below.getOrDefault(provision.id(), List.of());
        return units.isEmpty() ? provision.position() : lastPosition(units.get(units.size() - 1));
    }

    private void append(StringBuilder words, Provision provision) {
        boolean numbered = provision.kind().compareTo(ProvisionKind.ITEM) >= 0;
        String text = numbered ? provision.mark() + provision.text() : provision.text();
        if (!text.isEmpty()) {
            words.append(words.length() == 0 ? "" : "\n").append(text);
        }
        below.getOrDefault(provision.id(), List.of()).forEach(child -> append(words, child));
    }

    /** Without spaces and brackets, which people write in many ways, and without a heading's title. */
    private static String normal(String citation) {
        return citation.replaceAll("^(第\\S+?[编章节])\\s.*$", "$1").replaceAll("[\\s　（）()《》]", "");
    }
}
