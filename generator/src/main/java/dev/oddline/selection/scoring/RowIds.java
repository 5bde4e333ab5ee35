package dev.oddline.selection.scoring;

import java.util.List;
import java.util.Optional;

/** What the rows of an array are about. */
public sealed interface RowIds {

    /** Returns the id of the scene of a row, from 0. */
    String scene(long row);

    /** Returns the id of the frame of a row; empty if rows are not told apart by frames. */
    Optional<String> frame(long row);

    /** Returns the id of the object of a row; empty if rows are not told apart by objects. */
    Optional<String> object(long row);

    /** Returns whether they come from people, and not from the numbers of the rows. */
    boolean areGiven();

    /** Rows are scenes that have no id but their number, from 0. */
    record Numbered() implements RowIds {
        @Override
        public String scene(long row) {
            return Long.toString(row);
        }

        @Override
        public Optional<String> frame(long row) {
            return Optional.empty();
        }

        @Override
        public Optional<String> object(long row) {
            return Optional.empty();
        }

        @Override
        public boolean areGiven() {
            return false;
        }
    }

    /**
     * Rows have the ids of a list.
     *
     * @param scenes one for each row
     * @param frames one for each row, or none at all
     * @param objects one for each row, or none at all
     */
    record Listed(List<String> scenes, List<String> frames, List<String> objects) implements RowIds {
        public Listed {
            scenes = List.copyOf(scenes);
            frames = List.copyOf(frames);
            objects = List.copyOf(objects);
        }

        @Override
        public String scene(long row) {
            return scenes.get((int) row);
        }

        @Override
        public Optional<String> frame(long row) {
            return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get((int) row));
        }

        @Override
        public Optional<String> object(long row) {
            return objects.isEmpty() ? Optional.empty() : Optional.of(objects.get((int) row));
        }

        @Override
        public boolean areGiven() {
            return true;
        }
    }
}
