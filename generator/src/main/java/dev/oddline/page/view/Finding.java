package dev.oddline.page.view;

import java.util.List;

/**
 * One diagnostic.
 *
 * @param anchor fragment that leads here, unique on the page
 * @param severity error, warning or note
 * @param rule its name, linked to its page
 * @param message the fact
 * @param position {@code path:line:column}, linked where the repository is known
 * @param excerpt the user's lines; empty where there are none
 * @param help what to do; {@link Phrase#NONE} for none
 * @param since when its file last changed and by whom, one entry a line; empty where unknown
 * @param waiver until when and by whom it is waived; {@link Phrase#NONE} where it is not
 */
public record Finding(
        String anchor,
        Piece severity,
        Piece rule,
        Phrase message,
        Piece position,
        List<ExcerptLine> excerpt,
        Phrase help,
        List<String> since,
        Phrase waiver) {

    public Finding {
        excerpt = List.copyOf(excerpt);
        since = List.copyOf(since);
    }
}
