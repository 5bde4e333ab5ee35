package dev.oddline.page.view;

import dev.oddline.message.SentencePattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence or the content of a table cell: words, figures and links in reading order.
 *
 * @param pieces set one after the other; spaces are part of them. Empty for nothing
 */
public record Phrase(List<Piece> pieces) {

    /** Nothing. */
    public static final Phrase NONE = new Phrase(List.of());

    public Phrase {
        pieces = List.copyOf(pieces);
    }

    public static Phrase of(Piece... pieces) {
        return new Phrase(List.of(pieces));
    }

    public static Phrase of(String text) {
        return text.isEmpty() ? NONE : of(Piece.plain(text));
    }

    /**
     * Returns the sentence of a pattern such as <code>In the week to {0}: {1}</code>, a {@link SentencePattern}.
     *
     * @param pattern text of the message catalogue
     * @param values values of <code>{0}</code>, <code>{1}</code> …
     */
    public static Phrase fill(String pattern, Piece... values) {
        List<Piece> pieces = new ArrayList<>();
        new SentencePattern(pattern)
                .forEach(
                        text -> addPlain(pieces, text),
                        number -> pieces.add(values[number]),
                        number -> values[number].text());
        return new Phrase(pieces);
    }

    /** Returns a message of a diagnostic: what stands between backticks becomes code. */
    public static Phrase withCode(String message) {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = message.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            if (code) {
                pieces.add(Piece.of(parts[i], Tone.CODE));
            } else {
                addPlain(pieces, i % 2 == 1 ? "`" + parts[i] : parts[i]);
            }
        }
        return new Phrase(pieces);
    }

    /** Returns what is read, without how it looks and where it leads. */
    public String text() {
        if (pieces.size() == 1) {
            return pieces.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.text());
        }
        return text.toString();
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.plain(text));
        }
    }
}
