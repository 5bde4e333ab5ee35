package dev.oddline.selection.round.effect;

import dev.oddline.catalog.Catalog;
import dev.oddline.record.RecordId;
import dev.oddline.record.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which people look at measures: metrics of targets, then of the settings' figures, then all others. */
final class MeasureOrder implements Comparator<Measure> {
    private final List<String> named = new ArrayList<>();

    MeasureOrder(Catalog catalog, List<Target> targets) {
        targets.forEach(target -> target.metric().value().map(RecordId::value).ifPresent(named::add));
        catalog.settings()
                .kpis()
                .forEach(kpi -> kpi.metric().value().map(RecordId::value).ifPresent(named::add));
    }

    @Override
    public int compare(Measure one, Measure other) {
        return Comparator.comparingInt((Measure measure) -> {
                    int at = named.indexOf(measure.metric());
                    return at < 0 ? named.size() : at;
                })
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }
}
