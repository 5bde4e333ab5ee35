package dev.oddline.page.view;

import dev.oddline.picture.StepState;
import java.util.List;

/**
 * One of the five steps of a loop.
 *
 * @param name failure scenario, dataset version, experiment, evaluation, deployment
 * @param progress how far it is
 * @param state the same in the reader's language
 * @param when date or duration; empty where unknown
 * @param records the records of this step; empty where it is to come
 */
public record Step(String name, StepState progress, String state, String when, List<Piece> records) {

    public Step {
        records = List.copyOf(records);
    }
}
