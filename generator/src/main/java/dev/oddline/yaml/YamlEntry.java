package dev.oddline.yaml;

/** One key of a mapping with its value. */
public record YamlEntry(YamlScalar key, YamlNode value) {}
