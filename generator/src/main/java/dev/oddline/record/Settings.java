package dev.oddline.record;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a team has agreed on, from {@code metadata/oddline.yaml}.
 *
 * @param title of the site
 * @param baseUrl where the site will be served
 * @param languages two-letter codes; the first lives at the root of the site
 * @param tasks such as perception
 * @param rules what the team makes of the rules
 * @param repositories where code and records live
 * @param wikiBases addresses under which notes are
 * @param kpis the figures of the home page, in their order
 */
public record Settings(
        Stated<LocalText> title,
        Stated<String> baseUrl,
        List<String> languages,
        List<String> tasks,
        RuleSettings rules,
        Repositories repositories,
        List<String> wikiBases,
        List<Kpi> kpis) {

    /** The settings of a repository without a settings file. */
    public static final Settings DEFAULT = new Settings(
            Stated.absent(),
            Stated.absent(),
            List.of("en"),
            List.of(),
            new RuleSettings(Map.of(), Map.of(), Stated.absent(), Tolerances.NONE),
            new Repositories(Map.of(), Stated.absent(), Stated.absent()),
            List.of(),
            List.of());

    public Settings {
        languages = languages.isEmpty() ? List.of("en") : List.copyOf(languages);
        tasks = List.copyOf(tasks);
        wikiBases = List.copyOf(wikiBases);
        kpis = List.copyOf(kpis);
    }

    /** How much a rule's findings weigh. */
    public enum Weight {
        ERROR,
        WARNING,
        NOTE,
        /** The rule is not held. */
        OFF
    }

    /**
     * What a team makes of the rules.
     *
     * @param idPatterns regular expression of the whole id, by kind
     * @param severities by rule name
     * @param stalledAfterDays days without anything new after which an open loop has stalled
     * @param tolerances of replicas whose records state none
     */
    public record RuleSettings(
            Map<Kind, Pattern> idPatterns,
            Map<String, Weight> severities,
            Stated<Long> stalledAfterDays,
            Tolerances tolerances) {
        public RuleSettings {
            idPatterns = Collections.unmodifiableMap(new LinkedHashMap<>(idPatterns));
            severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        }
    }

    /**
     * Where code and records live.
     *
     * @param byName name used in records to the repository
     * @param standard name of the repository that {@code code_version} means where a run names none
     * @param ofRecords name of the repository that holds the records
     */
    public record Repositories(Map<String, Repository> byName, Stated<String> standard, Stated<String> ofRecords) {
        public Repositories {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        /** Returns a repository by its name. */
        public Optional<Repository> named(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /**
     * Addresses at a git host. Patterns hold {@code {web}} and, by their meaning, {@code {id}}, {@code {commit}},
     * {@code {path}}, {@code {line}}, {@code {a}}, {@code {b}}, {@code {number}}.
     *
     * @param web the repository's page; empty where it has none
     * @param commit pattern of a commit's address
     * @param compare pattern of the address that compares two commits
     * @param blob pattern of the address of a line of a file at a commit
     * @param request pattern of the address of a pull or merge request; empty for that of its usual host
     */
    public record Repository(String web, String commit, String compare, String blob, String request) {}

    /** A figure of the home page: a metric, on what it is measured, and what is wanted. */
    public record Kpi(
            Stated<RecordId> metric, Stated<String> task, Stated<RecordId> dataset, Stated<BigDecimal> target) {}
}
