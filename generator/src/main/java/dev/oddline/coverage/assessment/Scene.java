package dev.oddline.coverage.assessment;

import dev.oddline.coverage.Amount;
import dev.oddline.odd.Condition;
import java.util.Map;

/**
 * One scene of a dataset version.
 *
 * @param driveId empty where the table does not say
 * @param source where it came from, such as {@code random}; empty where nobody says
 * @param amount one scene with its frames and objects
 * @param conditions attribute id to what is known of it, all attributes of the target's taxonomy in their order
 */
record Scene(String sceneId, String driveId, String source, Amount amount, Map<String, Condition> conditions) {}
