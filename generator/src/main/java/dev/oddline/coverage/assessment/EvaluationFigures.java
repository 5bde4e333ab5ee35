package dev.oddline.coverage.assessment;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.EvaluationTaxonomy;
import dev.oddline.coverage.AssessedMetric;
import dev.oddline.coverage.Caveat;
import dev.oddline.coverage.FigureSource;
import dev.oddline.coverage.SceneCounting;
import dev.oddline.coverage.SegmentFigure;
import dev.oddline.odd.Condition;
import dev.oddline.odd.Taxonomy;
import dev.oddline.odd.Translation;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.OddValues;
import dev.oddline.record.RecordId;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import dev.oddline.source.Span;
import dev.oddline.statistics.Confidence;
import dev.oddline.statistics.Interval;
import dev.oddline.statistics.IntervalMethod;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What evaluations say of a metric as a whole or in one part of the ODD, each figure with the interval that coverage gives
 * it. Each table is read once for each metric. For one thread.
 */
public final class EvaluationFigures {
    private static final Taxonomy NO_TAXONOMY = new Taxonomy("", List.of(), List.of());

    private final Catalog catalog;
    private final SceneCounting counting;
    private final Map<List<Object>, Measurements> known = new HashMap<>();

    public EvaluationFigures(Catalog catalog, SceneCounting counting) {
        this.catalog = catalog;
        this.counting = counting;
    }

    /** Returns what the definition of a metric says. */
    public AssessedMetric metric(RecordId id) {
        Optional<Metric> stated = catalog.find(id, Metric.class);
        return Definition.of(id, stated).assessed(stated.flatMap(m -> m.task().value()), 0);
    }

    /** Returns the taxonomy that an evaluation is written in, if it can be read. */
    public Optional<RecordId> taxonomy(Evaluation evaluation) {
        return EvaluationTaxonomy.idOf(catalog, evaluation)
                .filter(id -> counting.taxonomies().of(id).isPresent());
    }

    /** Returns the attributes that an evaluation states a metric by; none without a table of segments. */
    public List<String> attributes(Evaluation evaluation, RecordId metric) throws IOException {
        return measurement(evaluation, metric).attributes();
    }

    /** Returns the records of which a table would be needed and can't be read: the evaluation, or its dataset version. */
    public List<RecordId> notRead(Evaluation evaluation, RecordId metric) throws IOException {
        return measurement(evaluation, metric).caveats().stream()
                .filter(caveat -> caveat.reason() == Caveat.Reason.TABLE_NOT_READ)
                .map(Caveat::record)
                .distinct()
                .toList();
    }

    /** Returns the figure of all that was evaluated: the one that the record states, else that of its tables. */
    public Optional<SegmentFigure> overall(Evaluation evaluation, RecordId metric) throws IOException {
        Optional<MetricValue> stated = Optional.ofNullable(
                evaluation.results().metrics().orElse(Map.of()).get(metric.value()));
        Measurement measurement = measurement(evaluation, metric);
        Optional<MeasuredRow> row = stated.flatMap(value -> row(evaluation, value));
        if (row.isEmpty()) {
            return of(evaluation, measurement.of(new dev.oddline.odd.OddSegment(Map.of())));
        }
        FigureIntervals intervals = new FigureIntervals(measurement.metric());
        List<PerSceneValues.Value> values =
                measurement.perScene().map(PerSceneValues::values).orElse(List.of());
        return Optional.of(figure(
                evaluation,
                new RawFigure(
                        row.get().value().number().orElseThrow().doubleValue(),
                        row.get().n(),
                        row.get().unitCounted(),
                        intervals.counts(row.get()),
                        Optional.empty(),
                        intervals.ofRow(row.get(), values),
                        List.of(row.get().at()))));
    }

    /**
     * Returns the figure of one part of the ODD; empty where the evaluation does not tell it.
     *
     * @param part in the words of the evaluation's taxonomy; of several values of an attribute any fits
     */
    public Optional<SegmentFigure> within(Evaluation evaluation, RecordId metric, OddValues part) throws IOException {
        return of(evaluation, measurement(evaluation, metric).ofAny(Segments.of(part)));
    }

    /** Returns conditions in the words of another taxonomy, those that it has words for; empty where no mapping leads to it. */
    public Optional<OddValues> translated(OddValues values, RecordId from, RecordId to) {
        Optional<Taxonomy> old = counting.taxonomies().of(from);
        Optional<Translation> translation = counting.taxonomies().translation(from, to);
        if (old.isEmpty() || translation.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> translated = new LinkedHashMap<>();
        values.byAttribute()
                .forEach((attribute, stated) -> old.get().attribute(attribute).ifPresent(known -> {
                    Condition condition = translation.get().translate(attribute, known.read(String.join("|", stated)));
                    if (!condition.isUnknown()) {
                        translated.put(attribute, condition.values());
                    }
                }));
        return Optional.of(new OddValues(translated));
    }

    private Measurement measurement(Evaluation evaluation, RecordId metric) throws IOException {
        Optional<RecordId> id = taxonomy(evaluation);
        Taxonomy taxonomy = id.flatMap(counting.taxonomies()::of).orElse(NO_TAXONOMY);
        if (id.isEmpty()) {
            return new Measurement(
                    Definition.of(metric, catalog.find(metric, Metric.class)),
                    taxonomy,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    false,
                    List.of());
        }
        return known.computeIfAbsent(
                        List.of(id.get(), metric),
                        any -> new Measurements(
                                catalog,
                                counting,
                                new DatasetScenes(catalog, counting, id.get(), taxonomy),
                                id.get(),
                                taxonomy,
                                metric))
                .of(evaluation);
    }

    /** Returns what the record itself states, as if it stood in a table; empty without a finite number. */
    private Optional<MeasuredRow> row(Evaluation evaluation, MetricValue stated) {
        Span span = stated.value() instanceof Stated.Given<MetricNumber> given ? given.span() : Span.START;
        return stated.value()
                .value()
                .flatMap(MetricNumber::finite)
                .flatMap(number -> catalog.find(evaluation.id())
                        .map(CatalogEntry::path)
                        .map(path -> new MeasuredRow(
                                Map.of(),
                                new MeasuredRow.Value.Numeric(number),
                                stated.n().value(),
                                stated.unitCounted().value().map(unit -> unit.toLowerCase(Locale.ROOT)),
                                interval(stated),
                                new Location(path, span))));
    }

    private static Optional<Interval> interval(MetricValue stated) {
        Optional<BigDecimal> low = stated.low().value();
        Optional<BigDecimal> high = stated.high().value();
        Optional<BigDecimal> value = stated.value().value().flatMap(MetricNumber::finite);
        boolean holds = low.isPresent()
                && high.isPresent()
                && value.filter(v -> low.get().compareTo(v) <= 0 && v.compareTo(high.get()) <= 0)
                        .isPresent();
        return holds
                ? Optional.of(new Interval(
                        low.get().doubleValue(),
                        high.get().doubleValue(),
                        Confidence.NINETY_FIVE,
                        IntervalMethod.STATED))
                : Optional.empty();
    }

    private static Optional<SegmentFigure> of(Evaluation evaluation, Measured measured) {
        return measured.figure().map(raw -> figure(evaluation, raw));
    }

    private static SegmentFigure figure(Evaluation evaluation, RawFigure raw) {
        return new SegmentFigure(
                raw.value(),
                raw.n(),
                raw.unitCounted(),
                raw.interval(),
                Optional.empty(),
                Optional.empty(),
                new FigureSource(evaluation.id(), raw.rows()));
    }
}
