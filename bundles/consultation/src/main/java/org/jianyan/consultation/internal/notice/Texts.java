package org.jianyan.consultation.internal.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.text.StringSubstitutor;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Visibility;
import org.jianyan.notices.Language;
import org.jianyan.notices.NewNotice.Text;

/** The templates of notices, one file for each language. */
final class Texts {
    private static final Map<Language, DateTimeFormatter> TIME = Map.of(
            Language.ZH, DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm", Locale.CHINA),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'Beijing time'", Locale.ENGLISH));

    private final Map<Language, Properties> templates = new EnumMap<>(Language.class);

    Texts() {
        for (Language language : Language.values()) {
            Properties template = new Properties();
            try (Reader file = new InputStreamReader(
                    Objects.requireNonNull(Texts.class.getResourceAsStream(language.code() + ".properties")),
                    StandardCharsets.UTF_8)) {
                template.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            templates.put(language, template);
        }
    }

    /**
     * What a notice says.
     *
     * @param law name of the draft; neither it nor the consultation's title nor the reason is told of one that is confidential
     * @param point the contact point that is meant, empty if none is
     * @param reason may be empty
     */
    record Said(
            Consultation consultation,
            String law,
            String organisation,
            String point,
            OffsetDateTime deadline,
            String reason) {
        /** The same of a contact point. */
        Said of(String contactPoint) {
            return new Said(consultation, law, organisation, contactPoint, deadline, reason);
        }
    }

    /** The texts of a template in every language. */
    Map<Language, Text> of(String name, Said said) {
        Map<Language, Text> texts = new EnumMap<>(Language.class);
        templates.keySet().forEach(language -> texts.put(language, text(language, name, said)));
        return texts;
    }

    private Text text(Language language, String name, Said said) {
        Properties template = templates.get(language);
        boolean isConfidential = said.consultation().visibility() == Visibility.CONFIDENTIAL;
        Map<String, String> values = new HashMap<>();
        values.put(
                "consultation",
                isConfidential
                        ? template.getProperty("CONFIDENTIAL")
                        : said.consultation().title());
        values.put("law", isConfidential ? template.getProperty("CONFIDENTIAL.law") : "《" + said.law() + "》");
        values.put("organisation", said.organisation());
        values.put("point", said.point());
        values.put("deadline", said.deadline().atZoneSameInstant(Dates.ZONE).format(TIME.get(language)));
        String reason = said.reason().isBlank() ? "—" : said.reason();
        values.put("reason", isConfidential ? template.getProperty("CONFIDENTIAL.reason") : reason);
        return filled(template, name, values);
    }

    /** The words to an author, in both languages one below the other, since nobody asked for the author's. */
    Text toAuthor(Consultation consultation, String receipt) {
        Map<String, String> values = Map.of("consultation", consultation.title(), "receipt", receipt);
        Text zh = filled(templates.get(Language.ZH), "AUTHOR", values);
        Text en = filled(templates.get(Language.EN), "AUTHOR", values);
        return new Text(zh.title() + " / " + en.title(), zh.body() + "\n\n" + en.body());
    }

    private static Text filled(Properties template, String name, Map<String, String> values) {
        // values are not looked through again: a title may hold what looks like a template
        StringSubstitutor substitutor = new StringSubstitutor(values).setDisableSubstitutionInValues(true);
        return new Text(
                substitutor.replace(template.getProperty(name + ".title")),
                substitutor.replace(template.getProperty(name + ".body")));
    }
}
