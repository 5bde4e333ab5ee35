package dev.oddline.page;

import dev.oddline.coverage.AddedScenes;
import dev.oddline.coverage.Amount;
import dev.oddline.coverage.CrossTable;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.coverage.GapVerdict;
import dev.oddline.coverage.SceneCounts;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddSegment;
import dev.oddline.page.view.CoverageView;
import dev.oddline.page.view.Fill;
import dev.oddline.page.view.HeatCell;
import dev.oddline.page.view.HeatCell.Face;
import dev.oddline.page.view.Heatmap;
import dev.oddline.page.view.LayerName;
import dev.oddline.page.view.Mark;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.picture.Ramp;
import dev.oddline.record.Dataset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Heatmaps of how much one dataset version holds: one for each two attributes that its scene table tells. */
final class VolumeMaps {
    private final Words words;
    private final OddNames names;
    private final SceneCounts counts;
    private final Set<Dataset.CountingUnit> units;
    private final long scenes;
    private final Optional<SceneCounts> added;
    private final Map<List<String>, Tables> byAxes = new LinkedHashMap<>();
    private final Map<LayerName, Ramp> ramps = new LinkedHashMap<>();

    /** What one choice of axes shows. */
    private record Tables(Map<OddSegment, Amount> all, Map<OddSegment, Amount> added) {}

    VolumeMaps(DatasetVolume volume, OddNames names, Words words) {
        this.words = words;
        this.names = names;
        this.counts = volume.counted().counts();
        this.units = volume.counted().units();
        this.scenes = counts.total().scenes();
        this.added = volume.added().map(AddedScenes::counts);
        for (List<String> axes : HeatmapGrid.pairs(toldAttributes())) {
            byAxes.put(
                    axes,
                    new Tables(
                            CrossTable.of(counts, axes),
                            added.map(a -> CrossTable.of(a, axes)).orElse(Map.of())));
        }
        ramps.put(LayerName.SCENES, ramp(Amount::scenes));
        if (units.contains(Dataset.CountingUnit.FRAME)) {
            ramps.put(LayerName.FRAMES, ramp(Amount::frames));
        }
        if (units.contains(Dataset.CountingUnit.OBJECT)) {
            ramps.put(LayerName.OBJECTS, ramp(Amount::objects));
        }
        added.ifPresent(any -> ramps.put(LayerName.ADDED, ramps.get(LayerName.SCENES)));
    }

