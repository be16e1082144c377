package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project of a collection method, {@code night-school}, made from the archetype as docs/extending.md tells. */
final class ArchetypeProject {
    private static final int CONTRACT_TESTS = 7;

    private final Path directory;
    private String version = "1.0.0";

    private ArchetypeProject(Path directory) {
        this.directory = directory;
    }

    static ArchetypeProject generate(Path parent) throws IOException, InterruptedException {
        maven(
                parent,
                "archetype:generate",
                "-DarchetypeGroupId=org.jianyan",
                "-DarchetypeArtifactId=collection-method-archetype",
                "-DarchetypeVersion=0.1.0-SNAPSHOT",
                "-DarchetypeCatalog=local",
                "-DgroupId=cn.example",
                "-DartifactId=night-school",
                "-Dversion=1.0.0",
                "-Dpackage=cn.example.school",
                "-DclassName=NightSchool",
                "-DmethodId=night-school",
                "-DtitleZh=夜校讨论",
                "-DtitleEn=Night school");
        return new ArchetypeProject(parent.resolve("night-school"));
    }

    /** Builds the jar of a version; its contract has to pass. */
    Path jar(String wanted) throws IOException, InterruptedException {
        Path pom = directory.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("<version>" + version + "</version>", "<version>" + wanted + "</version>"));
        version = wanted;
        String told = maven(directory, "package");
        assertTrue(told.contains("Tests run: " + CONTRACT_TESTS + ", Failures: 0"), told);
        return directory.resolve("target/night-school-" + version + ".jar");
    }

    private static String maven(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        return told;
    }
}
