package dev.oddline.page.view;

import java.util.List;

/**
 * One of the user's lines.
 *
 * @param number 1-based
 * @param parts the whole line in order
 */
public record ExcerptLine(String number, List<ExcerptPart> parts) {

    public ExcerptLine {
        parts = List.copyOf(parts);
    }
}
