package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.SourceFile;
import dev.oddline.source.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

/**
 * Bytes to text: strict UTF-8, a leading byte order mark dropped, hidden characters reported. A byte or character that
 * may not be there becomes U+FFFD in the text, so that reading goes on and nothing hidden gets through.
 */
final class TextDecoder {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Findings findings;

    private TextDecoder(Findings findings) {
        this.findings = findings;
    }

    /** Returns the text of a file; empty if it is too large or in another encoding altogether. */
    static Optional<String> decode(SourceFile file, Dialect dialect, Findings findings) {
        byte[] bytes = file.bytes();
        if (bytes.length > dialect.maxBytes()) {
            findings.report(
                    SyntaxRules.FILE_TOO_LARGE,
                    Span.START,
                    Message.of("file-too-large", bytes.length, dialect.maxBytes()),
                    Message.of("file-too-large.help"));
            return Optional.empty();
        }
        if (isPlainAscii(bytes)) {
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        Optional<String> other = otherEncoding(bytes);
        if (other.isPresent()) {
            findings.report(
                    SyntaxRules.INVALID_UTF8,
                    Span.START,
                    Message.of("invalid-utf8.other-encoding", other.get()),
                    Message.of("invalid-utf8.other-encoding-help"));
            return Optional.empty();
        }
        // A decoder that replaces what is malformed is much the faster; what it replaced shows in the text.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 && hasNothingHidden(text)
                ? Optional.of(text)
                : Optional.of(new TextDecoder(findings).decode(bytes));
    }

    private static boolean isPlainAscii(byte[] bytes) {
        for (byte b : bytes) {
            if ((b < 0x20 && b != '\n' && b != '\r' && b != '\t') || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> otherEncoding(byte[] bytes) {
        int first = byteAt(bytes, 0);
        int second = byteAt(bytes, 1);
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return Optional.of(byteAt(bytes, 2) == 0 && byteAt(bytes, 3) == 0 ? "UTF-32" : "UTF-16");
        }
        boolean everySecondIsZero = bytes.length >= 4
                && ((first == 0 && second != 0 && byteAt(bytes, 2) == 0 && byteAt(bytes, 3) != 0)
                        || (first != 0 && second == 0 && byteAt(bytes, 2) != 0 && byteAt(bytes, 3) == 0));
        return everySecondIsZero ? Optional.of("UTF-16") : Optional.empty();
    }

    private static int byteAt(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        BitSet malformed = new BitSet();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            malformed.set(out.position());
            out.put(REPLACEMENT);
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        out.flip();
        boolean marked = out.hasRemaining() && out.get(0) == BYTE_ORDER_MARK;
        return inspect(out, marked ? 1 : 0, malformed);
    }

    private static boolean hasNothingHidden(String text) {
        int length = text.length();
        int index = 0;
        while (index < length) {
            char c = text.charAt(index);
            if (c >= ' ' && c < 0x7F) {
                index++;
                continue;
            }
            int codePoint = text.codePointAt(index);
            if (HiddenCharacter.isForbidden(codePoint)) {
                return false;
            }
            index += Character.charCount(codePoint);
        }
        return true;
    }

    private String inspect(CharBuffer text, int from, BitSet malformed) {
        StringBuilder clean = new StringBuilder(text.length() - from);
        int line = 1;
        int column = 1;
        int index = from;
        while (index < text.length()) {
            int codePoint = Character.codePointAt(text, index);
            int next = index + Character.charCount(codePoint);
            if (malformed.get(index) && (index == from || !malformed.get(index - 1))) {
                reportMalformed(line, column, malformed.nextClearBit(index) - index);
            }
            if (HiddenCharacter.isForbidden(codePoint)) {
                reportForbidden(line, column, codePoint);
                clean.append(REPLACEMENT);
            } else {
                clean.appendCodePoint(codePoint);
            }
            if (codePoint == '\n' || (codePoint == '\r' && (next == text.length() || text.get(next) != '\n'))) {
                line++;
                column = 1;
            } else {
                column++;
            }
            index = next;
        }
        return clean.toString();
    }

    private void reportMalformed(int line, int column, int count) {
        findings.report(
                SyntaxRules.INVALID_UTF8,
                Span.of(line, column, line, column + count),
                Message.of("invalid-utf8"),
                Message.of("invalid-utf8.help"));
    }

    private void reportForbidden(int line, int column, int codePoint) {
        Message message = HiddenCharacter.name(codePoint)
                .map(name -> Message.of("forbidden-character", HiddenCharacter.number(codePoint), name))
                .orElse(Message.of("forbidden-character.nameless", HiddenCharacter.number(codePoint)));
        Position start = new Position(line, column);
        Diagnostic diagnostic = Diagnostic.of(
                SyntaxRules.FORBIDDEN_CHARACTER, findings.at(new Span(start, new Position(line, column + 1))), message);
        findings.add(
                HiddenCharacter.endsALineForSome(codePoint)
                        ? diagnostic.withHelp(Message.of("forbidden-character.line-help"))
                        : diagnostic.withHelp(
                                Message.of("forbidden-character.help", HiddenCharacter.escape(codePoint))));
    }
}
