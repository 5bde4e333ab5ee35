package dev.oddline.cli;

import dev.oddline.selection.scoring.Measure;
import dev.oddline.selection.scoring.Measures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers of a model's output are declared to be. */
enum OutputKind {
    /** Class probabilities that add up to 1; of several members too. */
    probabilities("probabilities"),
    /** What stands before a softmax; of several members too. */
    logits("logits"),
    /** A probability for each class on its own. */
    sigmoid("scores"),
    /** Numbers that are scores already; many in a row are those of pixels. */
    scores("score"),
    /** Feature vectors, held against those of the training data. */
    embeddings("embedding"),
    /** Predicted ways with their weights, as JSON lines only. */
    trajectories("trajectories_m"),
    /** Means and deviations of several members, as JSON lines only. */
    gaussians("means");

    private final String key;

    OutputKind(String key) {
        this.key = key;
    }

    /** Returns what a measure needs; empty if there is none of that name. */
    static Optional<String> needed(String measure) {
        Map<String, List<? extends Measure<?>>> all = Map.of(
                "means and deviations of several members (--input gaussians)", Measures.OF_GAUSSIANS,
                "the way taken, and those that several members predict (--input trajectories)",
                        Measures.OF_MEMBER_ERRORS,
                "predicted ways and our own (--input trajectories)", Measures.OF_ENCOUNTERS,
                "class probabilities that add up to 1, or logits", Measures.OF_DISTRIBUTIONS,
                "the probabilities or logits of several members, T x N x K", Measures.OF_ENSEMBLES,
                "a probability for each class on its own (--input sigmoid)", Measures.OF_HEADS,
                "logits (--input logits)", Measures.OF_LOGITS,
                "predicted ways (--input trajectories)", Measures.OF_TRAJECTORIES,
                "predicted ways and the one taken (--input trajectories)", Measures.OF_ERRORS);
        return all.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(m -> m.name().equals(measure)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the key that has the numbers in a line of JSON, unless another is said. */
    String key() {
        return key;
    }
}
