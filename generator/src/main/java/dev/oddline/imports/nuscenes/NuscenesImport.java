package dev.oddline.imports.nuscenes;

import dev.oddline.decode.Spelling;
import dev.oddline.imports.Draft;
import dev.oddline.imports.ImportPlan;
import dev.oddline.imports.ImportedTable;
import dev.oddline.imports.Masking;
import dev.oddline.imports.Sha256;
import dev.oddline.imports.evaluation.EvaluationDraft;
import dev.oddline.imports.evaluation.EvaluationFacts;
import dev.oddline.imports.evaluation.EvaluationPlan;
import dev.oddline.imports.evaluation.ForeignFile;
import dev.oddline.imports.evaluation.KnownRecords;
import dev.oddline.imports.evaluation.UsedTaxonomy;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import dev.oddline.record.Kind;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a {@code metrics_summary.json} into the record of an evaluation. */
public final class NuscenesImport {
    static final String TOOL = "nuscenes";

    private NuscenesImport() {}

    /**
     * Which segments of the ODD the classes are.
     *
     * @param attribute the attribute of the taxonomy that tells classes of objects apart
     * @param valueOf class to value of the attribute, where it has another name
     */
    public record Classes(String attribute, Map<String, String> valueOf) {
        public Classes {
            valueOf = Map.copyOf(valueOf);
        }
    }

    /**
     * An import before it is written.
     *
     * @param classCount number of classes
     * @param measureCount number of values of classes
     * @param notMeasurable which values are {@code NaN}: {@code vel_err of barrier}
     * @param toFillIn what a person must still add to the record
     */
    public record Result(
            ImportPlan plan, int classCount, int measureCount, List<String> notMeasurable, List<String> toFillIn) {}

    /**
     * Returns what an import makes of a file.
     *
     * @param summary the file
     * @param facts what the user says of the evaluation
     * @param classes empty where the taxonomy has no attribute for them
     * @param records those that are in the repository
     * @throws IOException if the file is no such summary, a class is no value of the attribute, or the id is taken
     */
    public static Result plan(
            ForeignFile summary, EvaluationFacts facts, Optional<Classes> classes, KnownRecords records)
            throws IOException {
        MetricsSummary read = MetricsSummaryReader.read(summary.name(), summary.bytes());
        EvaluationPlan plan = new EvaluationPlan(TOOL, records);
        for (NuscenesMetric metric : NuscenesMetric.values()) {
            plan.addMissing(Kind.METRIC, metric.id(), metric.record(facts.task()));
        }
        EvaluationFacts known = facts;
        Optional<SourceFile> table = Optional.empty();
        if (classes.isPresent()) {
            Taxonomy taxonomy = UsedTaxonomy.of(records.catalog(), facts);
            known = facts.in(taxonomy.id());
            table = Optional.of(table(plan.table(facts.id() + "-classes").value(), read, classes.get(), taxonomy));
        }
        Masking masking = new Masking(Masking.Extent.PRIVATE_TEXTS, Set.of());
        EvaluationDraft draft = new EvaluationDraft(
                known, Optional.of("nuscenes-devkit"), metrics(read), table, masking.text(summary.name()));
        Draft extra = new Draft();
        read.rest().forEach((key, node) -> extra.node(key, new JsonInYaml(masking).of(node)));
        List<String> toFillIn = plan.add(draft, Sha256.of(summary.bytes()), extra);
        return new Result(plan.plan(), read.classes().size(), read.measureCount(), read.notMeasurable(), toFillIn);
    }

    private static Draft metrics(MetricsSummary summary) {
        Draft metrics = new Draft();
        summary.overall().forEach((metric, measure) -> {
            if (measure.value().isPresent()) {
                metrics.plain(metric.id(), measure.value().get().toString());
            } else {
                metrics.mapping(metric.id(), new Draft().unknown("value", JsonInYaml.NOT_MEASURABLE));
            }
        });
        return metrics;
    }

    /** A row for each class and metric; the value is empty where it can't be measured. */
    private static SourceFile table(String path, MetricsSummary summary, Classes classes, Taxonomy taxonomy)
            throws IOException {
        OddAttribute attribute = taxonomy.attribute(classes.attribute())
                .orElseThrow(() -> new IOException("taxonomy `" + taxonomy.id() + "` has no attribute `"
                        + classes.attribute() + "`"
                        + meant(
                                classes.attribute(),
                                taxonomy.attributes().stream()
                                        .map(OddAttribute::id)
                                        .toList())));
        List<List<String>> rows = new ArrayList<>();
        for (MetricsSummary.ClassResult result : summary.classes()) {
            String value = classes.valueOf().getOrDefault(result.name(), result.name());
            if (attribute.value(value).isEmpty()) {
                throw new IOException("class `" + result.name() + "` is no value of `" + attribute.id() + "`"
                        + meant(
                                value,
                                attribute.values().stream().map(OddValue::id).toList())
                        + "; say which value it is with --class " + result.name() + "=VALUE");
            }
            result.measures()
                    .forEach((metric, measure) -> rows.add(List.of(
                            value, metric, measure.value().map(Object::toString).orElse(""), "", "", "", "")));
        }
        return ImportedTable.ofSegments(path, List.of(attribute.id()), rows);
    }

    private static String meant(String word, List<String> known) {
        return Spelling.nearest(word, known)
                .map(near -> ": did you mean `" + near + "`?")
                .orElse("");
    }
}
