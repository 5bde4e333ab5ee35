package dev.oddline.imports.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What a user says of an evaluation that its file does not tell.
 *
 * @param id the id of its record
 * @param subject what was evaluated
 * @param dataset the dataset version it was done on
 * @param taxonomy the taxonomy whose words its table has
 * @param evaluatedAt when it was done, as a record writes it
 * @param task one of those in the settings
 */
public record EvaluationFacts(
        String id,
        Subject subject,
        Optional<String> dataset,
        Optional<String> taxonomy,
        Optional<String> evaluatedAt,
        Optional<String> task) {

    /** Returns the same in the words of a taxonomy. */
    public EvaluationFacts in(String odd) {
        return new EvaluationFacts(id, subject, dataset, Optional.of(odd), evaluatedAt, task);
    }

    /**
     * What was evaluated.
     *
     * @param models in any order; none if they have no records, or if nobody said
     * @param run whose weights were evaluated, where they have no model record
     */
    public record Subject(List<String> models, Optional<String> run) {
        public Subject {
            models = List.copyOf(models);
        }

        boolean isUnknown() {
            return models.isEmpty() && run.isEmpty();
        }
    }
}
