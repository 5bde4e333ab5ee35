package dev.oddline.page;

import dev.oddline.page.view.Measure;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.State;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Metric;
import dev.oddline.record.MetricNumber;
import dev.oddline.record.MetricValue;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that the settings name, from the latest official evaluation, and how well runs are pinned. */
final class Measures {
    private static final int MOST = 6;

    private final Site site;
    private final Here here;

    Measures(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns at most six figures. */
    State of() {
        List<Measure> measures = new ArrayList<>();
        site.catalog().settings().kpis().stream().limit(MOST - 1).forEach(k -> measures.add(measure(k)));
        pinned().ifPresent(measures::add);
        return new State(Phrase.NONE, measures);
    }

    private Measure measure(Settings.Kpi kpi) {
        Words words = site.words();
        Optional<Metric> metric =
                kpi.metric().value().flatMap(m -> site.catalog().find(m, Metric.class));
        String id = kpi.metric().value().map(RecordId::value).orElse("");
        Optional<Evaluation> latest = latest(kpi, id);
        Optional<MetricValue> value =
                latest.map(e -> e.results().metrics().orElse(Map.of()).get(id));
        Optional<BigDecimal> low = value.flatMap(v -> v.low().value());
        Optional<BigDecimal> high = value.flatMap(v -> v.high().value());
        Optional<BigDecimal> now = value.flatMap(v -> v.value().value()).flatMap(MetricNumber::finite);
        boolean bounded = low.isPresent() && high.isPresent() && now.isPresent();
        int decimals = bounded ? Figures.decimals(low.get(), high.get()) : 0;
        String printed = bounded
                ? Figures.fixed(now.get(), decimals)
                : value.flatMap(v -> v.value().value()).map(Figures::plain).orElse(Figures.NO_VALUE);
        String interval = bounded
                ? Figures.interval(low.get(), high.get(), decimals)
                : value.isPresent() ? words.say("results.no-interval") : words.say("measure.no-evaluation");
        boolean higher = metric.flatMap(m -> m.direction().value())
                .map(d -> d == Metric.Direction.HIGHER)
                .orElse(true);
        Optional<BigDecimal> target = kpi.target().value();
        String unit = metric.flatMap(m -> m.unit().value())
                .filter(u -> !u.equals("1"))
                .orElse("");
        SafeUrl url =
                latest.flatMap(e -> site.addresses().page(e.id())).map(here::to).orElse(SafeUrl.NONE);
        String name = metric.flatMap(m -> m.heading().title().value())
                .map(t -> t.in(words.language()))
                .orElse(id);
        return new Measure(
                new Piece(name, Tone.PLAIN, url),
                printed,
                unit,
                interval,
                target.map(t -> (higher ? "≥ " : "≤ ") + Figures.plain(MetricNumber.of(t)))
                        .orElse(""),
                target.map(t -> state(t, higher, low, high)).orElse(Piece.plain("")));
    }

    private Optional<Evaluation> latest(Settings.Kpi kpi, String metric) {
        return site.catalog()
                .records(Evaluation.class)
                .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                .filter(e -> e.results().metrics().orElse(Map.of()).containsKey(metric))
                .filter(e -> !kpi.dataset().isGiven()
                        || e.material().dataset().value().equals(kpi.dataset().value()))
                .max(Comparator.comparing((Evaluation e) ->
                                e.setup().evaluatedAt().value().orElse(Instant.EPOCH))
                        .thenComparing(Evaluation::id));
    }

    /** Returns met or missed only where the whole interval lies on one side of the target. */
    private Piece state(BigDecimal target, boolean higher, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return Piece.of(site.words().say("measure.unproven"), Tone.WARN);
        }
        BigDecimal worst = higher ? low.get() : high.get();
        BigDecimal best = higher ? high.get() : low.get();
        int sign = higher ? 1 : -1;
        if (sign * worst.compareTo(target) >= 0) {
            return Piece.of(site.words().say("measure.met"), Tone.OK);
        }
        return sign * best.compareTo(target) < 0
                ? Piece.of(site.words().say("measure.missed"), Tone.ERR)
                : Piece.of(site.words().say("measure.unproven"), Tone.WARN);
    }

    private Optional<Measure> pinned() {
        List<Run> official = site.catalog()
                .records(Run.class)
                .filter(r ->
                        r.place().purpose() == Purpose.OFFICIAL && r.place().job() == Run.Job.TRAIN)
                .toList();
        if (official.isEmpty()) {
            return Optional.empty();
        }
        long stated = official.stream()
                .filter(run -> site.reproduction(run).notPinned().isEmpty())
                .count();
        Words words = site.words();
        boolean all = stated == official.size();
        return Optional.of(new Measure(
                new Piece(
                        words.say("measure.pinned"),
                        Tone.PLAIN,
                        here.to(Addresses.list(dev.oddline.record.Kind.RUN, 1))),
                Figures.count(stated),
                words.say("measure.of", Figures.count(official.size())),
                "",
                Figures.count(official.size()),
                Piece.of(words.say(all ? "measure.met" : "measure.missed"), all ? Tone.OK : Tone.ERR)));
    }
}
