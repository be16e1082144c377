package org.jianyan.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The fonts of GB/T 9704 as far as this machine has them, and otherwise the nearest it has. They are known by the names of
 * their files, and looked for in the {@code fonts} folder of the server, where an administrator puts those that a city has
 * bought, and then where operating systems keep theirs.
 */
final class Fonts {
    private static final List<String> SONG = List.of(
            "simsun.ttc",
            "simsun.ttf",
            "NotoSerifCJK-Regular.ttc#2",
            "NotoSerifCJKsc-Regular.otf",
            "NotoSerifSC-Regular.otf",
            "SourceHanSerifSC-Regular.otf",
            "SourceHanSerif-Regular.ttc#2",
            "Songti.ttc#3",
            "FandolSong-Regular.otf",
            "uming.ttc");
    private static final List<String> HEI = List.of(
            "simhei.ttf",
            "NotoSansCJK-Bold.ttc#2",
            "NotoSansCJKsc-Bold.otf",
            "NotoSansCJK-Regular.ttc#2",
            "NotoSansCJKsc-Regular.otf",
            "NotoSansSC-Regular.otf",
            "SourceHanSansSC-Bold.otf",
            "SourceHanSansSC-Regular.otf",
            "STHeiti Medium.ttc",
            "wqy-zenhei.ttc",
            "wqy-microhei.ttc",
            "DroidSansFallbackFull.ttf");

    private static final String NEVER = "";
    private static volatile Fonts found;

    private final Map<String, Path> files;
    private final Map<Face, Chosen> chosen = new EnumMap<>(Face.class);
    private final Map<Face, Font> drawn = new ConcurrentHashMap<>();

    /** What a font is for. */
    enum Face {
        /** 小标宋, of a paper's title. */
        TITLE("FZXBSJW.TTF", "方正小标宋简体.ttf", "FZXBSK.TTF", "NotoSerifCJK-Bold.ttc#2", "NotoSerifCJKsc-Bold.otf"),
        /** 仿宋, of the text. */
        BODY("仿宋_GB2312.ttf", "simfang.ttf", "FZFSJW.TTF", "FZFSK.TTF", "STFangsong.ttf", "FandolFang-Regular.otf"),
        /** 黑体, of first headings. */
        HEAD(NEVER),
        /** 楷体, of second headings. */
        SECOND_HEAD("楷体_GB2312.ttf", "simkai.ttf", "FZKTJW.TTF", "STKaiti.ttf", "FandolKai-Regular.otf", "ukai.ttc");

        private final List<String> names;

        Face(String... names) {
            this.names = List.of(names);
        }

        private Stream<String> names() {
            Stream<String> others = this == HEAD
                    ? Stream.concat(HEI.stream(), SONG.stream())
                    : Stream.concat(SONG.stream(), HEI.stream());
            Stream<String> any = Stream.of(values()).flatMap(face -> face.names.stream());
            return Stream.of(names.stream(), others, any).flatMap(all -> all);
        }
    }

    /** A file, and which of its fonts. */
    record Chosen(Path file, int index) {
        /** For one document: it keeps which of its characters were used. */
        BaseFont forPdf() throws IOException {
            String name =
                    file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc") ? file + "," + index : file.toString();
            try {
                return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
            } catch (DocumentException e) {
                throw new IOException("cannot read the font " + file, e);
            }
        }

        /** For drawings, at one point. */
        private Font forDrawing() throws IOException {
            try {
                return Font.createFonts(file.toFile())[index];
            } catch (FontFormatException e) {
                throw new IOException("cannot read the font " + file, e);
            }
        }
    }

    /** @param files by their names in lower case */
    Fonts(Map<String, Path> files) {
        this.files = files;
        for (Face face : Face.values()) {
            face.names().map(this::of).filter(Objects::nonNull).findFirst().ifPresent(font -> chosen.put(face, font));
        }
    }

    private Chosen of(String name) {
        int hash = name.indexOf('#');
        Path file = files.get((hash < 0 ? name : name.substring(0, hash)).toLowerCase(Locale.ROOT));
        return file == null ? null : new Chosen(file, hash < 0 ? 0 : Integer.parseInt(name.substring(hash + 1)));
    }

    /** Those of this machine, empty if it has none with Chinese characters; looked for again as long as there are none. */
    static Optional<Fonts> ofThisMachine() {
        Fonts known = found;
        if (known == null) {
            known = new Fonts(files(folders()));
            if (known.chosen.isEmpty()) {
                return Optional.empty();
            }
            found = known;
        }
        return Optional.of(known);
    }

    private static List<Path> folders() {
        String home = System.getProperty("user.home", ".");
        List<Path> folders = new ArrayList<>();
        for (String own : List.of("karaf.base", "karaf.home")) {
            if (System.getProperty(own) != null) {
                folders.add(Path.of(System.getProperty(own), "fonts"));
            }
        }
        folders.addAll(Stream.of(
                        home + "/.fonts",
                        home + "/.local/share/fonts",
                        "/usr/local/share/fonts",
                        "/usr/share/fonts",
                        home + "/Library/Fonts",
                        "/Library/Fonts",
                        "/System/Library/Fonts",
                        "C:/Windows/Fonts")
                .map(Path::of)
                .toList());
        return folders;
    }

    /** The files by their names in lower case; those of earlier folders go first. */
    static Map<String, Path> files(List<Path> folders) {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
                    all.filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> files.putIfAbsent(
                                    file.getFileName().toString().toLowerCase(Locale.ROOT), file));
                } catch (IOException | UncheckedIOException e) {
                    continue; // a folder that cannot be read has no fonts for us
                }
            }
        }
        return files;
    }

    /** The font for this. */
    Chosen font(Face face) {
        return chosen.get(face);
    }

    /** The font for this, at one point, for drawings; read once. */
    Font drawing(Face face) throws IOException {
        Font font = drawn.get(face);
        if (font == null) {
            font = chosen.get(face).forDrawing();
            drawn.put(face, font);
        }
        return font;
    }

    /** The fonts for this, the best first: what one lacks the next may have. */
    List<Chosen> fonts(Face face) {
        return Stream.concat(
                        Stream.of(chosen.get(face)), face.names().map(this::of).filter(Objects::nonNull))
                .distinct()
                .limit(3)
                .toList();
    }
}
