package dev.oddline.check.rule.dataset;

import dev.oddline.check.content.StoredHash;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.NamedTable;
import dev.oddline.check.rule.TableRule;
import dev.oddline.check.rule.TableWatch;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.source.Location;
import dev.oddline.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A round chose fewer scenes of a source than the quotas of its policy keep for it. */
final class MissedQuotaInTable implements TableRule {

    @Override
    public Rule rule() {
        return MissedQuota.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        return table -> {
            if (table.role() != NamedTable.Role.SELECTED) {
                return Optional.empty();
            }
            List<Quota> quotas = Quota.of(input.catalog(), table.entry());
            return quotas.isEmpty() ? Optional.empty() : Optional.of(new Sources(table, quotas));
        };
    }

    /** Counts the chosen scenes by their source. */
    private static final class Sources implements TableWatch {
        private final NamedTable table;
        private final List<Quota> quotas;
        private final Map<String, Integer> scenes = new HashMap<>();
        private int source = -1;
        private int all;

        Sources(NamedTable table, List<Quota> quotas) {
            this.table = table;
            this.quotas = quotas;
        }

        @Override
        public boolean header(TableRow header) {
            source = header.row().indexOf("source");
            return source >= 0;
        }

        @Override
        public void row(TableRow row) {
            all++;
            scenes.merge(row.cell(source), 1, Integer::sum);
        }

        @Override
        public void end(StoredHash hash, Consumer<Diagnostic> found) {
            if (source < 0) {
                return;
            }
            for (Quota quota : quotas) {
                int chosen = scenes.getOrDefault(quota.source(), 0);
                if (quota.isMissedBy(chosen, all)) {
                    found.accept(Diagnostic.of(
                                    MissedQuota.RULE,
                                    new Location(
                                            table.entry().path(), table.path().span()),
                                    Message.of(
                                            "missed-quota",
                                            table.entry().id(),
                                            chosen,
                                            all,
                                            quota.source(),
                                            quota.share().toPlainString()))
                            .withLabel(quota.place(), Message.of("missed-quota.asked"))
                            .withHelp(Message.of("missed-quota.help")));
                }
            }
        }
    }
}
