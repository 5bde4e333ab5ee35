package dev.oddline.page;

import dev.oddline.coverage.combination.DatasetCombinations;
import dev.oddline.page.view.CombinationsView;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Table;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Dataset;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the pages of what combinations of values each dataset version holds and lacks. */
final class CombinationPages {
    private final Site site;
    private final FrameBuilder frames;

    CombinationPages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    Map<String, Function<Here, CombinationsView>> pages() {
        Map<String, Function<Here, CombinationsView>> pages = new LinkedHashMap<>();
        for (DatasetCombinations one : site.coverage().combinations()) {
            pages.put(Addresses.combinations(dataset(one)), here -> page(one, here));
            if (one.byStrength().stream()
                    .anyMatch(strength -> strength.missing().size() > CombinationTables.MOST)) {
                pages.put(Addresses.missingCombinations(dataset(one)), here -> missing(one, here));
            }
        }
        return pages;
    }

    /** Returns the dataset version that a page is about; those behind a model have none. */
    private static RecordId dataset(DatasetCombinations combinations) {
        return combinations.datasets().get(0);
    }

    private CombinationsView page(DatasetCombinations combinations, Here here) {
        RecordId dataset = dataset(combinations);
        CombinationTables tables = new CombinationTables(site, here, combinations);
        CombinationSentences said = new CombinationSentences(site.words());
        String title = site.words().say("combination.title", dataset.value());
        List<Table> all = new ArrayList<>();
        combinations.byStrength().forEach(strength -> all.add(tables.missing(strength)));
        combinations.byStrength().forEach(strength -> all.add(tables.covered(strength)));
        return new CombinationsView(
                frames.frame(
                        here,
                        Addresses.COVERAGE,
                        title,
                        List.of(new Piece(site.words().say("coverage.title"), Tone.PLAIN, here.to(Addresses.COVERAGE))),
                        Addresses.COMBINATIONS_DATA),
                title,
                said.lead(combinations),
                about(combinations, here),
                List.of(others(dataset, here)),
                all,
                said.unseen(combinations));
    }

    /** Returns the page of all that is missing. */
    private CombinationsView missing(DatasetCombinations combinations, Here here) {
        Words words = site.words();
        RecordId dataset = dataset(combinations);
        CombinationTables tables = new CombinationTables(site, here, combinations);
        String title = words.say("combination.missing-title", dataset.value());
        Piece held = new Piece(
                words.say("combination.title", dataset.value()), Tone.PLAIN, here.to(Addresses.combinations(dataset)));
        return new CombinationsView(
                frames.frame(
                        here,
                        Addresses.COVERAGE,
                        title,
                        List.of(new Piece(words.say("coverage.title"), Tone.PLAIN, here.to(Addresses.COVERAGE)), held),
                        Addresses.COMBINATIONS_DATA),
                title,
                new CombinationSentences(words).lead(combinations),
                Phrase.of(held, Piece.plain(".")),
                List.of(),
                combinations.byStrength().stream().map(tables::allMissing).toList(),
                Phrase.NONE);
    }

    /** Returns what was counted, by which attributes, and what could not be. */
    private Phrase about(DatasetCombinations combinations, Here here) {
        Words words = site.words();
        OddNames names = OddNames.of(combinations.taxonomy(), site);
        RecordId dataset = dataset(combinations);
        List<Piece> pieces = new ArrayList<>(words.phrase(
                        "combination.about",
                        new Piece(
                                dataset.value(),
                                Tone.CODE,
                                site.addresses().page(dataset).map(here::to).orElse(SafeUrl.NONE)),
                        new Piece(words.say("volume.excerpt-link"), Tone.PLAIN, here.to(Addresses.volume(dataset))),
                        Piece.plain(words.counted(combinations.scenes(), "scene")),
                        Piece.plain(names.list(combinations.attributes())))
                .pieces());
        if (!combinations.untold().isEmpty()) {
            pieces.add(Piece.plain(" " + words.say("combination.untold", names.list(combinations.untold()))));
        }
        combinations
                .tooMany()
                .forEach(one -> pieces.add(Piece.plain(" "
                        + words.say(
                                "combination.too-many",
                                Figures.count(one.configurations()),
                                Figures.count(one.strength())))));
        return new Phrase(pieces);
    }

    /** Returns the other versions of the same dataset. */
    private CoverageView.SubjectGroup others(RecordId current, Here here) {
        String dataset = name(current);
        List<MenuEntry> entries = site.coverage().combinations().stream()
                .map(CombinationPages::dataset)
                .filter(id -> name(id).equals(dataset))
                .map(id -> new MenuEntry(id.value(), here.to(Addresses.combinations(id)), id.equals(current), ""))
                .toList();
        return new CoverageView.SubjectGroup(dataset, entries);
    }

    private String name(RecordId id) {
        return site.catalog()
                .find(id, Dataset.class)
                .flatMap(d -> d.edition().dataset().value())
                .orElse(id.value());
    }
}
