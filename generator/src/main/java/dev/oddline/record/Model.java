package dev.oddline.record;

import java.util.List;

/**
 * The weights from one run.
 *
 * @param run what made them
 * @param weights where they are
 */
public record Model(
        Heading heading, Stated<RecordId> run, Stated<Weights> weights, Description description, Names names)
        implements MetadataRecord {

    /** How far a model has come on its way to the road. */
    public enum Stage {
        CANDIDATE,
        RELEASED,
        RETIRED,
        ARCHIVED
    }

    /**
     * The stored weights.
     *
     * @param uri where they are stored
     * @param hash SHA-256 of their bytes
     * @param sizeBytes their size in bytes
     */
    public record Weights(Stated<String> uri, Stated<ContentHash> hash, Stated<Long> sizeBytes) {}

    /** What a model is for and what it is made of. */
    public record Description(
            Stated<Stage> stage, Stated<String> task, Stated<String> architecture, Stated<Moment> createdAt) {}

    /**
     * How a registry names a model.
     *
     * @param aliases such as {@code champion}
     * @param registeredName name that all versions share
     * @param version in the registry's own words
     */
    public record Names(List<String> aliases, Stated<String> registeredName, Stated<String> version) {
        public Names {
            aliases = List.copyOf(aliases);
        }
    }
}
