package dev.oddline.check.rule;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/** A rule on what stands in tables. Each table is read once, for all such rules and for all records that name it. */
public interface TableRule {

    /** Returns the rule's name and severity. */
    Rule rule();

    /** Returns what will look at the tables of a repository. What it needs of the records it looks up here, once. */
    Watcher watcher(CheckInput input);

    /** Looks at tables for one rule. */
    interface Watcher {

        /** Returns what looks at a table for one of the records that name it; empty if nothing is to be said of it. */
        Optional<TableWatch> watch(NamedTable table);

        /** Reports what is wrong between tables, after the last of them. */
        default void end(Consumer<Diagnostic> found) {}
    }
}
