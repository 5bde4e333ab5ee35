package dev.oddline.cluster.proposal;

import dev.oddline.odd.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the scenes beside their features, in the order of the points.
 *
 * @param ids ascending by code points
 * @param uncertainty a score of each, larger is more uncertain; {@code NaN} where undefined
 * @param incidents whether each belongs to an incident
 * @param conditions by attribute of the taxonomy, in its order: what is known of each scene
 */
@SuppressWarnings("ArrayRecordComponent") // many scenes, never compared
public record SceneFacts(
        List<String> ids,
        Optional<double[]> uncertainty,
        Optional<boolean[]> incidents,
        Map<String, List<Condition>> conditions) {}
