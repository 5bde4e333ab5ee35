package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.LoopPath;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Step;
import dev.oddline.page.view.Steps;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.StepCircles;
import dev.oddline.picture.StepState;
import dev.oddline.picture.svg.Svg;
import dev.oddline.record.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The five steps of a loop in circles and words. */
final class LoopSteps {
    private static final int STEPS = 5;

    private final Site site;
    private final Here here;
    private final RecordDates dates;

    LoopSteps(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.dates = new RecordDates(site.catalog());
    }

    /** Returns the circles and one sentence, for a line on another page: of an open loop it says who owns it. */
    Steps line(LoopPath loop) {
        Phrase said = said(loop);
        return new Steps(
                Markup.of(circles(loop)), loop.isClosed() ? said : new Phrase(owned(said.pieces(), loop)), List.of());
    }

    private List<Piece> owned(List<Piece> said, LoopPath loop) {
        Optional<String> owner = Stream.concat(loop.named().stream(), loop.findings().stream())
                .flatMap(id -> site.catalog().find(id).flatMap(CatalogEntry::decoded).stream())
                .flatMap(decoded -> decoded.record().heading().owner().value().stream())
                .findFirst();
        List<Piece> pieces = new ArrayList<>(said);
        pieces.add(owner.map(name -> Piece.plain(site.words().say("loop.owner", name)))
                .orElseGet(() -> Piece.of(site.words().say("loop.no-owner"), Tone.WARN)));
        return pieces;
    }

    /** Returns the circles with every step's records and dates. */
    Steps whole(LoopPath loop) {
        ValueText values = new ValueText(site, here);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= STEPS; number++) {
            List<RecordId> records = loop.step(number);
            List<Piece> pieces = records.stream().map(values::record).toList();
            StepState progress = state(loop, number);
            steps.add(new Step(
                    site.words().say("loop.step-" + number),
                    progress,
                    site.words()
                            .say("loop.state-"
                                    + progress.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    span(records),
                    pieces));
        }
        return new Steps(Markup.of(circles(loop)), said(loop), steps);
    }

    private Svg circles(LoopPath loop) {
        return StepCircles.draw(
                IntStream.rangeClosed(1, STEPS).mapToObj(n -> state(loop, n)).toList());
    }

    private static StepState state(LoopPath loop, int number) {
        if (number == 2 && loop.isCollecting()) {
            return StepState.NOW;
        }
        if (loop.isClosed() || number < loop.reached()) {
            return loop.step(number).isEmpty() ? StepState.TO_COME : StepState.DONE;
        }
        return number == loop.reached() ? StepState.NOW : StepState.TO_COME;
    }

    private Phrase said(LoopPath loop) {
        String step = site.words().say("loop.step-" + loop.reached());
        Optional<Instant> start = first(loop.findings());
        Optional<Instant> end = loop.isClosed() ? first(loop.deployment()) : dates.newest();
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return Phrase.of(site.words().say(loop.isClosed() ? "loop.closed" : "loop.open", loop.reached(), step));
        }
        long days = ChronoUnit.DAYS.between(day(start.get()), day(end.get()));
        return Phrase.of(site.words()
                .say(
                        loop.isClosed() ? "loop.closed-in" : "loop.open-since",
                        loop.reached(),
                        step,
                        site.words().counted(days, "day")));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private Optional<Instant> first(List<RecordId> records) {
        return records.stream().flatMap(r -> dates.of(r).stream()).min(Instant::compareTo);
    }

    private String span(List<RecordId> records) {
        List<Instant> times =
                records.stream().flatMap(r -> dates.of(r).stream()).sorted().toList();
        if (times.isEmpty()) {
            return "";
        }
        String from = Figures.day(times.get(0));
        String to = Figures.day(times.get(times.size() - 1));
        return from.equals(to) ? from : from + " – " + to;
    }
}
