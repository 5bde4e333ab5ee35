package dev.oddline.yaml;

import dev.oddline.source.Position;
import dev.oddline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A sequence whose end has not been read yet. */
final class OpenSequence implements OpenCollection {
    private final Position start;
    private final boolean merging;
    private final List<YamlNode> items = new ArrayList<>();

    OpenSequence(Position start, boolean merging) {
        this.start = start;
        this.merging = merging;
    }

    @Override
    public void add(YamlNode child) {
        items.add(child);
    }

    @Override
    public boolean isMerging() {
        return merging;
    }

    @Override
    public YamlNode close(Position end) {
        return new YamlSequence(items, new Span(start, end));
    }
}
