package dev.oddline.check.rule.time;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.LoopPath;
import dev.oddline.catalog.Loops;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Loop;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Nothing has happened in an open loop for longer than the settings allow. */
final class StalledLoop implements CatalogRule {
    private static final Rule RULE = new Rule("stalled-loop", Severity.WARNING);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean needsAllRecords() {
        return true;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        input.catalog()
                .settings()
                .rules()
                .stalledAfterDays()
                .value()
                .ifPresent(days -> Loops.of(input.catalog()).stream()
                        .filter(loop -> !isOver(input.catalog(), loop))
                        .forEach(loop -> check(input, loop, days).ifPresent(found)));
    }

    private static boolean isOver(Catalog catalog, LoopPath loop) {
        return loop.isClosed()
                || loop.named().stream()
                        .flatMap(id -> catalog.find(id, Loop.class).stream())
                        .anyMatch(l -> l.closedAt().isGiven());
    }

    private static Optional<Diagnostic> check(CheckInput input, LoopPath loop, long days) {
        Optional<RecordTime> last = lastTime(input.catalog(), loop);
        long still = last.map(t -> ChronoUnit.DAYS.between(t.moment().day(), input.today()))
                .orElse(0L);
        Optional<CatalogEntry> place =
                loop.name().or(() -> loop.findings().stream().findFirst()).flatMap(input.catalog()::find);
        if (last.isEmpty() || still <= days || place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(
                        RULE,
                        IdLocation.of(place.get()),
                        Message.of(
                                "stalled-loop",
                                place.get().id(),
                                Message.counted(still, "day"),
                                last.get().record()))
                .withLabel(
                        last.get().location(),
                        Message.of(
                                "dates-out-of-order.other",
                                last.get().record(),
                                last.get().shown()))
                .withHelp(Message.of("stalled-loop.help", Message.of("stalled-loop.step-" + (loop.reached() + 1)))));
    }

    private static Optional<RecordTime> lastTime(Catalog catalog, LoopPath loop) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(loop::step)
                .flatMap(records -> records.stream().flatMap(id -> catalog.find(id).stream()))
                .flatMap(entry -> latest(entry))
                .max(Comparator.comparing((RecordTime t) -> t.moment().instant())
                        .thenComparing(RecordTime::record));
    }

    private static Stream<RecordTime> latest(CatalogEntry entry) {
        return RecordTimes.of(entry).ordered().stream();
    }
}
