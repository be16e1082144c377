package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import aQute.lib.json.JSONCodec;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.documents.DocxText;
import org.jianyan.evaluation.spi.Indicator;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.publicity.spi.PublicityChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What extensions are compiled against changes only with its package's version, by semantic versioning: an extension built
 * for the last release runs until the first number is raised. The baselines are what the last release exported; a release
 * records them anew by {@code -Dbaseline=record}.
 */
final class SpiBaselineTest {
    private static final boolean IS_RECORDING = "record".equals(System.getProperty("baseline"));

    private final DiffPluginImpl differ = new DiffPluginImpl();

    /** One type of each package that an extension may import. */
    static Stream<Class<?>> packages() {
        return Stream.of(
                CollectionMethod.class,
                NoticeChannel.class,
                PublicityChannel.class,
                Indicator.class,
                DigitalNpcGateway.class,
                Violation.class,
                DocxText.class);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void whatExtensionsImportShouldChangeWithItsVersionOnly(Class<?> type) throws Exception {
        Tree now = exported(type);
        Path baseline = Path.of("baseline", type.getPackageName() + ".json");
        if (IS_RECORDING) {
            Files.writeString(baseline, new JSONCodec().enc().put(now.serialize()) + "\n");
        }
        Tree released = differ.deserialize(
                new JSONCodec().dec().from(Files.readString(baseline)).get(Tree.Data.class));
        Diff diff = now.diff(released);
        Version expected = expected(version(released), diff.getDelta());
        assertTrue(
                version(now).compareTo(expected) >= 0,
                () -> type.getPackageName() + " has version " + version(now) + " and should have " + expected + ":\n"
                        + told(diff, ""));
    }

    private Tree exported(Class<?> type) throws Exception {
        File bundle = new File(
                type.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Jar jar = new Jar(bundle)) {
            return differ.tree(jar).get("<api>").get(type.getPackageName());
        }
    }

    private static Version version(Tree exported) {
        return Stream.of(exported.getChildren())
                .filter(part -> part.getType() == Type.VERSION)
                .map(part -> new Version(part.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static Version expected(Version released, Delta delta) {
        return switch (delta) {
            case MAJOR, REMOVED -> new Version(released.getMajor() + 1, 0, 0);
            case MINOR, ADDED -> new Version(released.getMajor(), released.getMinor() + 1, 0);
            default -> released;
        };
    }

    private static String told(Diff diff, String indent) {
        StringBuilder told =
                new StringBuilder(indent + diff.getDelta() + " " + diff.getType() + " " + diff.getName() + "\n");
        diff.getChildren().stream()
                .filter(part -> part.getDelta() != Delta.UNCHANGED && part.getDelta() != Delta.IGNORED)
                .forEach(part -> told.append(told(part, indent + "  ")));
        return told.toString();
    }
}