    /** Returns the attributes of which something is known of some scene, in the order of the taxonomy. */
    private List<String> toldAttributes() {
        List<String> told = new ArrayList<>();
        List<OddAttribute> attributes = counts.taxonomy().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            int place = i;
            if (counts.groups().stream()
                    .anyMatch(g -> !g.conditions().get(place).isUnknown())) {
                told.add(attributes.get(i).id());
            }
        }
        return told;
    }

    private Ramp ramp(ToLongFunction<Amount> what) {
        return Ramp.ofCounts(byAxes.values().stream()
                .flatMap(t -> t.all().values().stream())
                .mapToLong(what)
                .max()
                .orElse(0));
    }

    /** Returns the layers that the cells have. */
    List<CoverageView.Layer> layers() {
        return ramps.entrySet().stream()
                .map(e -> new CoverageView.Layer(
                        e.getKey(), words.say("layer." + VerdictLook.key(e.getKey())), RampKey.of(e.getValue())))
                .toList();
    }

    /** Returns the choices of axes: each two attributes. */
    List<List<String>> choices() {
        return List.copyOf(byAxes.keySet());
    }

    /** Returns the attributes that a scene tells, in the order of the taxonomy. */
    List<String> attributes() {
        return toldAttributes();
    }

    /** Returns the segments of a choice that have a scene. */
    Set<OddSegment> segments(List<String> axes) {
        return tables(axes).all().keySet();
    }

    /** Returns the layers with their ramps. */
    Map<LayerName, Ramp> ramps() {
        return Collections.unmodifiableMap(ramps);
    }

    /** Returns the number of a segment in a layer. */
    long number(LayerName layer, List<String> axes, OddSegment segment) {
        return switch (layer) {
            case FRAMES -> amount(axes, segment).frames();
            case OBJECTS -> amount(axes, segment).objects();
            case ADDED ->
                tables(axes).added().getOrDefault(segment, Amount.NONE).scenes();
            case SCENES, VERDICT, METRIC, LOW, SHRUNK, GAP, CHANGE, EVALUATED, TRAINED, MISSING ->
                amount(axes, segment).scenes();
        };
    }

    /** Returns the first two attributes of which there is a heatmap. */
    Optional<List<String>> firstAxes() {
        return byAxes.keySet().stream().findFirst();
    }

    /** Returns what the cells without a colour of the scale mean. */
    CoverageView.Legend legend() {
        VerdictLook looks = new VerdictLook(words);
        return new CoverageView.Legend(
                List.of(),
                List.of(
                        new CoverageView.LegendEntry(looks.of(GapVerdict.NO_DATA, ""), words.say("volume.no-data")),
                        new CoverageView.LegendEntry(
                                looks.of(Absence.UNKNOWN_VALUE, ""), words.say("volume.unknown-value")),
                        new CoverageView.LegendEntry(looks.of(Absence.EXCLUDED, ""), looks.advice(Absence.EXCLUDED))));
    }

    /** Returns the heatmap of one choice of axes. */
    Heatmap map(List<String> axes) {
        HeatmapGrid grid = grid(axes);
        return new Heatmap(
                HeatmapGrid.id(axes),
                names.axes(axes),
                Phrase.of(words.say("volume.caption")),
                List.of(),
                grid.columns(),
                grid.groups(segment -> cell(axes, segment)),
                List.of(),
                SafeUrl.NONE);
    }

    /** Returns the places of the segments of two attributes. */
    HeatmapGrid grid(List<String> axes) {
        return new HeatmapGrid(
                counts.taxonomy(), names, axes, tables(axes).all().keySet());
    }

    /** Returns how much there is of a segment. */
    Amount amount(List<String> axes, OddSegment segment) {
        return tables(axes).all().getOrDefault(segment, Amount.NONE);
    }

    private Tables tables(List<String> axes) {
        return byAxes.getOrDefault(axes, new Tables(Map.of(), Map.of()));
    }

    /** Returns what a segment shows in each layer, that of the scenes first. */
    HeatCell cell(List<String> axes, OddSegment segment) {
        Optional<String> excluded = counts.taxonomy().exclusionOf(segment).map(exclusion -> exclusion.reason());
        Amount amount = amount(axes, segment);
        if (excluded.isPresent() && amount.scenes() == 0) {
            return new HeatCell(
                    "", HeatCell.State.EXCLUDED, words.coverage("absence.excluded") + ": " + excluded.get(), List.of());
        }
        List<Face> faces =
                ramps.keySet().stream().map(layer -> face(layer, axes, segment)).toList();
        return new HeatCell("", HeatCell.State.SHOWN, said(axes, segment), faces);
    }

    /** Returns what a cell shows, for those who hear it. */
    String said(List<String> axes, OddSegment segment) {
        Amount amount = amount(axes, segment);
        return words.counted(amount.scenes(), "scene")
                + share(amount)
                + (units.contains(Dataset.CountingUnit.FRAME)
                        ? ", " + words.say("volume.frames", Figures.count(amount.frames()))
                        : "")
                + (units.contains(Dataset.CountingUnit.OBJECT)
                        ? ", " + words.say("volume.objects", Figures.count(amount.objects()))
                        : "")
                + (added.isPresent()
                        ? ", " + words.say("volume.added", Figures.count(number(LayerName.ADDED, axes, segment)))
                        : "");
    }

    /** Returns a number of a segment as its explanation has it: that of the scenes with their share of all scenes. */
    String fact(LayerName layer, List<String> axes, OddSegment segment) {
        String count = Figures.count(number(layer, axes, segment));
        return layer == LayerName.SCENES ? count + share(amount(axes, segment)) : count;
    }

    private String share(Amount amount) {
        return amount.scenes() == 0
                ? ""
                : " (" + Figures.fixed(BigDecimal.valueOf(100.0 * amount.scenes() / scenes), 1) + "\u00a0%)";
    }

    /** Scenes of which a value is unknown have no colour of the scale, and a segment without a scene is a gap, no small number. */
    private Face face(LayerName layer, List<String> axes, OddSegment segment) {
        Face counted = SegmentFaces.count(
                layer, Optional.of(number(layer, axes, segment)), ramps.getOrDefault(layer, Ramp.ofCounts(0)), false);
        boolean none = amount(axes, segment).scenes() == 0;
        if (segment.valueOf().containsValue(OddSegment.UNKNOWN)) {
            return none ? counted : counted.as(Fill.UNKNOWN_VALUE, Mark.QUESTION);
        }
        return none ? counted.as(Fill.NO_DATA, Mark.CROSS) : counted;
    }
}
