package dev.oddline.page;

import dev.oddline.coverage.combination.CombinationCoverage;
import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.coverage.combination.DatasetCombinations.Strength;
import dev.oddline.coverage.combination.MissingCombination;
import dev.oddline.coverage.combination.SetDifference;
import dev.oddline.coverage.combination.TWayCoverage;
import dev.oddline.page.view.Cell;
import dev.oddline.page.view.ColumnRole;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.TableColumn;
import dev.oddline.page.view.TableRow;
import dev.oddline.page.view.Tone;
import dev.oddline.picture.ShareBar;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one dataset version covers of the combinations of values, and what it lacks. */
final class CombinationTables {
    /** Rows of a list of what is missing; a page of its own has all. */
    static final int MOST = 60;

    private static final List<Long> SCENES_NEEDED = List.of(1L, 5L, 20L);

    private final Site site;
    private final Here here;
    private final DatasetCombinations combinations;
    private final OddNames names;

    CombinationTables(Site site, Here here, DatasetCombinations combinations) {
        this.site = site;
        this.here = here;
        this.combinations = combinations;
        this.names = OddNames.of(combinations.taxonomy(), site);
    }

    /** Returns what is missing, the most pressing first. */
    Table missing(Strength strength) {
        Words words = site.words();
        List<MissingCombination> missing = strength.missing();
        boolean perhaps = missing.stream().anyMatch(one -> one.counted().perhaps() > 0);
        List<TableColumn> columns = new ArrayList<>(List.of(
                new TableColumn(words.say("combination.values"), ColumnRole.KEY),
                new TableColumn(words.say("combination.incidents"), ColumnRole.TEXT),
                new TableColumn(words.say("combination.expected"), ColumnRole.NUMBER),
                new TableColumn(words.say("combination.stated"), ColumnRole.NUMBER)));
        if (perhaps) {
            columns.add(new TableColumn(words.say("combination.perhaps"), ColumnRole.NUMBER));
        }
        List<TableRow> rows = missing.stream()
                .limit(MOST)
                .map(one -> new TableRow("", cells(one, perhaps)))
                .toList();
        int t = strength.coverage().strength();
        return new Table(
                missingAnchor(strength),
                words.say("combination.missing", Figures.count(t)),
                words.say("combination.missing-remark", Figures.count(missing.size())),
                columns,
                rows,
                caption(strength, missing));
    }

    private static String missingAnchor(Strength strength) {
        return "missing-" + strength.coverage().strength();
    }

    /** Returns all that is missing by sets of attributes, the most pressing first in each. */
    Table allMissing(Strength strength) {
        Words words = site.words();
        Map<List<String>, List<MissingCombination>> byAttributes = new LinkedHashMap<>();
        strength.coverage().combinations().forEach(set -> byAttributes.put(set.attributes(), new ArrayList<>()));
        strength.missing()
                .forEach(one -> byAttributes
                        .computeIfAbsent(one.counted().configuration().attributes(), any -> new ArrayList<>())
                        .add(one));
        int t = strength.coverage().strength();
        return new Table(
                missingAnchor(strength),
                words.say("combination.missing", Figures.count(t)),
                words.say(
                        "combination.missing-remark",
                        Figures.count(strength.missing().size())),
                List.of(
                        new TableColumn(words.say("combination.attributes"), ColumnRole.KEY),
                        new TableColumn(words.say("combination.missing-count"), ColumnRole.NUMBER),
                        new TableColumn(words.say("combination.which"), ColumnRole.TEXT)),
                byAttributes.entrySet().stream()
                        .filter(set -> !set.getValue().isEmpty())
                        .map(set -> new TableRow("", allMissing(set.getKey(), set.getValue())))
                        .toList(),
                Phrase.of(words.say("combination.missing-caption")));
    }

    private List<Cell> allMissing(List<String> attributes, List<MissingCombination> missing) {
        List<Piece> pieces = new ArrayList<>();
        for (MissingCombination one : missing) {
            pieces.add(Piece.plain(pieces.isEmpty() ? "" : ", "));
            pieces.add(Piece.of(
                    names.values(one.counted().configuration()), one.incidents().isEmpty() ? Tone.PLAIN : Tone.STRONG));
        }
        return List.of(
                Cell.of(names.axes(attributes)),
                Cell.number(Figures.count(missing.size()), Integer.toString(missing.size())),
                new Cell(new Phrase(pieces), "", Markup.NONE));
    }

