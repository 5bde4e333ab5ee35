package dev.oddline.page;

import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CountedScenes;
import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.SceneCounts;
import dev.oddline.coverage.SceneGroup;
import dev.oddline.odd.OddAttribute;
import dev.oddline.page.view.Badge;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.MenuEntry;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Makes the pages of how much each dataset version holds of each two attributes. */
final class VolumePages {
    private final Site site;
    private final FrameBuilder frames;

    VolumePages(Site site, FrameBuilder frames) {
        this.site = site;
        this.frames = frames;
    }

    Map<String, Function<Here, CoverageView>> pages() {
        Map<String, Function<Here, CoverageView>> pages = new LinkedHashMap<>();
        for (DatasetVolume volume : site.coverage().volumes()) {
            pages.put(Addresses.volume(volume.dataset()), here -> page(volume, here));
        }
        return pages;
    }

    private CoverageView page(DatasetVolume volume, Here here) {
        Words words = site.words();
        VolumeMaps maps =
                new VolumeMaps(volume, OddNames.of(volume.counted().counts().taxonomy(), site), words);
        String title = words.say("volume.title", volume.dataset().value());
        return new CoverageView(
                frames.frame(
                        here,
                        Addresses.COVERAGE,
                        title,
                        List.of(new Piece(words.say("coverage.title"), Tone.PLAIN, here.to(Addresses.COVERAGE))),
                        ""),
                new Badge("", false),
                title,
                lead(volume),
                about(volume, here),
                subjects(volume, here),
                maps.layers(),
                maps.firstAxes().map(maps::map).orElse(Heatmap.NONE),
                data(volume, here),
                maps.legend(),
                List.of(),
                List.of(),
                CoverageView.Gaps.NONE,
                Phrase.of(words.say("volume.none")));
    }

