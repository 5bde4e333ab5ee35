package dev.oddline.render;

import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Tone;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;

/**
 * The function {@code inline(phrase)} or {@code inline(piece)} of templates: words, figures and links in running text. A
 * page has hundreds of them, and a macro takes ten times as long.
 */
final class Inline implements TemplateMethodModelEx {
    private static final int LONGEST_IN_ONE_LINE = 26;

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        StringBuilder html = new StringBuilder();
        Record view = ((RecordModel) arguments.get(0)).view();
        if (view instanceof Phrase phrase) {
            phrase.pieces().forEach(piece -> append(html, piece));
        } else {
            append(html, (Piece) view);
        }
        return HTMLOutputFormat.INSTANCE.fromMarkup(html.toString());
    }

    private static void append(StringBuilder html, Piece piece) {
        String text = HTMLOutputFormat.INSTANCE.escapePlainText(piece.text());
        String href = piece.url().href();
        if (!href.isEmpty()) {
            html.append("<a href=\"")
                    .append(HTMLOutputFormat.INSTANCE.escapePlainText(href))
                    .append('"');
            if (piece.tone() != Tone.PLAIN) {
                html.append(" class=\"").append(word(piece.tone())).append(isLong(piece) ? " long\"" : "\"");
            }
            html.append(piece.url().external() ? " rel=\"noopener noreferrer nofollow\">" : ">");
            html.append(text).append("</a>");
            return;
        }
        switch (piece.tone()) {
            case PLAIN -> html.append(text);
            case STRONG -> html.append("<b>").append(text).append("</b>");
            case CODE ->
                html.append(isLong(piece) ? "<code class=\"long\">" : "<code>")
                        .append(text)
                        .append("</code>");
            case TIME, MUTED, OK, WARN, ERR ->
                html.append("<span class=\"")
                        .append(word(piece.tone()))
                        .append("\">")
                        .append(text)
                        .append("</span>");
        }
    }

    /** Returns whether it is an id, hash or path of which a column of a table must not be as wide. */
    private static boolean isLong(Piece piece) {
        return piece.tone() == Tone.CODE && piece.text().length() > LONGEST_IN_ONE_LINE;
    }

    private static String word(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
