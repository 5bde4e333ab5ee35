package dev.oddline.check.rule.time;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record says that something was done after the day of the check. A deployment may be planned; a build may be given a day long past. */
final class FutureDate implements CatalogRule {
    static final Rule RULE = new Rule("future-date", Severity.ERROR);

    /** Somewhere it is tomorrow already. */
    private static final int DAYS_OF_ZONES = 1;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isHeld(CheckInput input) {
        return input.hasClock();
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        if (!input.hasClock()) {
            return;
        }
        List<RecordTime> future = new ArrayList<>();
        for (CatalogEntry entry : input.asked()) {
            if (entry.kind() != Kind.DEPLOYMENT) {
                first(entry, input.today()).ifPresent(future::add);
            }
        }
        if (!future.isEmpty()) {
            Set<Location> reported = reported(input);
            future.stream()
                    .filter(time -> !reported.contains(time.location()))
                    .forEach(time -> found.accept(diagnostic(time, input.today())));
        }
    }

    static Diagnostic diagnostic(RecordTime time, LocalDate today) {
        return Diagnostic.of(RULE, time.location(), Message.of("future-date", time.field(), time.record(), today))
                .withHelp(Message.of("future-date.help"));
    }

    /** Returns whether a time is to come wherever one looks. */
    static boolean isToCome(RecordTime time, LocalDate today) {
        return time.moment().day().isAfter(today.plusDays(DAYS_OF_ZONES));
    }

    /** Returns the first of a record's times that is to come: those behind it follow from it. */
    static Optional<RecordTime> first(CatalogEntry entry, LocalDate today) {
        return RecordTimes.of(entry).ordered().stream()
                .filter(time -> isToCome(time, today))
                .findFirst();
    }

    /** Returns the times of which other records say already that they are wrong. */
    private static Set<Location> reported(CheckInput input) {
        return TimeConflict.explained(input.catalog()).stream()
                .flatMap(wrong -> wrong.conflicts().stream())
                .flatMap(conflict -> Stream.of(conflict.later(), conflict.earlier()))
                .map(RecordTime::location)
                .collect(Collectors.toSet());
    }
}
