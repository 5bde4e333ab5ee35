package dev.oddline.check.rule.time;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Link;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.SceneTable;
import java.util.List;
import java.util.Optional;

/**
 * A scene was recorded after its dataset version was there, or, where the version does not say when that was, after a run had
 * used it.
 */
final class RecordedAfterward implements TableRule {

    @Override
    public Rule rule() {
        return DataYoungerThanRun.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> table.scenes()
                .map(scenes -> scenes.source(SceneTable.RECORDED_AT).columns())
                .filter(columns -> columns.size() == 1)
                .map(columns ->
                        new LastTime(table, columns.get(0), recording -> conflict(table, recording, input.catalog())));
    }

    /** Returns the finding on the last recording of a scene table; empty if it was in time for all that is known. */
    static Optional<Diagnostic> conflict(NamedTable table, RecordTime recording, Catalog catalog) {
        Optional<RecordTime> there = RecordTimes.of(table.entry()).end();
        if (there.isPresent()) {
            return there.filter(end -> end.isBefore(recording))
                    .map(end -> diagnostic(
                            DatesOutOfOrder.RULE,
                            recording,
                            end,
                            Message.of("dates-out-of-order.recording", recording.record(), end.field())));
        }
        List<RecordTime> runs = catalog.linksTo(recording.record()).stream()
                .filter(link -> link.isLineage() && link.from().kind() == Kind.RUN)
                .map(Link::from)
                .distinct()
                .sorted()
                .flatMap(run -> catalog.find(run).stream())
                .flatMap(run -> RecordTimes.of(run).used().stream())
                .filter(used -> used.isBefore(recording))
                .toList();
        return runs.stream().findFirst().map(used -> {
            Diagnostic young = diagnostic(
                    DataYoungerThanRun.RULE,
                    recording,
                    used,
                    Message.of("data-younger-than-run.recording", recording.record(), used.record()));
            return runs.size() == 1 ? young : young.withHelp(Message.of("dates-out-of-order.more", runs.size() - 1));
        });
    }

    private static Diagnostic diagnostic(Rule rule, RecordTime recording, RecordTime other, Message fact) {
        return Diagnostic.of(rule, recording.location(), fact)
                .withLabel(other.location(), Message.of("dates-out-of-order.other", other.record(), other.shown()))
                .withHelp(Message.of("dates-out-of-order.help"));
    }
}
