package dev.oddline.imports;

import dev.oddline.source.HiddenCharacters;
import java.util.List;
import java.util.Locale;

/** Says for a terminal which files an import wrote, or would write. */
public final class ImportSummary {
    private final StringBuilder text = new StringBuilder();

    /** Whether the files were written. */
    public enum Mode {
        WRITTEN,
        DRY_RUN
    }

    /** Adds a line: what it is about, and what there is to say. */
    public ImportSummary line(String label, String value) {
        text.append(String.format(Locale.ROOT, "%-13s%s\n", label, value));
        return this;
    }

    /** Adds a line for each file that differs, and how many there are of each sort. */
    public ImportSummary files(ImportPlan plan, List<FileChange> changes, Mode mode) {
        boolean written = mode == Mode.WRITTEN;
        for (FileChange change : changes) {
            switch (change.effect()) {
                case CREATED ->
                    line(written ? "wrote" : "would write", change.file().path().value());
                case UPDATED ->
                    line(
                            written ? "updated" : "would update",
                            change.file().path().value());
                case UNCHANGED -> {}
            }
        }
        line(written ? "written" : "to write", Long.toString(count(changes, FileChange.Effect.CREATED)));
        line(written ? "updated" : "to update", Long.toString(count(changes, FileChange.Effect.UPDATED)));
        long same = count(changes, FileChange.Effect.UNCHANGED)
                + plan.same().size()
                + plan.kept().size();
        return line("unchanged", Long.toString(same));
    }

    /** Adds a heading with lines below it, after an empty line; nothing if there are none. */
    public ImportSummary list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return this;
    }

    /** Adds an empty line. */
    public ImportSummary gap() {
        text.append('\n');
        return this;
    }

    /** Adds what people have changed, and what could not be read; a terminal does not obey what stands there. */
    public ImportSummary left(ImportPlan plan, String tool) {
        list(
                "changed by hand, not updated although " + tool + " has something new:",
                plan.conflicts().stream().map(path -> path.value()).toList());
        return list(
                "could not be read, or not be carried over:",
                plan.unreadable().stream()
                        .map(u -> HiddenCharacters.shown(u.place()) + ": " + HiddenCharacters.shown(u.reason()))
                        .toList());
    }

    private static long count(List<FileChange> changes, FileChange.Effect effect) {
        return changes.stream().filter(change -> change.effect() == effect).count();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
