package dev.oddline.coverage;

import dev.oddline.record.RecordId;
import java.util.Optional;

/**
 * How much a dataset version holds, and what it added.
 *
 * @param drives number of drives; empty where the table names none
 * @param added the scenes that none of its parents has; empty if scenes can't be told apart
 */
public record DatasetVolume(
        RecordId dataset, CountedScenes counted, Optional<Long> drives, Optional<AddedScenes> added) {}
