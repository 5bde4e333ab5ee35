package dev.oddline.yaml;

import dev.oddline.source.Position;

/** A mapping or sequence whose end has not been read yet. */
sealed interface OpenCollection permits OpenMapping, OpenSequence {

    /** Takes the next child: of a mapping, keys and values in turn. */
    void add(YamlNode child);

    /** Returns whether the next child is, or is within, the value of a merge key. */
    boolean isMerging();

    /** Returns the collection. */
    YamlNode close(Position end);
}
