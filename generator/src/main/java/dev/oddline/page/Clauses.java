package dev.oddline.page;

import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The clauses of a sentence, one after the other. */
final class Clauses {
    private final Words words;
    private final List<Phrase> clauses = new ArrayList<>();

    Clauses(Words words) {
        this.words = words;
    }

    /** Adds the sentence of a key with links and figures in it. */
    void say(String key, Piece... pieces) {
        clauses.add(words.phrase(key, pieces));
    }

    void add(Phrase clause) {
        clauses.add(clause);
    }

    void addAll(Collection<Phrase> more) {
        clauses.addAll(more);
    }

    List<Phrase> list() {
        return List.copyOf(clauses);
    }
}