    private List<Cell> cells(MissingCombination one, boolean perhaps) {
        List<Cell> cells = new ArrayList<>();
        String values = names.values(one.counted().configuration());
        cells.add(
                one.isImplied()
                        ? new Cell(
                                Phrase.of(
                                        Piece.plain(values),
                                        Piece.of(" " + site.words().say("combination.implied"), Tone.MUTED)),
                                values,
                                Markup.NONE)
                        : Cell.of(values));
        cells.add(incidents(one.incidents()));
        cells.add(share(one.expected()));
        cells.add(share(one.statedAtMost()));
        if (perhaps) {
            long count = one.counted().perhaps();
            cells.add(Cell.number(Figures.count(count), Long.toString(count)));
        }
        return cells;
    }

    private Cell incidents(List<RecordId> ids) {
        List<Piece> pieces = new ArrayList<>();
        for (RecordId id : ids) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(", "));
            }
            pieces.add(new Piece(
                    id.value(),
                    Tone.CODE,
                    site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE)));
        }
        return new Cell(new Phrase(pieces), Integer.toString(ids.size()), Markup.NONE);
    }

    private static Cell share(Optional<Double> share) {
        return share.map(value -> Cell.number(CombinationSentences.percent(value), Double.toString(value)))
                .orElse(Cell.number(Figures.NO_VALUE, ""));
    }

    private Phrase caption(Strength strength, List<MissingCombination> missing) {
        Words words = site.words();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(words.say(
                combinations.randomScenes() == 0 ? "combination.caption-no-random" : "combination.caption",
                words.counted(combinations.randomScenes(), "scene"))));
        new CombinationSentences(words).field(combinations, strength.field()).ifPresent(sentence -> {
            pieces.add(Piece.plain(" "));
            pieces.addAll(sentence.pieces());
        });
        if (combinations.silentIncidents() > 0) {
            pieces.add(Piece.plain(
                    " " + words.say("combination.silent", words.counted(combinations.silentIncidents(), "incident"))));
        }
        if (missing.size() > MOST) {
            pieces.add(Piece.plain(" "));
            pieces.addAll(words.phrase(
                            "combination.more",
                            Piece.plain(Figures.count(missing.size() - MOST)),
                            Piece.link(
                                    words.say("combination.missing-link"),
                                    here.to(
                                            Addresses.missingCombinations(
                                                    combinations.datasets().get(0)),
                                            missingAnchor(strength))),
                            Piece.of(command(strength.coverage().strength()), Tone.CODE))
                    .pieces());
        }
        return new Phrase(pieces);
    }

    private String command(int strength) {
        return "oddline coverage " + combinations.datasets().get(0).value() + " --combinations " + strength
                + " --format csv";
    }

    /** Returns what is covered of each set of attributes, with one scene and with more. */
    Table covered(Strength strength) {
        Words words = site.words();
        List<TWayCoverage> needed =
                SCENES_NEEDED.stream().map(strength.coverage()::atLeast).toList();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(new TableColumn(words.say("combination.attributes"), ColumnRole.KEY));
        columns.add(new TableColumn(words.say("combination.share"), ColumnRole.PICTURE));
        for (long scenes : SCENES_NEEDED) {
            columns.add(new TableColumn(
                    scenes == 1
                            ? words.say("combination.with-scene")
                            : words.say("combination.with-scenes", Figures.count(scenes)),
                    ColumnRole.NUMBER));
        }
        columns.add(new TableColumn(words.say("combination.all"), ColumnRole.NUMBER));
        columns.add(new TableColumn(words.say("combination.undecided"), ColumnRole.NUMBER));
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < strength.coverage().combinations().size(); i++) {
            rows.add(new TableRow("", covered(needed, i)));
        }
        int t = strength.coverage().strength();
        return new Table(
                "covered-" + t,
                words.say("combination.covered", Figures.count(t)),
                words.say(
                        "combination.covered-remark",
                        Figures.count(strength.coverage().fullyCovered()),
                        Figures.count(rows.size())),
                columns,
                rows,
                Phrase.of(words.say("combination.covered-caption") + added(strength)));
    }

    private List<Cell> covered(List<TWayCoverage> needed, int at) {
        CombinationCoverage first = needed.get(0).combinations().get(at);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(names.axes(first.attributes())));
        cells.add(new Cell(Phrase.NONE, Double.toString(first.share()), Markup.of(ShareBar.draw(first.share()))));
        needed.stream()
                .map(one -> one.combinations().get(at))
                .map(one -> Cell.number(Figures.count(one.covered()), Integer.toString(one.covered())))
                .forEach(cells::add);
        cells.add(Cell.number(Figures.count(first.total()), Integer.toString(first.total())));
        cells.add(Cell.number(Figures.count(first.undecidedScenes()), Long.toString(first.undecidedScenes())));
        return cells;
    }

    private String added(Strength strength) {
        return strength.added()
                .map((SetDifference added) -> " "
                        + site.words()
                                .say(
                                        "combination.added",
                                        Figures.count(added.onlyInTarget().size()),
                                        Figures.count(added.target())))
                .orElse("");
    }
}