    private Phrase lead(DatasetVolume volume) {
        Words words = site.words();
        Amount all = volume.counted().counts().total();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(words.counted(all.scenes(), "scene"), Tone.STRONG));
        volume.drives()
                .ifPresent(drives ->
                        pieces.add(Piece.plain(" " + words.say("volume.drives", words.counted(drives, "drive")))));
        Set<Dataset.CountingUnit> units = volume.counted().units();
        List<String> untold = new ArrayList<>();
        further(pieces, units, Dataset.CountingUnit.FRAME, "frames", all.frames(), untold);
        further(pieces, units, Dataset.CountingUnit.OBJECT, "objects", all.objects(), untold);
        pieces.add(Piece.plain("."));
        untold.forEach(what -> pieces.add(Piece.plain(" " + words.say("volume.no-" + what))));
        volume.added()
                .ifPresent(added -> pieces.add(Piece.plain(" "
                        + words.say(
                                "volume.lead-added",
                                Figures.count(added.counts().total().scenes())))));
        return new Phrase(pieces);
    }

    /** Adds a number of units, or what to say where the table does not tell it. */
    private void further(
            List<Piece> pieces,
            Set<Dataset.CountingUnit> told,
            Dataset.CountingUnit unit,
            String what,
            long amount,
            List<String> untold) {
        if (told.contains(unit)) {
            pieces.add(Piece.plain(", " + site.words().say("volume." + what, Figures.count(amount))));
        } else {
            untold.add(what);
        }
    }

    /** Returns of each attribute of which something is known how many scenes say nothing, and how many say several values. */
    private List<Piece> undecided(SceneCounts counts) {
        List<Piece> pieces = new ArrayList<>();
        OddNames names = OddNames.of(counts.taxonomy(), site);
        List<String> all =
                counts.taxonomy().attributes().stream().map(OddAttribute::id).toList();
        for (String attribute : counts.told()) {
            int at = all.indexOf(attribute);
            long unknown = scenes(counts, group -> group.conditions().get(at).isUnknown());
            long several =
                    scenes(counts, group -> group.conditions().get(at).values().size() > 1);
            if (unknown + several > 0) {
                pieces.add(Piece.plain(" "
                        + site.words()
                                .say(
                                        "volume.undecided",
                                        names.attribute(attribute),
                                        site.words().counted(unknown, "scene"),
                                        Figures.count(several))));
            }
        }
        return pieces;
    }

    private static long scenes(SceneCounts counts, Predicate<SceneGroup> which) {
        return counts.groups().stream()
                .filter(which)
                .mapToLong(group -> group.amount().scenes())
                .sum();
    }

    /** Returns where the scenes came from, and what of the table could not be counted. */
    private Phrase about(DatasetVolume volume, Here here) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(record(volume.dataset(), here));
        pieces.add(Piece.plain(". "));
        pieces.add(new Piece(
                site.words().say("combination.link"),
                Tone.PLAIN,
                site.coverage().combinations(volume.dataset()).isPresent()
                        ? here.to(Addresses.combinations(volume.dataset()))
                        : SafeUrl.NONE));
        pieces.add(Piece.plain("."));
        volume.added().map(AddedScenes::origins).orElse(List.of()).forEach(origin -> {
            pieces.add(Piece.plain(pieces.size() == 4 ? " " + site.words().say("volume.new-from") + " " : ", "));
            pieces.add(origin(origin, here));
            pieces.add(Piece.plain(" " + Figures.count(origin.amount().scenes())));
        });
        if (pieces.size() > 4) {
            pieces.add(Piece.plain("."));
        }
        CountedScenes counted = volume.counted();
        pieces.addAll(undecided(counted.counts()));
        for (CountedScenes.StrangeWord word : counted.strange()) {
            pieces.add(Piece.plain(" "
                    + site.words()
                            .say(
                                    "volume.strange",
                                    word.attribute(),
                                    word.word(),
                                    site.words().counted(word.amount().scenes(), "scene"))));
        }
        for (CountedScenes.Contradiction contradiction : counted.contradictions()) {
            pieces.add(Piece.plain(" "
                    + site.words()
                            .say(
                                    "volume.contradiction",
                                    site.words().counted(contradiction.amount().scenes(), "scene"),
                                    contradiction.attribute(),
                                    String.join(", ", contradiction.values()))));
        }
        return new Phrase(pieces);
    }

    private Piece origin(AddedScenes.Origin origin, Here here) {
        if (!origin.incident().isEmpty()) {
            return record(new RecordId(Kind.INCIDENT, origin.incident()), here);
        }
        RecordId round = new RecordId(Kind.SAMPLING, origin.source());
        return site.addresses().page(round).isPresent()
                ? record(round, here)
                : Piece.plain(origin.source().isEmpty() ? site.words().say("volume.no-source") : origin.source());
    }

    private Piece record(RecordId id, Here here) {
        return new Piece(
                id.value(), Tone.CODE, site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE));
    }

    private static CoverageView.MapData data(DatasetVolume volume, Here here) {
        String name = Addresses.script(Addresses.volume(volume.dataset()));
        return new CoverageView.MapData(name, here.to(Addresses.registered(name)), here.root(), SafeUrl.NONE);
    }

    /** Returns the other versions of the same dataset, and the evaluations that are about this one. */
    private List<CoverageView.SubjectGroup> subjects(DatasetVolume current, Here here) {
        List<CoverageView.SubjectGroup> groups = new ArrayList<>();
        groups.add(Subjects.group(
                name(current.dataset()),
                versions(current).stream()
                        .map(id -> new MenuEntry(
                                id.value(), here.to(Addresses.volume(id)), id.equals(current.dataset()), ""))
                        .toList(),
                site.words()));
        List<MenuEntry> evaluations = site.coverage().evaluations().stream()
                .map(CoverageAssessment::subject)
                .filter(s ->
                        s.trainedOn().contains(current.dataset()) || s.dataset().equals(Optional.of(current.dataset())))
                .map(s -> new MenuEntry(s.evaluation().value(), here.to(Addresses.coverage(s)), false, ""))
                .toList();
        if (!evaluations.isEmpty()) {
            groups.add(Subjects.group(site.words().say("coverage.evaluations"), evaluations, site.words()));
        }
        return groups;
    }

    /** Returns the versions of the same dataset, this one among them. */
    private List<RecordId> versions(DatasetVolume current) {
        String dataset = name(current.dataset());
        return site.coverage().volumes().stream()
                .map(DatasetVolume::dataset)
                .filter(id -> name(id).equals(dataset))
                .toList();
    }

    /** Returns what the scripts of the pages draw from, by the names under which it is registered. */
    Map<String, Function<Here, JsonNode>> scripts() {
        Map<String, Function<Here, JsonNode>> scripts = new LinkedHashMap<>();
        for (DatasetVolume volume : site.coverage().volumes()) {
            List<RecordId> others = versions(volume).stream()
                    .filter(id -> !id.equals(volume.dataset()))
                    .toList();
            scripts.put(
                    Addresses.script(Addresses.volume(volume.dataset())),
                    top -> new VolumeScript(site, volume).of(others, top));
        }
        return scripts;
    }

    private String name(RecordId id) {
        return site.catalog()
                .find(id, Dataset.class)
                .flatMap(d -> d.edition().dataset().value())
                .orElse(id.value());
    }
}
