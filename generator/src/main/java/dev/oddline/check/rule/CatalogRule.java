package dev.oddline.check.rule;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import java.io.IOException;
import java.util.function.Consumer;

/** A rule that needs more than one file to be judged. */
public interface CatalogRule {

    /** Returns the rule's name and severity. */
    Rule rule();

    /** Reports every place where the rule is broken, in any order. */
    void check(CheckInput input, Consumer<Diagnostic> found) throws IOException;

    /**
     * Returns whether the rule looks farther than a record, what it names and what defines its words, so that it can't be
     * held against some files only.
     */
    default boolean needsAllRecords() {
        return false;
    }

    /** Returns whether a check sees enough to find every place, so that a waiver that silences nothing is needless. */
    default boolean isHeld(CheckInput input) {
        return true;
    }
}
