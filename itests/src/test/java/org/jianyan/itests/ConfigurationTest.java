package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {
    @ParameterizedTest
    @CsvSource({
        "org.jianyan.identity, org.jianyan.identity.internal.IdentityConfig",
        "org.jianyan.retention, org.jianyan.identity.internal.person.RetentionConfig",
        "org.jianyan.openid, org.jianyan.identity.internal.openid.OpenIdConfig",
        "org.jianyan.rest, org.jianyan.rest.internal.RestConfig",
        "org.jianyan.public, org.jianyan.rest.internal.PublicAddressConfig",
        "org.jianyan.web, org.jianyan.web.internal.WebConfig",
        "org.jianyan.consultation, org.jianyan.consultation.internal.ConsultationConfig",
        "org.jianyan.attachments, org.jianyan.attachments.internal.AttachmentsConfig",
        "org.jianyan.outbox, org.jianyan.outbox.internal.OutboxConfig",
        "org.jianyan.publicity, org.jianyan.publicity.internal.PublicityConfig",
        "org.jianyan.mail, org.jianyan.outbox.internal.mail.MailConfig",
        "org.jianyan.evaluation, org.jianyan.evaluation.internal.EvaluationConfig",
        "org.jianyan.digitalnpc, org.jianyan.digitalnpc.internal.DigitalNpcConfig",
        "org.jianyan.digitalnpc.rest, org.jianyan.digitalnpc.internal.gateway.RestGatewayConfig",
        "org.jianyan.digitalnpc.files, org.jianyan.digitalnpc.internal.gateway.FileGatewayConfig"
    })
    void fileShouldListEveryPropertyWithItsDefault(String pid, String type) throws Exception {
        Map<String, String> defaults = Arrays.stream(Class.forName(type).getDeclaredMethods())
                .collect(Collectors.toMap(
                        method -> method.getName().replace('_', '.'),
                        Method::getDefaultValue,
                        (a, b) -> a,
                        TreeMap::new))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString(), (a, b) -> a, TreeMap::new));
        Map<String, String> file = read(pid);
        file.replaceAll((key, value) -> value.replace("${karaf.base}/", ""));
        assertEquals(defaults, file);
    }

    private static Map<String, String> read(String pid) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../config", pid + ".cfg"))) {
            properties.load(reader);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toString(), e -> e.getValue().toString(), (a, b) -> a, TreeMap::new));
    }
}
