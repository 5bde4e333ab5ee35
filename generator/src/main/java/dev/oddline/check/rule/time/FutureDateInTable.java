package dev.oddline.check.rule.time;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.Run;
import dev.oddline.record.SceneTable;
import dev.oddline.table.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A scene was recorded, or a value of a curve was measured, after the day of the check. */
final class FutureDateInTable implements TableRule {
    private static final String TIME_OF_CURVES = "time";

    @Override
    public Rule rule() {
        return FutureDate.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> input.hasClock() ? column(table).map(name -> new Times(table, name, input)) : Optional.empty();
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

    private static final class Times implements TableWatch {
        private final NamedTable table;
        private final LastTime last;
        private final CheckInput input;

        Times(NamedTable table, String name, CheckInput input) {
            this.table = table;
            this.last = new LastTime(table, name);
            this.input = input;
        }

        @Override
        public boolean header(TableRow header) {
            return last.isIn(header);
        }

        @Override
        public void row(TableRow row) {
            last.see(row);
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            last.get()
                    .filter(time -> FutureDate.isToCome(time, input.today()))
                    .filter(time -> !isReported(time))
                    .ifPresent(time -> found.accept(FutureDate.diagnostic(time, input.today())));
        }

        /** One clock that is wrong is one finding. */
        private boolean isReported(RecordTime time) {
            return FutureDate.first(table.entry(), input.today()).isPresent()
                    || (table.scenes().isPresent()
                            && RecordedAfterward.conflict(table, time, input.catalog())
                                    .isPresent());
        }
    }
}
