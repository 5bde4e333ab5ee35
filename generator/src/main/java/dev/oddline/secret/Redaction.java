package dev.oddline.secret;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in which every secret is blacked out, so that nothing that is made from it can show one.
 *
 * @param file each character of a secret is {@code █}, blanks and line ends excepted: lines and columns stay as they were
 * @param places where the secrets were, in the order of the file
 */
public record Redaction(SourceFile file, List<Place> places) {
    /** The rule that no file breaks which people may read. */
    public static final Rule EXPOSED_SECRET = new Rule("exposed-secret", Severity.ERROR);

    private static final int MAX_BYTES = 8 << 20;
    private static final byte[] BLACK = "█".getBytes(StandardCharsets.UTF_8);

    /** Where a secret was, and the sentence that says what it looked like. */
    public record Place(Span span, String key) {}

    public Redaction {
        places = List.copyOf(places);
    }

    /** Returns a file without its secrets; the file itself if it holds none or is larger than 8 MiB. */
    public static Redaction of(SourceFile file) {
        if (file.bytes().length > MAX_BYTES) {
            return new Redaction(file, List.of());
        }
        // One character for each byte: nothing is lost of a file that is no UTF-8.
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        List<Secret> secrets = Unescaped.isNeeded(text) ? hidden(text) : SecretFinder.find(text);
        return secrets.isEmpty() ? new Redaction(file, List.of()) : blackOut(file, secrets);
    }

    private static List<Secret> hidden(String text) {
        Unescaped unescaped = Unescaped.of(text);
        return SecretFinder.find(unescaped.text()).stream()
                .map(unescaped::inOriginal)
                .toList();
    }

    private static Redaction blackOut(SourceFile file, List<Secret> secrets) {
        byte[] bytes = file.bytes();
        ByteArrayOutputStream shown = new ByteArrayOutputStream(bytes.length + 256);
        List<Place> places = new ArrayList<>();
        Positions positions = new Positions(bytes);
        int from = 0;
        for (Secret secret : secrets) {
            shown.write(bytes, from, secret.start() - from);
            for (int i = secret.start(); i < secret.end(); i++) {
                if (bytes[i] >= 0 && bytes[i] <= ' ') {
                    shown.write(bytes[i]);
                } else if (startsCharacter(bytes[i])) {
                    shown.writeBytes(BLACK);
                }
            }
            places.add(new Place(
                    positions.span(secret.start(), secret.end()), secret.sort().key()));
            from = secret.end();
        }
        shown.write(bytes, from, bytes.length - from);
        return new Redaction(new SourceFile(file.path(), shown.toByteArray()), places);
    }

    private static boolean startsCharacter(byte utf8) {
        return (utf8 & 0xC0) != 0x80;
    }

    /** Returns whether a text was blacked out, wholly or in part. */
    public static boolean hides(String text) {
        return text.indexOf('█') >= 0;
    }

    /** Returns whether nothing had to be blacked out. */
    public boolean isClean() {
        return places.isEmpty();
    }

    /** Reports every secret, without any of its characters. */
    public List<Diagnostic> diagnostics() {
        RepoPath path = file.path();
        return places.stream()
                .map(p -> Diagnostic.of(EXPOSED_SECRET, new Location(path, p.span()), Message.of(p.key()))
                        .withHelp(Message.of("exposed-secret.help")))
                .toList();
    }

    /** Returns whether a place touches one that was blacked out, so that what is found there says nothing of the file. */
    public boolean touches(Span span) {
        return places.stream()
                .map(Place::span)
                .anyMatch(p ->
                        p.start().compareTo(span.end()) <= 0 && span.start().compareTo(p.end()) <= 0);
    }

    /** Counts lines and columns on the way through a file. */
    private static final class Positions {
        private final byte[] bytes;
        private int at;
        private int line = 1;
        private int column = 1;

        Positions(byte[] bytes) {
            this.bytes = bytes;
        }

        Span span(int start, int end) {
            moveTo(start);
            int startLine = line;
            int startColumn = column;
            moveTo(end);
            return Span.of(startLine, startColumn, line, column);
        }

        private void moveTo(int index) {
            for (; at < index; at++) {
                boolean breaks =
                        bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'));
                line += breaks ? 1 : 0;
                column = breaks ? 1 : column + (startsCharacter(bytes[at]) ? 1 : 0);
            }
        }
    }
}
