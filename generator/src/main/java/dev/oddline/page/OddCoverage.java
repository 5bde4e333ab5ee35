package dev.oddline.page;

import dev.oddline.coverage.CoverageAssessment;
import dev.oddline.coverage.DatasetVolume;
import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * How the ODD is covered, as pages need it.
 *
 * @param evaluations held against targets, those to look at first in front
 * @param volumes of the dataset versions whose scene tables can be read, in the order of the records
 */
public record OddCoverage(List<CoverageAssessment> evaluations, List<DatasetVolume> volumes) {

    public OddCoverage {
        evaluations = List.copyOf(evaluations);
        volumes = List.copyOf(volumes);
    }

    Optional<DatasetVolume> volume(RecordId dataset) {
        return volumes.stream().filter(v -> v.dataset().equals(dataset)).findFirst();
    }
}
