package org.jianyan.digitalnpc.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jianyan.commons.Title;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File packages for nets that are apart. A message is sent when its package stands in {@code out}, on disk; somebody
 * carries it. A package in {@code in} is taken if it is signed by one of the trusted, and moved to {@code done} when its
 * task is kept; one that is not goes to {@code rejected} with a text that says why.
 */
@Component(configurationPid = "org.jianyan.digitalnpc.files")
public final class FileGateway implements DigitalNpcGateway {
    private static final Logger LOG = LoggerFactory.getLogger(FileGateway.class);
    private static final int BATCH = 20;

    private final FileGatewayConfig config;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Path> taken = new ConcurrentHashMap<>();

    @Activate
    public FileGateway(FileGatewayConfig config) {
        this.config = config;
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public Title title() {
        return new Title("数字人大（文件包）", "Digital People's Congress (file packages)");
    }

    @Override
    public boolean isReady() {
        return !config.directory().isEmpty()
                && !config.keystore().isEmpty()
                && !config.trusted().isEmpty();
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectories(Path.of(config.directory(), name));
    }

    @Override
    public void send(Envelope message) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        char[] password = config.keystore_password().toCharArray();
        try (InputStream in = Files.newInputStream(Path.of(config.keystore()))) {
            keys.load(in, password);
        }
        String alias = Collections.list(keys.aliases()).stream()
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException(config.keystore() + " holds no key"));
        byte[] bytes = SignedPackage.write(message.json(), (PrivateKey) keys.getKey(alias, password), (X509Certificate)
                keys.getCertificate(alias));
        Path target = directory("out").resolve(name(message.id()) + ".zip");
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, bytes);
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    @Override
    public List<Envelope> receive() throws Exception {
        List<X509Certificate> trusted = trusted();
        List<Path> packages;
        try (Stream<Path> files = Files.list(directory("in"))) {
            packages = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .limit(BATCH)
                    .toList();
        }
        List<Envelope> tasks = new ArrayList<>();
        for (Path file : packages) {
            try {
                byte[] message = SignedPackage.read(Files.readAllBytes(file), trusted);
                JsonNode read = json.readTree(message);
                Envelope envelope =
                        new Envelope(read.path("id").asText(), read.path("kind").asText(), message);
                taken.put(envelope.id(), file);
                tasks.add(envelope);
            } catch (GeneralSecurityException | IOException e) {
                LOG.warn("package {} is rejected: {}", file.getFileName(), e.getMessage());
                Files.writeString(directory("rejected").resolve(file.getFileName() + ".txt"), e.getMessage() + "\n");
                Files.move(
                        file, directory("rejected").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return tasks;
    }

    private List<X509Certificate> trusted() throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(Path.of(config.trusted()))) {
            List<X509Certificate> certificates = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) certificate);
            }
            return certificates;
        }
    }

    @Override
    public void acknowledge(Envelope message) throws Exception {
        Path file = taken.remove(message.id());
        if (file != null) {
            Files.move(file, directory("done").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
