package dev.oddline.selection.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How scores were made, so that nobody takes them for others of a like name.
 *
 * @param tool name and version of what computed them
 * @param input what the numbers of the model were declared to be
 * @param measures in the order of the scores
 * @param frame name of the reduction from items to a frame, if there was one
 * @param scene name of the reduction to a scene, if there was one
 */
public record ScoringDescription(
        String tool,
        String input,
        List<Measure<?>> measures,
        Optional<String> frame,
        Optional<String> scene,
        Empties empties) {

    public ScoringDescription {
        measures = List.copyOf(measures);
    }

    /** Returns all of it in one line. */
    public String line() {
        List<String> parts = new ArrayList<>(List.of(tool, "input " + input));
        for (Measure<?> measure : measures) {
            parts.add(measure.name() + " = " + measure.definition() + ", log base "
                    + measure.logBase().text());
        }
        parts.add("aggregation " + aggregation());
        return String.join("; ", parts);
    }

    /** Returns how items became scenes: {@code none}, or the reductions and what an empty frame counted as. */
    public String aggregation() {
        if (frame.isEmpty() && scene.isEmpty()) {
            return "none";
        }
        return frame.map(name -> "frame " + name + ", ").orElse("")
                + scene.map(name -> "scene " + name + ", ").orElse("")
                + "empty "
                + empties.name().toLowerCase(Locale.ROOT);
    }
}
