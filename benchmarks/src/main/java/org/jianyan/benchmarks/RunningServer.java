package org.jianyan.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server started by {@code ./run}. */
final class RunningServer {
    private RunningServer() {}

    /** Signs the liaison officer of contact point 320402-01 in. */
    static String token(String base, Path data) throws Exception {
        String name = "lianluoyuan-320402-01";
        String password = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.split("\\s+")[1])
                .findFirst()
                .orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"").matcher(body);
        if (!token.find()) {
            throw new IllegalStateException(body);
        }
        return token.group(1);
    }
}
