package dev.oddline.page;

import dev.oddline.coverage.comparison.Predecessor;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import java.util.Locale;

/** Says why an evaluation is the one that another is compared with. */
final class PredecessorWords {
    private final Site site;

    PredecessorWords(Site site) {
        this.site = site;
    }

    /** Returns the sentence without links. */
    String text(Predecessor before) {
        return site.words()
                .say(key(before), before.because().map(id -> id.value()).orElse(""));
    }

    /** Returns the sentence with a link to the record that says so. */
    Phrase why(Predecessor before, Here here) {
        ValueText values = new ValueText(site, here);
        return site.words()
                .phrase(
                        key(before),
                        before.because().map(values::record).stream().toArray(Piece[]::new));
    }

    private static String key(Predecessor before) {
        return "predecessor." + before.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
