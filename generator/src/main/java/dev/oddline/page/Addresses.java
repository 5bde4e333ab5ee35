package dev.oddline.page;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.coverage.AssessedEvaluation;
import dev.oddline.coverage.SceneList;
import dev.oddline.diagnostic.Rule;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The permanent address of every page, relative to the top of the site. */
final class Addresses {
    static final String HOME = "index.html";
    static final String RECORDS = "records.html";
    static final String PROBLEMS = "problems.html";
    static final String CHANGES = "changes.html";
    static final String CHANGES_DATA = "data/changes.json";
    static final String COVERAGE = "coverage.html";
    static final String COVERAGE_DATA = "data/coverage.json";
    static final String COMBINATIONS_DATA = "data/combinations.json";
    static final String RULES = "rules.html";
    static final String DATA = "data/index.html";
    static final String MANIFEST = "data/manifest.json";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST = 150;

    private final Catalog catalog;
    private final Map<RepoPath, String> byPath;

    private Addresses(Catalog catalog, Map<RepoPath, String> byPath) {
        this.catalog = catalog;
        this.byPath = byPath;
    }

    /** Returns the addresses of a catalog: every file has one of its own, also where ids clash. */
    static Addresses of(Catalog catalog) {
        Map<RepoPath, String> byPath = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (CatalogEntry entry : catalog.entries()) {
            String stem = entry.kind().folder() + "/" + fileName(entry.path().stem());
            String name = stem;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = stem + "+" + i;
            }
            byPath.put(entry.path(), name + ".html");
        }
        return new Addresses(catalog, byPath);
    }

    /** Returns a file name in ASCII that is safe on every file system: other characters become {@code =} and their code. */
    private static String fileName(String stem) {
        String name = stem;
        if (!PLAIN.matcher(stem).matches()) {
            StringBuilder safe = new StringBuilder();
            stem.codePoints().forEach(c -> {
                boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
                safe.append(plain ? Character.toString(c) : "=" + Integer.toHexString(c));
            });
            name = safe.toString();
        }
        name = name.length() > LONGEST ? name.substring(0, LONGEST) + "+" : name;
        name = name.endsWith(".") ? name + "+" : name;
        return RESERVED.matcher(name).matches() || name.startsWith(".") ? "+" + name : name;
    }

    /** Returns the page of a file. */
    String page(CatalogEntry entry) {
        String page = byPath.get(entry.path());
        if (page == null) {
            throw new IllegalStateException("not in the catalog: " + entry.path());
        }
        return page;
    }

    /** Returns the list of the files that hold the records of a kind in machine-readable form. */
    static String data(Kind kind) {
        return "data/" + kind.folder() + ".json";
    }

    /** Returns the page of a record; empty for a tombstone. */
    Optional<String> page(RecordId id) {
        return catalog.find(id).map(this::page);
    }

    /** Returns the list of a kind; {@code number} 1 is the first page. */
    static String list(Kind kind, int number) {
        return kind.folder() + (number == 1 ? "" : "-" + number) + ".html";
    }

    /** Returns a page of the problems; {@code number} 1 is the first. */
    static String problems(int number) {
        return number == 1 ? PROBLEMS : "problems-" + number + ".html";
    }

    /** Returns a page of landings: those of a year, or the records of one commit; {@code number} 1 is the first. */
    static String changes(String series, int number) {
        return "changes/" + series + (number == 1 ? "" : "-" + number) + ".html";
    }

    /** Returns the page of an evaluation held against a target. */
    static String coverage(AssessedEvaluation subject) {
        return "coverage/" + fileName(subject.evaluation().value()) + "/"
                + fileName(subject.target().value()) + ".html";
    }

    /** Returns the page of every segment of an evaluation held against a target, where these have one of their own. */
    static String allSegments(AssessedEvaluation subject) {
        return "coverage/segments/" + fileName(subject.evaluation().value()) + "/"
                + fileName(subject.target().value()) + ".html";
    }

    /** Returns the page of the combinations of values in a dataset version. */
    static String combinations(RecordId dataset) {
        return "coverage/combinations/" + fileName(dataset.value()) + ".html";
    }

    /** Returns the page of all combinations of values that a dataset version lacks, where they are too many for the one before. */
    static String missingCombinations(RecordId dataset) {
        return "coverage/combinations/missing/" + fileName(dataset.value()) + ".html";
    }

    /** Returns the page of how much a dataset version holds. */
    static String volume(RecordId dataset) {
        return "coverage/datasets/" + fileName(dataset.value()) + ".html";
    }

    /** Returns where the scenes of a round or the members of a cluster are judged; {@code number} 1 is the first page. */
    String review(CatalogEntry entry, int number) {
        String first = "review/" + page(entry);
        return number == 1 ? first : script(first) + "/" + number + ".html";
    }

    /** Returns what the data of a page are registered as: its address without its ending. */
    static String script(String page) {
        return page.substring(0, page.length() - ".html".length());
    }

    /** Returns what a list of scenes is registered as. */
    static String scenes(SceneList scenes) {
        return "scenes/" + fileName(scenes.taxonomy()) + "/"
                + fileName(scenes.dataset().value());
    }

    /** Returns the file of data that are registered under a name, as a script that a page can load. */
    static String registered(String name) {
        return "data/" + name + ".js";
    }

    /** Returns the table of every segment of an evaluation held against a target. */
    static String segments(AssessedEvaluation subject) {
        return "data/" + script(coverage(subject)) + ".csv";
    }

    /** Returns the page of a rule. */
    static String rule(Rule rule) {
        return "rules/" + rule.name() + ".html";
    }
}
