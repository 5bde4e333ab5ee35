package dev.oddline.check.rule.metric;

import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.TableRule;
import dev.oddline.diagnostic.Rule;
import java.util.Map;
import java.util.Optional;

/** A table of metrics has cells that can't be values of their metric. */
final class MetricOutOfRangeInTable implements TableRule {

    @Override
    public Rule rule() {
        return MetricOutOfRange.RULE;
    }

    @Override
    public Watcher watcher(CheckInput input) {
        Map<String, MetricBounds> bounds = MetricBounds.of(input.catalog());
        return table -> bounds.isEmpty() ? Optional.empty() : Optional.of(new MetricColumns(table, bounds));
    }
}
