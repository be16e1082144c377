package org.jianyan.legislation.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.documents.DocxText;

/** The lines of a legal text in a file, whatever kind of file it is. */
public final class SourceFile {
    /** A statute of three million characters has not been written yet. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private SourceFile() {}

    /**
     * Reads docx, Akoma Ntoso 3.0, or plain text or Markdown in UTF-8, UTF-16 with a byte order mark, or GB18030.
     *
     * @throws ValidationException if the file is of another kind, damaged or too large
     */
    public static String read(byte[] file) {
        String text;
        if (startsWith(file, ZIP)) {
            text = DocxText.lines(file, MAX_CHARACTERS);
        } else if (startsWith(file, OLD_WORD) || startsWith(file, PDF)) {
            throw refused("format", "不能读取 doc、wps、pdf 文件，请另存为 docx 或者纯文本");
        } else if (AkomaNtosoReader.fits(file)) {
            text = PlainText.of(AkomaNtosoReader.read(file));
        } else {
            text = decoded(file);
        }
        check(text).ifPresent(violation -> {
            throw new ValidationException(violation);
        });
        return text;
    }

    /** What no text may hold: characters that are none, or too many. */
    public static Optional<Violation> check(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return Optional.of(
                    new Violation("text", "too-long", "最多 " + MAX_CHARACTERS + " 个字符，收到 " + text.length() + " 个"));
        }
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c)
                    || c == '\uFFFE'
                    || c == '\uFFFF'
                    || c < ' ' && "\t\n\r\u000B\f".indexOf(c) < 0) {
                return Optional.of(new Violation(
                        "text:" + line, "character", "第 " + line + " 行有不是文字的字符（U+%04X）".formatted((int) c)));
            }
            line += c == '\n' ? 1 : 0;
        }
        return Optional.empty();
    }

    private static String decoded(byte[] file) {
        boolean bigEndian = startsWith(file, new byte[] {(byte) 0xFE, (byte) 0xFF});
        boolean littleEndian = startsWith(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
        List<Charset> charsets = bigEndian || littleEndian
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : charsets) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw refused("encoding", "文字编码应为 UTF-8、带 BOM 的 UTF-16 或者 GB18030");
    }

    static ValidationException refused(String code, String message) {
        return new ValidationException(new Violation("file", code, message));
    }

    private static boolean startsWith(byte[] file, byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= file.length || file[i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
