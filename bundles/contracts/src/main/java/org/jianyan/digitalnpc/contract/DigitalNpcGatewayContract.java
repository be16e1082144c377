package org.jianyan.digitalnpc.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.junit.jupiter.api.Test;

/** What the platform relies on in a gateway to another platform. */
public interface DigitalNpcGatewayContract {
    /** The gateway under test, set up for the test's other side. */
    DigitalNpcGateway gateway() throws Exception;

    /** Makes the other side hold a task for us. */
    void task(Envelope task) throws Exception;

    /** What arrived at the other side, as often as it did. */
    List<Envelope> arrived() throws Exception;

    private static Envelope envelope(String id, String kind, String text) {
        String json = "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"text\":\"" + text + "\"}";
        return new Envelope(id, kind, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(Envelope envelope) {
        return envelope.id() + " " + envelope.kind() + " " + new String(envelope.json(), StandardCharsets.UTF_8);
    }

    private static List<String> told(List<Envelope> envelopes) {
        return envelopes.stream().map(DigitalNpcGatewayContract::told).toList();
    }

    @Test
    default void idShouldBeLowerCaseLettersDigitsAndHyphens() throws Exception {
        assertTrue(gateway().id().matches("[a-z0-9-]{1,60}"), gateway().id());
    }

    @Test
    default void titleShouldBeInBothLanguages() throws Exception {
        assertFalse(gateway().title().zh().isBlank());
        assertFalse(gateway().title().en().isBlank());
    }

    @Test
    default void whatIsSentShouldHaveArrivedByteForByteAndMayBeSentAgain() throws Exception {
        Envelope opinions = envelope("m-1", "opinions", "赞成，第一条 ✓");
        gateway().send(opinions);
        gateway().send(opinions);
        assertEquals(Set.of(told(opinions)), Set.copyOf(told(arrived())));
    }

    @Test
    default void aTaskShouldComeAgainUntilItIsAcknowledgedOldestFirst() throws Exception {
        Envelope first = envelope("m-1", "consultation-task", "第一件");
        Envelope second = envelope("m-2", "consultation-task", "第二件");
        task(first);
        task(second);
        assertEquals(told(List.of(first, second)), told(gateway().receive()));
        List<Envelope> again = gateway().receive();
        assertEquals(told(List.of(first, second)), told(again));
        gateway().acknowledge(again.get(0));
        gateway().acknowledge(again.get(0));
        assertEquals(told(List.of(second)), told(gateway().receive()));
    }

    @Test
    default void withoutTasksNothingShouldCome() throws Exception {
        assertEquals(List.of(), new ArrayList<>(gateway().receive()));
    }
}
