package dev.oddline.coverage;

import java.util.List;

/** Assesses the same evaluation by other attributes. */
@FunctionalInterface
public interface Regrouping {

    /**
     * Returns the assessment on some attributes.
     *
     * @param attributes ids, in the order of the axes; one or more, all of the taxonomy
     */
    CoverageAssessment on(List<String> attributes);
}
