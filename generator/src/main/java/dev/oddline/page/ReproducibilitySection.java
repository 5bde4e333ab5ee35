package dev.oddline.page;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.verification.PinnedInput;
import dev.oddline.check.verification.Reproduction;
import dev.oddline.check.verification.Reproduction.Grade;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Whether runs can be made again, by what the team has committed of verifying them. Nothing is verified for a page. */
final class ReproducibilitySection {
    private static final String ANCHOR = "reproducibility";

    private final Site site;
    private final ValueText values;

    ReproducibilitySection(Site site, ValueText values) {
        this.site = site;
        this.values = values;
    }

    /** Returns a run's grade as a badge says it, such as {@code grade B}. */
    static String badge(Site site, Run run) {
        return site.words().say("grade", site.reproduction(run).grade());
    }

    /** Returns a grade as a cell of a list. */
    static Cell cell(Grade grade) {
        return Cell.of(Piece.of(grade.name(), grade == Grade.D ? Tone.WARN : Tone.PLAIN));
    }

    /** Returns the section of a record whose figures come from runs: a run, a model, an evaluation. */
    Optional<Table> of(CatalogEntry entry) {
        List<RecordId> beneath = RunsBeneath.of(site.catalog(), entry);
        return entry.as(Run.class)
                .map(this::of)
                .or(() -> beneath.isEmpty() ? Optional.empty() : Optional.of(beneath(beneath)));
    }

    /** Returns the grade of a run with the state of each input and its reason. */
    private Table of(Run run) {
        Reproduction reproduction = site.reproduction(run);
        Grade grade = reproduction.grade();
        List<TableRow> rows = new ArrayList<>();
        reproduction.inputs().forEach(input -> rows.add(row(input)));
        rows.add(seeds(reproduction));
        rows.add(nondeterminism(reproduction));
        Words words = site.words();
        return new Table(
                ANCHOR,
                words.say("reproducibility.title"),
                words.say("grade", grade),
                List.of(
                        new TableColumn(words.say("reproducibility.input"), ColumnRole.KEY),
                        new TableColumn(words.say("reproducibility.state"), ColumnRole.TEXT),
                        new TableColumn(words.say("reproducibility.because"), ColumnRole.TEXT)),
                rows,
                words.phrase(
                        "reproducibility.caption",
                        Piece.plain(grade.name()),
                        Piece.plain(meaning(grade)),
                        Piece.of("oddline reproduce " + run.id().value(), Tone.CODE)));
    }

    private String meaning(Grade grade) {
        return site.words().messages().text("reproduce.grade-" + grade.name().toLowerCase(Locale.ROOT));
    }

    private TableRow row(PinnedInput input) {
        String part = part(input);
        Phrase name = input.record()
                .map(id -> Phrase.of(Piece.plain(part + " "), values.record(id)))
                .orElseGet(() -> Phrase.of(part));
        Piece state = switch (input.state()) {
            case VERIFIED -> Piece.of(say("verified"), Tone.OK);
            case PINNED -> Piece.plain(say("pinned"));
            case NOT_PINNED -> Piece.of(say("not-pinned"), Tone.WARN);
        };
        return row(name, part, state, Phrase.withCode(site.words().messages().text(input.because())));
    }

    private TableRow seeds(Reproduction reproduction) {
        StringJoiner seeds = new StringJoiner(", ");
        reproduction
                .run()
                .environment()
                .seeds()
                .orElse(Map.of())
                .forEach((library, seed) -> seeds.add(library + "\u00a0" + seed));
        Piece state = reproduction.isSeeded() ? Piece.plain(say("stated")) : Piece.of(say("not-stated"), Tone.WARN);
        return row(Phrase.of(say("seeds")), say("seeds"), state, Phrase.of(seeds.toString()));
    }

    private TableRow nondeterminism(Reproduction reproduction) {
        Stated<List<String>> known = reproduction.run().environment().nondeterminism();
        Piece state = reproduction.isDeterministic()
                ? Piece.plain(say("none-known"))
                : Piece.of(say(known.isGiven() ? "known" : "not-stated"), known.isGiven() ? Tone.PLAIN : Tone.WARN);
        return row(
                Phrase.of(say("nondeterminism")),
                say("nondeterminism"),
                state,
                Phrase.of(String.join(", ", known.orElse(List.of()))));
    }

    private static TableRow row(Phrase name, String order, Piece state, Phrase because) {
        return new TableRow("", List.of(new Cell(name, order, Markup.NONE), Cell.of(state), cell(because)));
    }

    private static Cell cell(Phrase text) {
        return new Cell(text, text.text(), Markup.NONE);
    }

    private String part(PinnedInput input) {
        return say(input.part().name().toLowerCase(Locale.ROOT));
    }

    private String say(String key) {
        return site.words().say("reproducibility." + key);
    }

    /**
     * Returns the grades of the runs that a record's figures come from, each with what it lacks.
     *
     * @param runs in reading order; one without a record is said to have none
     */
    private Table beneath(List<RecordId> runs) {
        List<TableRow> rows = runs.stream().map(this::beneath).toList();
        return new Table(
                ANCHOR,
                say("beneath"),
                "",
                List.of(
                        new TableColumn(site.words().kind(Kind.RUN), ColumnRole.KEY),
                        new TableColumn(site.words().say("list.grade"), ColumnRole.TEXT),
                        new TableColumn(say("lacks"), ColumnRole.TEXT)),
                rows,
                site.words().phrase("reproducibility.beneath-caption"));
    }

    private TableRow beneath(RecordId id) {
        Optional<Reproduction> reproduction = site.catalog().find(id, Run.class).map(site::reproduction);
        return new TableRow(
                "",
                List.of(
                        Cell.of(values.record(id)),
                        reproduction.map(r -> cell(r.grade())).orElseGet(() -> Cell.of(Figures.NO_VALUE)),
                        cell(Phrase.of(reproduction.map(this::lacks).orElseGet(() -> say("no-run"))))));
    }

    private String lacks(Reproduction reproduction) {
        List<String> lacks = new ArrayList<>();
        if (!reproduction.notPinned().isEmpty()) {
            lacks.add(say("lacks-pins") + " " + parts(reproduction.notPinned()));
        }
        if (!reproduction.notVerified().isEmpty()) {
            lacks.add(say("lacks-verification") + " " + parts(reproduction.notVerified()));
        }
        if (!reproduction.isSeeded()) {
            lacks.add(say("lacks-seeds"));
        }
        if (!reproduction.isDeterministic()) {
            lacks.add(say(
                    reproduction.run().environment().nondeterminism().isGiven()
                            ? "lacks-determinism"
                            : "lacks-statement"));
        }
        return lacks.isEmpty() ? say("lacks-nothing") : String.join("; ", lacks);
    }

    private String parts(List<PinnedInput> inputs) {
        return inputs.stream()
                .map(input ->
                        part(input) + input.record().map(id -> " " + id.value()).orElse(""))
                .collect(Collectors.joining(", "));
    }
}
