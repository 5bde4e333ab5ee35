package dev.oddline.page;

import dev.oddline.catalog.ReplicatedMetric;
import dev.oddline.catalog.ReplicatedMetric.Verdict;
import dev.oddline.catalog.ReplicationResult;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Run;
import dev.oddline.record.Tolerance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of repeating a run, on the pages of both: every metric of the two side by side. */
final class ReplicationSection {
    private final Site site;
    private final ValueText values;

    ReplicationSection(Site site, ValueText values) {
        this.site = site;
        this.values = values;
    }

    /** Returns the comparison with the original, then those with the replicas in their order. */
    List<Table> of(Run run) {
        List<Table> tables = new ArrayList<>();
        ReplicationResult.of(site.catalog(), run)
                .ifPresent(result -> tables.add(table("replication", "of", result.original(), result)));
        for (ReplicationResult result : ReplicationResult.ofReplicas(site.catalog(), run.id())) {
            String anchor = "replica-" + (tables.size() + 1);
            tables.add(table(anchor, "by", result.replica(), result));
        }
        return tables;
    }

    private Table table(String anchor, String direction, Run other, ReplicationResult result) {
        return new Table(
                anchor,
                say(direction, other.id().value()),
                summary(result),
                List.of(
                        new TableColumn(site.words().say("replication.metric"), ColumnRole.KEY),
                        new TableColumn(say("original"), ColumnRole.NUMBER),
                        new TableColumn(say("replica"), ColumnRole.NUMBER),
                        new TableColumn(say("difference"), ColumnRole.NUMBER),
                        new TableColumn(say("tolerance"), ColumnRole.ASIDE),
                        new TableColumn(say("verdict"), ColumnRole.TEXT)),
                result.metrics().stream().map(this::row).toList(),
                caption(other, result));
    }

    private String summary(ReplicationResult result) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = result.of(verdict).count();
            if (count > 0) {
                parts.add(Figures.count(count) + " " + say(word(verdict)));
            }
        }
        return String.join(", ", parts);
    }

    private Phrase caption(Run other, ReplicationResult result) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(values.record(other.id()));
        pieces.add(Piece.plain(". "));
        if (result.otherInputs().isEmpty()) {
            pieces.add(Piece.plain(say("same-inputs")));
        } else {
            pieces.add(Piece.of(say("other-inputs"), Tone.WARN));
            for (int i = 0; i < result.otherInputs().size(); i++) {
                pieces.add(Piece.plain(i == 0 ? " " : ", "));
                pieces.add(Piece.plain(site.words().field(result.otherInputs().get(i))));
            }
            pieces.add(Piece.plain("."));
        }
        if (result.of(Verdict.NOT_JUDGED).findAny().isPresent()) {
            pieces.add(Piece.plain(" " + say("why-not-judged")));
        }
        return new Phrase(pieces);
    }

    private TableRow row(ReplicatedMetric metric) {
        return new TableRow(
                "",
                List.of(
                        Cell.of(metric.metric()),
                        number(metric.original()),
                        number(metric.replica()),
                        metric.difference()
                                .map(d -> Cell.number(Figures.signed(d, Math.max(0, d.scale())), d.toPlainString()))
                                .orElseGet(() -> Cell.of(Figures.NO_VALUE)),
                        metric.tolerance()
                                .map(t -> Cell.number("±" + t, allowed(metric, t)))
                                .orElseGet(() -> Cell.number(say("no-tolerance"), "")),
                        Cell.of(Piece.of(say(word(metric.verdict())), tone(metric.verdict())))));
    }

    private static String allowed(ReplicatedMetric metric, Tolerance tolerance) {
        BigDecimal original = metric.original()
                .flatMap(v -> v.value().value())
                .flatMap(MetricNumber::finite)
                .orElse(BigDecimal.ZERO);
        return tolerance.allowed(original).toPlainString();
    }

    private Cell number(Optional<MetricValue> metric) {
        return metric.flatMap(m -> m.value().value())
                .map(value -> Cell.number(
                        Figures.plain(value),
                        value.finite().map(BigDecimal::toPlainString).orElse("")))
                .orElseGet(() -> Cell.of(Figures.NO_VALUE));
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case WITHIN -> Tone.OK;
            case OUTSIDE -> Tone.WARN;
            case NOT_JUDGED, MISSING -> Tone.MUTED;
        };
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case WITHIN -> "within";
            case OUTSIDE -> "outside";
            case NOT_JUDGED -> "not-judged";
            case MISSING -> "missing";
        };
    }

    private String say(String key, Object... arguments) {
        return site.words().say("replication." + key, arguments);
    }
}
