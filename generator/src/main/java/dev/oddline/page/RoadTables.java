package dev.oddline.page;

import dev.oddline.coverage.evidence.RoadRate;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Decision;
import dev.oddline.record.Deployment;
import dev.oddline.record.Kind;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.RecordId;
import dev.oddline.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What bounds a deployment: the conditions of its decision, and the rates that its monitors counted. */
final class RoadTables {
    private final Site site;
    private final ValueText values;

    RoadTables(Site site, Here here) {
        this.site = site;
        this.values = new ValueText(site, here);
    }

    /** Returns the tables. */
    List<Table> of(Deployment deployment) {
        List<Table> tables = new ArrayList<>();
        deployment
                .decision()
                .value()
                .flatMap(id -> site.catalog().find(id, Decision.class))
                .filter(decision -> !decision.ruling().conditions().isEmpty())
                .ifPresent(decision -> tables.add(conditions(decision)));
        if (!deployment.monitors().isEmpty()) {
            tables.add(monitors(deployment));
        }
        return tables;
    }

    private Table conditions(Decision decision) {
        return new Table(
                "conditions",
                site.words().say("road.conditions"),
                "",
                List.of(new TableColumn(site.words().say("road.condition"), ColumnRole.KEY)),
                decision.ruling().conditions().stream()
                        .map(text -> new TableRow("", List.of(Cell.of(text))))
                        .toList(),
                site.words().phrase("road.by-decision", values.record(decision.id())));
    }

    private Table monitors(Deployment deployment) {
        Words words = site.words();
        return new Table(
                "monitors",
                words.say("road.monitors"),
                "",
                List.of(
                        new TableColumn(words.say("effect.what"), ColumnRole.KEY),
                        new TableColumn(words.say("road.events"), ColumnRole.NUMBER),
                        new TableColumn(words.say("road.km"), ColumnRole.NUMBER),
                        new TableColumn(words.say("road.rate"), ColumnRole.NUMBER),
                        new TableColumn(words.say("road.interval"), ColumnRole.ASIDE),
                        new TableColumn(words.say("road.at-most"), ColumnRole.NUMBER),
                        new TableColumn(words.say("road.needed"), ColumnRole.NUMBER)),
                deployment.monitors().stream()
                        .map(one -> new TableRow("", cells(one)))
                        .toList(),
                Phrase.of(words.say("road.caption")));
    }

    private List<Cell> cells(Deployment.Monitor monitor) {
        Optional<RoadRate> rate = RoadRate.of(monitor);
        String unit = rate.map(r -> " " + site.words().say("road.per", Figures.count(Math.round(r.perKm()))))
                .orElse("");
        return List.of(
                name(monitor),
                monitor.events()
                        .value()
                        .map(n -> Cell.number(Figures.count(n), Long.toString(n)))
                        .orElse(Cell.of(Figures.NO_VALUE)),
                monitor.exposureKm()
                        .value()
                        .map(km -> Cell.number(Figures.count(km.longValue()), km.toPlainString()))
                        .orElse(Cell.of(Figures.NO_VALUE)),
                rate.map(r -> Cell.number(number(r.rate()) + unit, Double.toString(r.rate())))
                        .orElse(Cell.of(Figures.NO_VALUE)),
                rate.map(r -> Cell.of(interval(r.interval()))).orElse(Cell.of("")),
                rate.map(r -> Cell.number("≤\u00a0" + number(r.atMost()), Double.toString(r.atMost())))
                        .orElse(Cell.of("")),
                rate.map(r -> Cell.number(
                                Figures.count((long) Math.ceil(r.kmWithoutEvent())),
                                Double.toString(r.kmWithoutEvent())))
                        .orElse(Cell.of("")));
    }

    private Cell name(Deployment.Monitor monitor) {
        String id = monitor.metric().orElse(Figures.NO_VALUE);
        RecordId metric = new RecordId(Kind.METRIC, id);
        return site.catalog().find(metric, Metric.class).isPresent()
                ? new Cell(
                        Phrase.of(new Piece(
                                site.title(metric),
                                Tone.PLAIN,
                                values.record(metric).url())),
                        id,
                        Markup.NONE)
                : Cell.of(id);
    }

    private static String number(double rate) {
        if (rate == 0) {
            return "0";
        }
        return Figures.plain(MetricNumber.of(BigDecimal.valueOf(rate).round(new MathContext(3))));
    }

    private static String interval(Interval of) {
        return "[" + number(of.low()) + ",\u00a0" + number(of.high()) + "]";
    }
}
