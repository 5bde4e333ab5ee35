package dev.oddline.check.rule.time;

import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.Run;
import dev.oddline.record.SceneTable;
import java.util.List;
import java.util.Optional;

/** A scene was recorded, or a value of a curve was measured, after the day of the check. */
final class FutureDateInTable implements TableRule {
    private static final String TIME_OF_CURVES = "time";

    @Override
    public Rule rule() {
        return FutureDate.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> input.hasClock()
                ? column(table).map(name -> new LastTime(table, name, time -> judge(table, time, input)))
                : Optional.empty();
    }

    /** Returns the column that holds times. */
    private static Optional<String> column(NamedTable table) {
        return table.scenes()
                .map(scenes -> scenes.source(SceneTable.RECORDED_AT).columns())
                .or(() -> table.entry()
                        .as(Run.class)
                        .flatMap(run -> run.outcome().curves().value())
                        .filter(table.reference()::equals)
                        .map(curves -> List.of(TIME_OF_CURVES)))
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0));
    }

    private static Optional<Diagnostic> judge(NamedTable table, RecordTime time, CheckInput input) {
        return FutureDate.isToCome(time, input.today()) && !isReported(table, time, input)
                ? Optional.of(FutureDate.diagnostic(time, input.today()))
                : Optional.empty();
    }

    /** One clock that is wrong is one finding. */
    private static boolean isReported(NamedTable table, RecordTime time, CheckInput input) {
        return FutureDate.first(table.entry(), input.today()).isPresent()
                || (table.scenes().isPresent()
                        && RecordedAfterward.conflict(table, time, input.catalog())
                                .isPresent());
    }
}
