package dev.oddline;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@link ArchitectureTest} holds the code to: the order of the packages and the home of each library. */
final class Architecture {

    static final String ROOT = "dev.oddline";

    /** A package imports only packages before it. */
    static final List<String> ORDER = List.of(
            "source",
            "thread",
            "message",
            "diagnostic",
            "secret",
            "git",
            "yaml",
            "odd",
            "record",
            "decode",
            "note",
            "catalog",
            "statistics",
            "table",
            "coverage",
            "selection",
            "cluster",
            "check",
            "wiki",
            "imports",
            "exports",
            "picture",
            "page",
            "render",
            "site",
            "report",
            "cli");

    private static final Set<String> JSON_READERS_AND_WRITERS =
            Set.of("yaml", "decode", "wiki", "imports", "exports", "page", "render", "site", "report", "cli");

    private static final Set<String> NOWHERE = Set.of();

    /** Foreign package to the packages of ours that may use it. A foreign package that is not here is used nowhere. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("org.eclipse.jgit", Set.of("git")),
            entry("org.snakeyaml.engine", Set.of("yaml")),
            entry("tools.jackson", JSON_READERS_AND_WRITERS),
            entry("com.fasterxml.jackson", JSON_READERS_AND_WRITERS),
            entry("org.commonmark", Set.of("note", "render")),
            entry("org.jsoup", Set.of("note", "render")),
            entry("org.eclipse.elk", Set.of("picture")),
            entry("org.eclipse.emf", Set.of("picture")),
            entry("freemarker", Set.of("render")),
            entry("picocli", Set.of("cli")),
            entry("me.tongfei", Set.of("cli")),
            entry("java.sql", Set.of("table", "imports")),
            entry("java.net.http", Set.of("wiki", "imports")),
            entry("java.awt", NOWHERE),
            entry("java.rmi", NOWHERE),
            entry("java.util.logging", NOWHERE));

    private Architecture() {}

    /** Returns the place of a package in {@link #ORDER}; empty for a package that is not in it, such as the root. */
    static Optional<Integer> rank(String packageName) {
        int rank = ORDER.indexOf(area(packageName));
        return rank < 0 ? Optional.empty() : Optional.of(rank);
    }

    /** Returns the first name below the root: {@code imports} for {@code dev.oddline.imports.mlflow}. */
    static String area(String packageName) {
        String below = packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    static boolean isOurs(String packageName) {
        return packageName.equals(ROOT) || packageName.startsWith(ROOT + ".");
    }

    /** Returns whether code of ours in {@code packageName} may use {@code foreign}. */
    static boolean mayUse(String packageName, String foreign) {
        return HOMES.entrySet().stream()
                .filter(home -> isWithin(foreign, home.getKey()))
                .findAny()
                .map(home -> home.getValue().contains(area(packageName)))
                .orElseGet(() -> belongsToTheLanguage(foreign));
    }

    private static boolean belongsToTheLanguage(String foreign) {
        return foreign.startsWith("java.")
                || isWithin(foreign, "javax.crypto")
                || foreign.equals("org.jspecify.annotations");
    }

    private static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
