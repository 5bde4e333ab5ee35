package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.LoopPath;
import dev.oddline.diagnostic.Severity;
import dev.oddline.page.view.Change;
import dev.oddline.page.view.Command;
import dev.oddline.page.view.IndexView;
import dev.oddline.page.view.KindCount;
import dev.oddline.page.view.LoopLine;
import dev.oddline.page.view.OpenLoops;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.RecordsView;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.State;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the home page and the page of all kinds. */
final class HomePage {
    private static final int DAYS = 7;
    private static final int MOST_CHANGES = 8;
    private static final int MOST_LOOPS = 6;
    private static final List<Kind> NEWSWORTHY = List.of(
            Kind.DECISION, Kind.DEPLOYMENT, Kind.INCIDENT, Kind.DATASET, Kind.SAMPLING, Kind.EVALUATION, Kind.RUN);

    private final Site site;
    private final FrameBuilder frames;
    private final RecordDates dates;

    HomePage(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
        this.dates = new RecordDates(site.catalog());
    }

    private record Event(CatalogEntry entry, Instant at) {}

    /** Returns the home page. */
    IndexView of(Here here) {
        boolean empty = site.catalog().entries().isEmpty();
        List<Event> events = events();
        return new IndexView(
                frames.frame(here, Addresses.HOME, "", List.of(), ""),
                frames.siteTitle(),
                empty ? Phrase.of(site.words().say("home.empty")) : lead(here, events),
                empty ? start() : List.of(),
                empty ? State.NONE : new Measures(site, here).of(),
                loops(here),
                new CoverageSection(site, here).first(),
                changes(here, events),
                new ProblemPages(site, frames).inShort(here),
                kinds(here).stream().filter(k -> !k.count().equals("0")).toList());
    }

    /** Returns the page of all kinds. */
    RecordsView records(Here here) {
        String title = site.words().say("menu.records");
        return new RecordsView(
                frames.frame(here, Addresses.RECORDS, title, List.of(), ""),
                Phrase.of(site.words().counted(site.catalog().entries().size(), "record")),
                kinds(here));
    }

    private List<KindCount> kinds(Here here) {
        return Arrays.stream(Kind.values())
                .map(kind -> new KindCount(
                        new Piece(site.words().kinds(kind), Tone.PLAIN, here.to(Addresses.list(kind, 1))),
                        Figures.count(site.catalog().entries(kind).size()),
                        site.words().say("about." + kind.word())))
                .toList();
    }

    private List<Command> start() {
        return List.of(
                new Command("oddline import mlflow mlruns", site.words().say("home.start-import")),
                new Command("oddline new experiment", site.words().say("home.start-new")),
                new Command("oddline check", site.words().say("home.start-check")));
    }

    /** Returns what happened, newest first. */
    private List<Event> events() {
        return site.catalog().entries().stream()
                .flatMap(e -> dates.of(e.id()).map(at -> new Event(e, at)).stream())
                .sorted(Comparator.comparing(Event::at)
                        .reversed()
                        .thenComparing(e -> e.entry().id()))
                .toList();
    }

    private Phrase lead(Here here, List<Event> events) {
        Words words = site.words();
        List<Piece> pieces = new ArrayList<>();
        if (!events.isEmpty()) {
            Instant newest = events.get(0).at();
            LocalDate first = day(newest).minusDays(DAYS - 1);
            Map<Kind, Long> week = new TreeMap<>();
            events.stream()
                    .filter(e -> !day(e.at()).isBefore(first))
                    .forEach(e -> week.merge(e.entry().kind(), 1L, Long::sum));
            pieces.add(Piece.plain(words.say("home.week", Figures.day(newest)) + " "));
            NEWSWORTHY.stream().filter(week::containsKey).forEach(kind -> {
                if (pieces.size() > 1) {
                    pieces.add(Piece.plain(", "));
                }
                long count = week.getOrDefault(kind, 0L);
                String counted =
                        Figures.count(count) + " " + (count == 1 ? words.kind(kind) : words.say("many." + kind.word()));
                pieces.add(new Piece(counted, Tone.PLAIN, ListPages.since(kind, first, words, here)));
            });
            pieces.add(Piece.plain(". "));
        }
        Phrase release = new OnTheRoad(site, here).newest();
        if (!release.pieces().isEmpty()) {
            pieces.addAll(release.pieces());
            pieces.add(Piece.plain(" "));
        }
        long errors = site.findings().count(Severity.ERROR);
        if (errors > 0) {
            pieces.add(new Piece(words.counted(errors, "error"), Tone.PLAIN, here.to(Addresses.PROBLEMS)));
            pieces.add(Piece.plain(" " + words.say("home.need-a-person")));
        } else {
            pieces.add(Piece.plain(words.say("home.no-errors")));
        }
        return new Phrase(pieces);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private OpenLoops loops(Here here) {
        List<LoopPath> open = site.loops().stream().filter(l -> !l.isClosed()).toList();
        List<LoopPath> closed = site.loops().stream().filter(LoopPath::isClosed).toList();
        if (site.loops().isEmpty()) {
            return OpenLoops.NONE;
        }
        LoopSteps steps = new LoopSteps(site, here);
        List<LoopLine> lines = java.util.stream.Stream.concat(open.stream(), closed.stream())
                .limit(MOST_LOOPS)
                .map(loop -> {
                    RecordId id = loop.name().orElse(loop.findings().get(0));
                    SafeUrl url = site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE);
                    String title = site.title(id);
                    return new LoopLine(
                            new Piece(title, Tone.PLAIN, url),
                            title.equals(id.value()) ? "" : id.value(),
                            steps.line(loop));
                })
                .toList();
        return new OpenLoops(
                site.words().say("home.loops", Figures.count(open.size()), Figures.count(closed.size())), lines);
    }

    private dev.oddline.page.view.Changes changes(Here here, List<Event> events) {
        List<Event> news = events.stream()
                .filter(e -> NEWSWORTHY.contains(e.entry().kind()))
                .toList();
        if (news.isEmpty()) {
            return dev.oddline.page.view.Changes.NONE;
        }
        RecordFacts facts = new RecordFacts(site);
        ValueText values = new ValueText(site, here);
        List<Change> changes = news.stream()
                .limit(MOST_CHANGES)
                .map(e -> change(e, facts, values))
                .toList();
        Phrase more = site.words()
                .phrase(
                        "home.more-changes",
                        new Piece(site.words().say("home.all-changes"), Tone.PLAIN, here.to(Addresses.CHANGES)),
                        new Piece(site.words().say("home.all-records"), Tone.PLAIN, here.to(Addresses.RECORDS)));
        return new dev.oddline.page.view.Changes(site.words().say("home.latest"), changes, more);
    }

    private Change change(Event event, RecordFacts facts, ValueText values) {
        RecordId id = event.entry().id();
        String title = site.title(id);
        String day = Figures.day(event.at());
        String fact = facts.of(id).equals(day) || title.contains(facts.of(id)) ? "" : facts.of(id);
        Optional<String> author = site.changes().of(event.entry().path()).stream()
                .reduce((newer, older) -> older)
                .map(Changes.Change::author);
        String text = title.equals(id.value()) ? fact : title + (fact.isEmpty() ? "" : ", " + fact);
        return new Change(
                site.words().kind(id.kind()),
                values.record(id),
                Phrase.of(text),
                Phrase.of(
                        Piece.of(day, Tone.TIME),
                        Piece.plain(author.map(a -> ", " + a).orElse(""))));
    }
}
