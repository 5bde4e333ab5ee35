package dev.oddline.cli;

import dev.oddline.selection.scoring.OutputSource;
import dev.oddline.selection.scoring.Scoring;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Outputs of a model that are open to be read.
 *
 * @param offers what they can be scored by; of several, one is chosen by the measures
 * @param rows number of rows, if that is known before
 * @param ids what ids the rows have
 * @param open what has to be closed
 * @param <T> what models say
 */
record OpenedOutputs<T>(
        OutputSource<T> source, List<Scoring.Offer<T>> offers, OptionalLong rows, Ids ids, Closeable open)
        implements Closeable {

    /** What is known about the ids of rows before they are read. */
    enum Ids {
        /** They come from people and may repeat by mistake. */
        GIVEN,
        /** They are the numbers of the rows. */
        NUMBERS,
        /** There is no end of rows, so nobody can remember all ids. */
        ENDLESS
    }

    OpenedOutputs {
        offers = List.copyOf(offers);
    }

    /** Returns whether there may be no end of rows. */
    boolean endless() {
        return ids == Ids.ENDLESS;
    }

    /** Returns the same for whoever waits for the end of the rows, so that there must be one. */
    OpenedOutputs<T> untilTheEnd() {
        return new OpenedOutputs<>(source, offers, rows, endless() ? Ids.GIVEN : ids, open);
    }

    /** Returns whether ids are compared with each other. */
    boolean idsAreCompared() {
        return ids == Ids.GIVEN;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
