package dev.oddline.page.view;

/**
 * A few words of one look, linked or not.
 *
 * @param text what is read
 * @param tone how it looks
 * @param url where it leads, or {@link SafeUrl#NONE}
 */
public record Piece(String text, Tone tone, SafeUrl url) {

    public static Piece plain(String text) {
        return new Piece(text, Tone.PLAIN, SafeUrl.NONE);
    }

    public static Piece of(String text, Tone tone) {
        return new Piece(text, tone, SafeUrl.NONE);
    }

    public static Piece link(String text, SafeUrl url) {
        return new Piece(text, Tone.PLAIN, url);
    }

    /** Returns an id, hash or path as a link. */
    public static Piece code(String text, SafeUrl url) {
        return new Piece(text, Tone.CODE, url);
    }
}
