package dev.oddline.imports.segments;

import dev.oddline.imports.Draft;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Sha256;
import dev.oddline.imports.evaluation.EvaluationDraft;
import dev.oddline.imports.evaluation.EvaluationFacts;
import dev.oddline.imports.evaluation.EvaluationPlan;
import dev.oddline.imports.evaluation.ForeignFile;
import dev.oddline.imports.evaluation.KnownRecords;
import dev.oddline.imports.evaluation.UsedTaxonomy;
import dev.oddline.odd.Taxonomy;
import dev.oddline.table.CellNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a table of results by ODD segment into the record of an evaluation and its table. */
public final class SegmentsImport {
    static final String TOOL = "segments";

    private SegmentsImport() {}

    /**
     * An import before it is written.
     *
     * @param plan nothing is to be written where there are faults
     * @param counts what was read
     * @param metrics ids of all metrics, in the order of the table
     * @param unread columns of the table that were not read
     * @param toFillIn what a person must still add to the record; nothing where one has changed it already
     * @param faults why the table can't be imported, in the order of the file
     */
    public record Result(
            ImportPlan plan,
            Counts counts,
            List<String> metrics,
            List<String> unread,
            List<String> toFillIn,
            List<TableFault> faults) {}

    /**
     * How many rows there are.
     *
     * @param rows results by segment
     * @param empty those of them that could not be measured
     * @param totals results over all conditions
     * @param passedOver rows of the file that were not asked for
     */
    public record Counts(int rows, int empty, int totals, int passedOver) {}

    /**
     * Returns what an import makes of a table.
     *
     * @param table comma-separated values in UTF-8; the first row names the columns
     * @param facts what the user says of the evaluation
     * @param records those that are in the repository
     * @throws IOException if the taxonomy is not known, or the id is taken
     */
    public static Result plan(ForeignFile table, EvaluationFacts facts, SegmentOptions options, KnownRecords records)
            throws IOException {
        Taxonomy taxonomy = UsedTaxonomy.of(records.catalog(), facts);
        SegmentTable read = SegmentTableReader.read(table.name(), table.bytes(), options, taxonomy);
        EvaluationPlan plan = new EvaluationPlan(TOOL, records);
        EvaluationDraft draft = new EvaluationDraft(
                facts.in(taxonomy.id()),
                Optional.empty(),
                metrics(read),
                Optional.of(read.file(plan.table(facts.id() + "-segments").value())),
                new Masking(Masking.Extent.PRIVATE_TEXTS, Set.of()).text(table.name()));
        List<String> toFillIn = read.faults().isEmpty()
                ? plan.add(draft, Sha256.of(table.bytes()) + " " + options, new Draft().texts("where", options.where()))
                : List.of();
        return new Result(
                plan.plan(),
                counts(read),
                Stream.concat(
                                read.totals().keySet().stream(),
                                read.rows().stream().map(SegmentRow::metric))
                        .distinct()
                        .toList(),
                read.unread(),
                toFillIn,
                read.faults());
    }

    private static Counts counts(SegmentTable read) {
        int empty = (int) read.rows().stream()
                .filter(row -> row.result().value().isEmpty())
                .count();
        return new Counts(read.rows().size(), empty, read.totals().size(), read.passedOver());
    }

    private static Draft metrics(SegmentTable read) {
        Draft metrics = new Draft();
        read.totals().forEach((metric, total) -> {
            Draft figure = new Draft();
            if (total.value().isEmpty()) {
                figure.unknown("value", "not measurable: the cell is empty");
            } else {
                figure.plain("value", number(total.value()));
            }
            metrics.mapping(
                    metric,
                    figure.plain(
                                    "n",
                                    number(total.n())
                                            .map(BigDecimal::new)
                                            .map(n -> n.toBigIntegerExact().toString()))
                            .text(
                                    "unit_counted",
                                    Optional.of(total.unitCounted()).filter(u -> !u.isEmpty()))
                            .plain("low", number(total.low()))
                            .plain("high", number(total.high())));
        });
        return metrics;
    }

    /** Returns a number as YAML writes it, with the digits that it has in the table. */
    private static Optional<String> number(String cell) {
        return CellNumber.of(cell).map(BigDecimal::toString);
    }
}
