package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.coverage.SceneList;
import dev.oddline.coverage.SceneListing;
import dev.oddline.coverage.assessment.CoverageAssessments.Wording;
import dev.oddline.record.Dataset;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenes of the dataset versions of a repository. */
final class ScenesOfDatasets {
    private ScenesOfDatasets() {}

    /**
     * Returns the scenes of each dataset version in the words of its own taxonomy and of those of the evaluations that are about
     * it; one whose scene table is missing or cannot be read is left out, of which {@code check} says why.
     */
    static List<SceneList> of(Catalog catalog, SceneListing listing, List<Wording> evaluations) throws IOException {
        Map<List<String>, SceneList> scenes = new LinkedHashMap<>();
        for (Dataset dataset : catalog.records(Dataset.class)
                .filter(d -> d.contents().sceneTable().isGiven())
                .toList()) {
            for (Optional<RecordId> words : words(dataset, evaluations)) {
                listed(listing, dataset, words)
                        .ifPresent(list -> scenes.put(List.of(list.dataset().value(), list.taxonomy()), list));
            }
        }
        return List.copyOf(scenes.values());
    }

    private static Optional<SceneList> listed(SceneListing listing, Dataset dataset, Optional<RecordId> words)
            throws IOException {
        try {
            return listing.of(dataset, words);
        } catch (UnreadableTable finding) { // the rule unreadable-table reports it
            return Optional.empty();
        }
    }

    /** Returns the taxonomies in whose words the scenes of a dataset version are shown; empty for its own. */
    private static List<Optional<RecordId>> words(Dataset dataset, List<Wording> evaluations) {
        Stream<Optional<RecordId>> asked = evaluations.stream()
                .filter(a -> a.subject().trainedOn().contains(dataset.id())
                        || a.subject().dataset().equals(Optional.of(dataset.id())))
                .map(a -> Optional.of(new RecordId(Kind.ODD, a.taxonomy().id())))
                .filter(id -> !id.equals(dataset.contents().taxonomy().value()));
        return Stream.concat(Stream.of(Optional.<RecordId>empty()), asked)
                .distinct()
                .toList();
    }
}
