package dev.oddline.check;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.Span;
import dev.oddline.table.UnreadableTable;

/** A table is not what its name says. */
final class UnreadableRows {
    static final Rule RULE = new Rule("unreadable-table", Severity.ERROR);

    private UnreadableRows() {}

    static Diagnostic finding(RepoPath path, UnreadableTable problem) {
        Location place =
                problem.place().map(at -> new Location(path, new Span(at, at))).orElseGet(() -> Location.startOf(path));
        return Diagnostic.of(RULE, place, Message.of("unreadable-table", path, problem.reason()))
                .withHelp(Message.of("unreadable-table.help"));
    }
}
