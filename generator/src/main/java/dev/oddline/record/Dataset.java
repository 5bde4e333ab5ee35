package dev.oddline.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One immutable version of a dataset.
 *
 * @param parents the versions it was made from
 * @param origin where its scenes came from, in the order of the file
 */
public record Dataset(
        Heading heading,
        Edition edition,
        List<RecordId> parents,
        Stated<Storage> storage,
        Contents contents,
        List<Source> origin,
        Labels labels,
        Terms terms)
        implements MetadataRecord {

    public Dataset {
        parents = List.copyOf(parents);
        origin = List.copyOf(origin);
    }

    /** Returns whether its content can no longer change: one answer for rules, pages and the grade of a run. */
    public Pinning pinning() {
        if (!edition.pinned().orElse(false)) {
            return Pinning.MUTABLE;
        }
        return storage.value().filter(Storage::isFixed).isPresent() ? Pinning.PINNED : Pinning.CLAIMED;
    }

    /** Whether the content of a version can no longer change. */
    public enum Pinning {
        /** It says so, and a hash or a commit fixes what is meant. */
        PINNED,
        /** It says so, but nothing fixes what is meant. */
        CLAIMED,
        /** It does not say so. */
        MUTABLE
    }

    /** What a dataset version is for. */
    public enum DatasetPurpose {
        TRAIN,
        VALIDATION,
        TEST,
        MIXED
    }

    /** What counts as one when a dataset is measured. */
    public enum CountingUnit {
        DRIVE,
        SCENE,
        FRAME,
        OBJECT
    }

    /**
     * Which version of what.
     *
     * @param dataset name that all versions share
     * @param pinned whether its content can no longer change
     */
    public record Edition(
            Stated<String> dataset, Stated<Moment> createdAt, Stated<DatasetPurpose> purpose, Stated<Boolean> pinned) {}

    /**
     * What is in it.
     *
     * @param splits by name, in the order of the file
     * @param taxonomy the taxonomy of its ODD values
     * @param withdrawn scenes that must no longer be used, in the order of the file
     * @param youngestRecording when the last of its scenes was recorded
     */
    public record Contents(
            Map<String, Split> splits,
            Stated<CountingUnit> countingUnit,
            Stated<RecordId> taxonomy,
            Stated<SceneTable> sceneTable,
            List<WithdrawnScene> withdrawn,
            Stated<Moment> youngestRecording) {
        public Contents {
            splits = Collections.unmodifiableMap(new LinkedHashMap<>(splits));
            withdrawn = List.copyOf(withdrawn);
        }

        /** Returns the number of scenes of all splits; empty unless each of them states its own. */
        public Optional<Long> scenes() {
            return splits.values().stream().allMatch(split -> split.scenes().isGiven())
                    ? splits.values().stream()
                            .flatMap(split -> split.scenes().value().stream())
                            .reduce(Long::sum)
                    : Optional.empty();
        }
    }

    /** How much a split holds, in scenes, frames and labelled objects. */
    public record Split(Stated<Long> scenes, Stated<Long> frames, Stated<Long> objects) {}

    /** A scene that must no longer be used, and why. */
    public record WithdrawnScene(Stated<String> sceneId, Stated<String> reason, Stated<LocalDate> date) {}

    /**
     * Scenes that came from one place.
     *
     * @param source why they were taken: after an event in the field, at random, in a round …
     * @param scenes number of scenes
     * @param share of the version's scenes, 0..1
     */
    public record Source(
            Stated<String> source,
            Stated<Long> scenes,
            Stated<BigDecimal> share,
            List<RecordId> incidents,
            Stated<RecordId> sampling) {
        public Source {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * By which rules it was labelled, and how well.
     *
     * @param earlier what became of labels that its parents have by other rules, in the order of the file
     */
    public record Labels(Stated<RecordId> policy, Stated<LabelQuality> quality, List<EarlierLabels> earlier) {
        public Labels {
            earlier = List.copyOf(earlier);
        }
    }

    /** What became of labels that were made by other rules. */
    public enum LabelFate {
        /** Made anew by the rules of the version. */
        RELABELLED,
        /** Changed by a program, so that they follow the rules of the version. */
        CONVERTED,
        /** Still as they were. */
        KEPT
    }

    /**
     * Labels of the parents that were made by other rules.
     *
     * @param policy the rules that they were made by
     * @param scenes number of scenes that have them
     */
    public record EarlierLabels(Stated<RecordId> policy, Stated<LabelFate> fate, Stated<Long> scenes) {}

    /**
     * How well it was labelled.
     *
     * @param auditedObjects number of objects that were looked at again
     * @param errors number of them that were wrong
     * @param errorRate share of wrong objects, 0..1
     * @param n number of units the rate was measured on
     */
    public record LabelQuality(
            Stated<Long> auditedObjects,
            Stated<Long> errors,
            Stated<BigDecimal> errorRate,
            Stated<Long> n,
            Stated<String> method) {}

    /** Under which terms and where it was recorded. */
    public record Terms(Stated<String> licence, List<String> regions) {
        public Terms {
            regions = List.copyOf(regions);
        }
    }
}
