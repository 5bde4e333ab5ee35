package dev.oddline.page.view;

import java.util.List;

/**
 * One of the five steps of a loop.
 *
 * @param name failure scenario, dataset version, experiment, evaluation, deployment
 * @param state done, now or to come, in the reader's language
 * @param records the records of this step; empty where it is to come
 * @param when date or duration; empty where unknown
 */
public record Step(String name, String state, List<Piece> records, String when) {

    public Step {
        records = List.copyOf(records);
    }
}
