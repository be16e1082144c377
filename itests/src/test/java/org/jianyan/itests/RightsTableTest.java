package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jianyan.identity.Action;
import org.jianyan.identity.Role;
import org.junit.jupiter.api.Test;

final class RightsTableTest {
    private static final Path PAGE = Path.of("../docs/rights.md");

    @Test
    void pageShouldSayWhatTheTablesSay() throws Exception {
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(PAGE, RightsTable.page());
        }
        assertEquals(RightsTable.page(), Files.readString(PAGE));
    }

    /** Who sets the platform up does not decide on opinions, and who watches changes nothing but its own account. */
    @Test
    void powersShouldBeApart() {
        List<Action> auditors = Stream.of(Action.values())
                .filter(action -> action.allows(Role.AUDITOR))
                .filter(action -> !action.name().endsWith("_READ"))
                .toList();
        assertEquals(List.of(Action.OWN_ACCOUNT, Action.LEDGER_VERIFY), auditors);
        assertTrue(Stream.of(Role.values()).filter(role -> role != Role.AUDITOR).noneMatch(Action.AUDIT_READ::allows));
        for (Action action : List.of(
                Action.DECISION_MAKE, Action.OPINION_READ, Action.CONTACT_DETAILS_READ, Action.CONSULTATION_MANAGE)) {
            assertTrue(!action.allows(Role.ADMINISTRATOR), action.name());
        }
    }
}
