package org.jianyan.digitalnpc.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jianyan.digitalnpc.spi.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileGatewayTest {
    private static final byte[] MESSAGE =
            "{\"id\":\"m-1\",\"kind\":\"consultation-task\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path dir;

    private KeyPair keys;
    private X509Certificate certificate;
    private FileGateway gateway;

    @BeforeEach
    void makeKeys() throws Exception {
        keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        certificate = certificate(keys, Instant.now().plusSeconds(3600));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", keys.getPrivate(), "secret".toCharArray(), new Certificate[] {certificate});
        try (OutputStream out = Files.newOutputStream(dir.resolve("keys.p12"))) {
            store.store(out, "secret".toCharArray());
        }
        trust(certificate);
        gateway = new FileGateway(config());
    }

    private void trust(X509Certificate trusted) throws Exception {
        Files.writeString(
                dir.resolve("trusted.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(trusted.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static X509Certificate certificate(KeyPair keys, Instant until) throws Exception {
        X500Principal name = new X500Principal("CN=Peer of the test");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(Instant.now().minusSeconds(7200)),
                                Date.from(until),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private FileGatewayConfig config() {
        return new FileGatewayConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return FileGatewayConfig.class;
            }

            @Override
            public String directory() {
                return dir.toString();
            }

            @Override
            public String keystore() {
                return dir.resolve("keys.p12").toString();
            }

            @Override
            public String keystore_password() {
                return "secret";
            }

            @Override
            public String trusted() {
                return dir.resolve("trusted.pem").toString();
            }
        };
    }

    /** Somebody carries what went out to where it comes in. */
    private void carry() throws Exception {
        Files.createDirectories(dir.resolve("in"));
        Files.move(dir.resolve("out").resolve("m-1.zip"), dir.resolve("in").resolve("m-1.zip"));
    }

    private List<String> files(String folder) throws Exception {
        try (Stream<Path> files = Files.list(dir.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasSentShouldBeReceivedOnTheOtherSideAndPutAwayWhenItIsKept() throws Exception {
        gateway.send(new Envelope("m-1", "consultation-task", MESSAGE));
        carry();
        Envelope received = gateway.receive().get(0);
        assertEquals("m-1", received.id());
        assertArrayEquals(MESSAGE, received.json());
        assertEquals(1, gateway.receive().size(), "until it is kept it is given out again");
        gateway.acknowledge(received);
        assertEquals(List.of(), gateway.receive());
        assertEquals(List.of("m-1.zip"), files("done"));
    }

    @Test
    void aPackageOfSomebodyWhoIsNotTrustedShouldBeRejectedWithTheReason() throws Exception {
        gateway.send(new Envelope("m-1", "consultation-task", MESSAGE));
        carry();
        KeyPair others = KeyPairGenerator.getInstance("EC").generateKeyPair();
        trust(certificate(others, Instant.now().plusSeconds(3600)));
        assertEquals(List.of(), gateway.receive());
        assertEquals(List.of("m-1.zip", "m-1.zip.txt"), files("rejected"));
        assertTrue(
                Files.readString(dir.resolve("rejected").resolve("m-1.zip.txt")).contains("not trusted"));
    }

    @Test
    void anAlteredOrUnsignedMessageAndAnExpiredSignerShouldBeRefused() throws Exception {
        byte[] zipped = SignedPackage.write(MESSAGE, keys.getPrivate(), certificate);
        assertArrayEquals(MESSAGE, SignedPackage.read(zipped, List.of(certificate)));
        byte[] other = SignedPackage.write("{}".getBytes(StandardCharsets.UTF_8), keys.getPrivate(), certificate);
        assertThrows(
                GeneralSecurityException.class, () -> SignedPackage.read(mixed(zipped, other), List.of(certificate)));
        X509Certificate expired = certificate(keys, Instant.now().minusSeconds(60));
        byte[] late = SignedPackage.write(MESSAGE, keys.getPrivate(), expired);
        assertThrows(GeneralSecurityException.class, () -> SignedPackage.read(late, List.of(expired)));
        assertThrows(GeneralSecurityException.class, () -> SignedPackage.read(new byte[0], List.of(certificate)));
    }

    /** One package's message with another one's signature. */
    private static byte[] mixed(byte[] message, byte[] signature) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            for (byte[] from : List.of(message, signature)) {
                var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(from));
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (entry.getName().endsWith(".p7s") == (from == signature)) {
                        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                        zip.write(in.readAllBytes());
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
