package org.jianyan.itests;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jianyan.digitalnpc.contract.DigitalNpcGatewayContract;
import org.jianyan.digitalnpc.internal.gateway.FileGateway;
import org.jianyan.digitalnpc.internal.gateway.FileGatewayConfig;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.jianyan.mainjob.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways by files, each the other's other side; somebody carries the packages. */
final class FileGatewayContractTest implements DigitalNpcGatewayContract {
    @TempDir
    private Path directory;

    private FileGateway here;
    private FileGateway there;

    @BeforeEach
    void begin() throws IOException {
        Signer keys = new Signer(directory, "both");
        Files.write(directory.resolve("trusted.pem"), keys.certificate());
        here = gateway(directory.resolve("here"));
        there = gateway(directory.resolve("there"));
    }

    private FileGateway gateway(Path of) throws IOException {
        Files.createDirectories(of.resolve("in"));
        Files.createDirectories(of.resolve("out"));
        return new FileGateway(new FileGatewayConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return FileGatewayConfig.class;
            }

            @Override
            public String directory() {
                return of.toString();
            }

            @Override
            public String keystore() {
                return directory.resolve("both.p12").toString();
            }

            @Override
            public String keystore_password() {
                return Signer.PASSWORD;
            }

            @Override
            public String trusted() {
                return directory.resolve("trusted.pem").toString();
            }
        });
    }

    private void carry(String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(from).resolve("out"))) {
            for (Path file : files.toList()) {
                Files.move(
                        file,
                        directory.resolve(to).resolve("in").resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public DigitalNpcGateway gateway() {
        return here;
    }

    @Override
    public void task(Envelope task) throws Exception {
        there.send(task);
        carry("there", "here");
    }

    @Override
    public List<Envelope> arrived() throws Exception {
        carry("here", "there");
        return there.receive();
    }
}
