package dev.oddline.page.view;

/**
 * One place of a table.
 *
 * @param text what is read
 * @param order what the column is sorted by: a number in plain notation, or text; empty sorts last
 * @param picture drawn behind the text, or {@link Markup#NONE}
 */
public record Cell(Phrase text, String order, Markup picture) {

    /** Returns words, sorted by themselves. */
    public static Cell of(String text) {
        return new Cell(Phrase.of(text), text, Markup.NONE);
    }

    /** Returns words or a link, sorted by their text. */
    public static Cell of(Piece piece) {
        return new Cell(Phrase.of(piece), piece.text(), Markup.NONE);
    }

    /** Returns a figure in its printed form, sorted by its exact value. */
    public static Cell number(String text, String exact) {
        return new Cell(Phrase.of(text), exact, Markup.NONE);
    }
}
