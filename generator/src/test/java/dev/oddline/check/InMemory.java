package dev.oddline.check;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.check.content.StoredFile;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.Past;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import dev.oddline.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository that exists in a test only: files by path. */
public final class InMemory {
    private static final RepoPath FOLDER = new RepoPath("metadata");
    private static final MessageCatalogue MESSAGES = MessageCatalogue.of("en");

    private final Map<RepoPath, byte[]> files = new TreeMap<>();

    /** Adds a file; the path starts below {@code metadata/}. */
    public InMemory with(String path, String text) {
        files.put(new RepoPath("metadata/" + path), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns the catalog of the files. */
    public Catalog catalog() {
        return read().catalog();
    }

    /** Returns the text of every file. */
    public Map<RepoPath, SourceText> sources() {
        Map<RepoPath, SourceText> sources = new TreeMap<>();
        files.forEach((path, bytes) -> sources.put(path, SourceText.of(new SourceFile(path, bytes))));
        return sources;
    }

    private CatalogReader.Reading read() {
        List<SourceFile> records = files.entrySet().stream()
                .filter(f -> CatalogReader.isRead(FOLDER, f.getKey()))
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        return CatalogReader.read(FOLDER, records);
    }

    /** Returns all findings on a day. */
    public Findings findings(LocalDate today) {
        return findings(today, new Past.Unknown());
    }

    /** Returns all findings on a day, given what the records were before. */
    public Findings findings(LocalDate today, Past past) {
        CatalogReader.Reading reading = read();
        CheckInput input = new CheckInput(
                reading.catalog(),
                path -> Optional.ofNullable(files.get(path)).map(StoredFile::of),
                FOLDER,
                List.copyOf(files.keySet()),
                today);
        try {
            return Checker.check(input.with(past), reading.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the open findings as {@code path:line:column rule: message}. */
    public List<String> open() {
        return findings(LocalDate.of(2026, 3, 14))
                .open()
                .map(Finding::diagnostic)
                .map(d -> d.location() + " " + d.rule().name() + ": " + MESSAGES.text(d.message()))
                .toList();
    }

    /** Returns the first help of each open finding. */
    public List<String> helps() {
        return findings(LocalDate.of(2026, 3, 14))
                .open()
                .flatMap(f -> f.diagnostic().helps().stream().limit(1))
                .map(MESSAGES::text)
                .toList();
    }
}
