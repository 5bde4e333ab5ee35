package dev.oddline.record;

import java.util.List;

/**
 * A name for an improvement cycle; its steps are found from the links.
 *
 * @param incidents the incidents it starts with; empty where it starts with scenarios
 * @param scenarios the scenarios it starts with; empty where it starts with incidents
 * @param goal what shall be better at its end
 */
public record Loop(
        Heading heading,
        List<RecordId> incidents,
        List<RecordId> scenarios,
        Stated<String> goal,
        Stated<Moment> closedAt)
        implements MetadataRecord {

    public Loop {
        incidents = List.copyOf(incidents);
        scenarios = List.copyOf(scenarios);
    }
}
