package dev.oddline.yaml;

import dev.oddline.source.Span;

/** A value of a YAML document with its place in the text. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /** Returns where the value stands, without its key. */
    Span span();
}
