package dev.oddline.cli;

import dev.oddline.decode.Spelling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.aggregation.Reduction;
import dev.oddline.selection.aggregation.Reductions;
import dev.oddline.selection.scoring.EachItem;
import dev.oddline.selection.scoring.ManyItemsAScene;
import dev.oddline.selection.scoring.Measure;
import dev.oddline.selection.scoring.Orientation;
import dev.oddline.selection.scoring.SceneReader;
import dev.oddline.selection.scoring.SceneScores;
import dev.oddline.selection.scoring.Scoring;
import dev.oddline.selection.scoring.ScoringDescription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is computed: the measures, and how items become scenes.
 *
 * @param unit what a row of the answer stands for
 * @param <T> what models say
 */
record ScorePlan<T>(
        Scoring<T> scoring,
        Optional<Reduction> ofFrame,
        Optional<Reduction> ofScene,
        SelectionPolicy.Unit unit,
        ScoreOutputOptions options,
        ScoringDescription description) {

    /** Returns the plan, or says what does not fit. */
    static <T> ScorePlan<T> of(List<Scoring.Offer<T>> offers, OutputKind kind, ScoreOutputOptions options)
            throws ScoreInputs.Unfit {
        Scoring<T> scoring = chosen(offers, kind, options.measures());
        for (Map.Entry<String, String> level : options.aggregate().entrySet()) {
            if (!level.getKey().equals("frame") && !level.getKey().equals("scene")) {
                throw new ScoreInputs.Unfit(
                        "--aggregate knows the levels frame and scene, not '" + level.getKey() + "'");
            }
        }
        Optional<Reduction> frame = reduction(options.aggregate(), "frame");
        Optional<Reduction> scene = reduction(options.aggregate(), "scene");
        for (Measure<?> measure : scoring.measures()) {
            if ((frame.isPresent() || scene.isPresent()) && measure.orientation() == Orientation.LOWER) {
                throw new ScoreInputs.Unfit("of `" + measure.name() + "` a small number is worth a label, which no"
                        + " reduction keeps: aggregate " + opposite(measure.name()));
            }
        }
        return new ScorePlan<>(
                scoring,
                frame,
                scene,
                unit(frame, scene, options),
                options,
                new ScoringDescription(
                        "oddline " + Version.number(),
                        kind.name(),
                        scoring.measures(),
                        frame.map(Reduction::name),
                        scene.map(Reduction::name),
                        options.empties()));
    }

    private static SelectionPolicy.Unit unit(
            Optional<Reduction> frame, Optional<Reduction> scene, ScoreOutputOptions options) throws ScoreInputs.Unfit {
        if (frame.isEmpty() && scene.isEmpty()) {
            return options.unit().orElse(SelectionPolicy.Unit.SCENE);
        }
        SelectionPolicy.Unit made = scene.isPresent() ? SelectionPolicy.Unit.SCENE : SelectionPolicy.Unit.FRAME;
        if (!options.unit().orElse(made).equals(made)) {
            throw new ScoreInputs.Unfit("--aggregate makes a row of each " + word(made)
                    + ", --unit asks for one of each " + word(options.unit().get()));
        }
        return made;
    }

    private static String word(SelectionPolicy.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Returns what the rows of the answer stand for, in words. */
    String rows() {
        return word(unit) + "s";
    }

    private static String opposite(String name) {
        return name.equals("margin") ? "margin_uncertainty" : "the opposite as `score`";
    }

    private static <T> Scoring<T> chosen(List<Scoring.Offer<T>> offers, OutputKind kind, List<String> names)
            throws ScoreInputs.Unfit {
        for (Scoring.Offer<T> offer : offers) {
            if (!names.isEmpty() && offer.names().containsAll(names)) {
                if (new TreeSet<>(names).size() < names.size()) {
                    throw new ScoreInputs.Unfit("--measure names one twice");
                }
                return offer.by(names);
            }
        }
        List<String> offered =
                offers.stream().flatMap(offer -> offer.names().stream()).toList();
        String has = kind + " of this shape have " + String.join(", ", offered);
        for (String name : names) {
            if (!offered.contains(name)) {
                throw new ScoreInputs.Unfit("'" + name + "' is no measure of them: "
                        + OutputKind.needed(name)
                                .map(needed -> "it takes " + needed + ". ")
                                .or(() -> meant(name, offered).map(meant -> "did you mean '" + meant + "'? "))
                                .orElse("")
                        + has);
            }
        }
        throw new ScoreInputs.Unfit(
                (names.isEmpty() ? "say with --measure what is computed: " : "no one row has all of these: ") + has);
    }

    /** Returns the measure whose name is nearest, or else begins so: of {@code entropy} there are several. */
    private static Optional<String> meant(String name, List<String> offered) {
        return Spelling.nearest(name, offered)
                .or(() -> offered.stream()
                        .filter(measure -> !name.isEmpty() && measure.startsWith(name))
                        .findFirst());
    }

    private static Optional<Reduction> reduction(Map<String, String> levels, String level) throws ScoreInputs.Unfit {
        if (!levels.containsKey(level)) {
            return Optional.empty();
        }
        String name = levels.get(level);
        Optional<Reduction> reduction = Reductions.named(name);
        if (reduction.isEmpty()) {
            throw new ScoreInputs.Unfit(
                    "there is no reduction '" + name + "': " + String.join(", ", Reductions.forms()));
        }
        return reduction;
    }

    /** Returns whether several items become one row: a scene, or a frame of it. */
    boolean isAggregated() {
        return ofFrame.isPresent() || ofScene.isPresent();
    }

    /**
     * Returns what makes scenes of items, or frames.
     *
     * @param idsAreCompared whether two items of one name are refused where they are not put together
     */
    SceneScores scenes(boolean idsAreCompared, SceneReader reader) {
        if (isAggregated()) {
            return new ManyItemsAScene(
                    ofFrame, ofScene, options.emptyFrames(), scoring.measures().size(), reader);
        }
        return idsAreCompared ? EachItem.ofDifferentIds(unit, reader) : EachItem.ofAnyIds(unit, reader);
    }
}
