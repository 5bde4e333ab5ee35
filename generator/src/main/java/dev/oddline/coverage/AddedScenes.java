package dev.oddline.coverage;

import java.util.List;

/**
 * The scenes that a dataset version has and none of its parents.
 *
 * @param counts their conditions
 * @param origins where they came from, sorted by source and incident
 */
public record AddedScenes(SceneCounts counts, List<Origin> origins) {

    public AddedScenes {
        origins = List.copyOf(origins);
    }

    /**
     * Scenes that came from one place.
     *
     * @param source such as {@code incident} or the id of a sampling round; empty where the table does not say
     * @param incident id of the incident; empty where the table names none
     */
    public record Origin(String source, String incident, Amount amount) {}
}
