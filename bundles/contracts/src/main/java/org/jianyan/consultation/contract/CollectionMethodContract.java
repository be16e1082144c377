package org.jianyan.consultation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.junit.jupiter.api.Test;

/** What the platform relies on in a collection method. */
public interface CollectionMethodContract {
    /** The method under test. */
    CollectionMethod method();

    /** A form as a user would fill it in. */
    Map<String, Object> validForm();

    /** A form that lacks what is required. */
    Map<String, Object> invalidForm();

    private static String json(Map<String, Object> form) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(form);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(method().form().schema());
    }

    @Test
    default void idShouldBeLowerCaseLettersDigitsAndHyphens() {
        assertTrue(method().id().matches("[a-z0-9-]{1,60}"), method().id());
    }

    @Test
    default void titleShouldBeInBothLanguages() {
        assertFalse(method().title().zh().isBlank());
        assertFalse(method().title().en().isBlank());
    }

    @Test
    default void schemaShouldAcceptAFormFilledInAsMeant() {
        assertEquals(
                "[]", schema().validate(json(validForm()), InputFormat.JSON).toString());
    }

    @Test
    default void schemaShouldRefuseAFormThatLacksWhatIsRequired() {
        assertFalse(schema().validate(json(invalidForm()), InputFormat.JSON).isEmpty());
    }

    @Test
    default void schemaShouldRefuseUnknownProperties() {
        Map<String, Object> form = new java.util.LinkedHashMap<>(validForm());
        form.put("noSuchProperty", "x");
        assertFalse(schema().validate(json(form), InputFormat.JSON).isEmpty());
    }

    @Test
    default void aFormShouldGiveOpinionsWithTextOrAnswers() {
        FilledForm form = new FilledForm(validForm());
        List<OpinionItem> items = method().itemise(form);
        assertFalse(items.isEmpty() && method().answers(form).chosen().isEmpty());
        items.forEach(item -> assertFalse(item.text().isBlank()));
    }

    @Test
    default void readingAFormShouldBeRepeatable() {
        FilledForm form = new FilledForm(validForm());
        assertEquals(method().answers(form), method().answers(form));
        assertEquals(method().itemise(form), method().itemise(form));
    }
}
