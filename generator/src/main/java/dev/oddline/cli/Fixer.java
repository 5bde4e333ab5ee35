package dev.oddline.cli;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Edit;
import dev.oddline.diagnostic.EditedText;
import dev.oddline.diagnostic.Fix;
import dev.oddline.report.FixText;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies the fixes that take no decision to the files of the work tree. */
final class Fixer {
    /** A fix may uncover another finding with a fix; it ends where none does. */
    private static final int MOST_PASSES = 10;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FixText text;
    private final PrintStream out;

    Fixer(FixText text, PrintStream out) {
        this.text = text;
        this.out = out;
    }

    /** Reads the records as they are now. */
    interface Reading {
        Records read() throws IOException;
    }

    /** Fixes what can be fixed and prints each change. Of fixes that touch each other the first is made; then all is read anew. */
    void fix(Reading reading, LocalDate today) throws IOException {
        boolean changed = true;
        for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
            changed = false;
            try (Records records = reading.read()) {
                Map<RepoPath, List<Diagnostic>> fixable = records.check(today)
                        .open()
                        .map(Finding::diagnostic)
                        .filter(d -> d.safeFix().isPresent())
                        .collect(Collectors.groupingBy(d -> d.location().path(), TreeMap::new, Collectors.toList()));
                Path root = records.workspace().root().toRealPath();
                for (Map.Entry<RepoPath, List<Diagnostic>> file : fixable.entrySet()) {
                    changed |= fix(root.resolve(file.getKey().value()), file.getKey(), file.getValue());
                }
            }
        }
    }

    private boolean fix(Path file, RepoPath path, List<Diagnostic> fixable) throws IOException {
        Optional<String> read = text(file);
        if (read.isEmpty()) {
            return false;
        }
        String mark = read.get().startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String before = read.get().substring(mark.length());
        List<Fix> fixes = new ArrayList<>();
        List<Diagnostic> fixed = new ArrayList<>();
        for (Diagnostic diagnostic : fixable) {
            Fix fix = diagnostic.safeFix().orElseThrow();
            if (fixes.stream().noneMatch(fix::touches)) {
                fixes.add(fix);
                fixed.add(diagnostic);
            }
        }
        List<Edit> edits = fixes.stream().flatMap(f -> f.edits().stream()).toList();
        String after = EditedText.of(before, edits);
        byte[] bytes = (mark + after).getBytes(StandardCharsets.UTF_8);
        if (YamlReader.readRecord(new SourceFile(path, bytes)).value().isEmpty()) {
            throw new IllegalStateException("a fix would break " + path);
        }
        WholeFile.write(file, bytes);
        out.print(text.of(path, fixed, before, after));
        return true;
    }

    /** Returns the text of a file that may be changed: a regular one, reached over no link, in UTF-8. */
    private static Optional<String> text(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().equals(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
