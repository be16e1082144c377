package org.jianyan.mainjob;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** Runs commands at the Karaf console over SSH. */
public final class ConsoleClient {
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 1_000;

    private final int port;
    private final String name;
    private final String password;

    public ConsoleClient(int port, String name, String password) {
        this.port = port;
        this.name = name;
        this.password = password;
    }

    /** What a command prints, without colours. */
    public String run(String command) {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true);
            client.start();
            try (ClientSession session = signedIn(client)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (ChannelExec channel = session.createExecChannel(command)) {
                    channel.setOut(out);
                    channel.setErr(out);
                    channel.open().verify(Duration.ofSeconds(20));
                    channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Duration.ofSeconds(60));
                }
                return out.toString(StandardCharsets.UTF_8)
                        .replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "")
                        .replace("\r", "");
            }
        } catch (IOException e) {
            throw new Unexpected("the console does not answer: " + e.getMessage(), e);
        }
    }

    /** Tries again: soon after the server's start the console may drop a connection that it took. No command was given yet. */
    private ClientSession signedIn(SshClient client) throws IOException {
        for (int attempt = 1; ; attempt++) {
            ClientSession session = null;
            try {
                session = client.connect(name, "127.0.0.1", port)
                        .verify(Duration.ofSeconds(20))
                        .getSession();
                session.addPasswordIdentity(password);
                session.auth().verify(Duration.ofSeconds(20));
                return session;
            } catch (IOException e) {
                if (session != null) {
                    session.close();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
