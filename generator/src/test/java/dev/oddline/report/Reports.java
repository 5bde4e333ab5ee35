package dev.oddline.report;

import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports of repositories that exist in a test only, in every format. */
final class Reports {
    static final MessageCatalogue MESSAGES = MessageCatalogue.of("en");

    private Reports() {}

    /** Returns what a check on 2026-03-14 finds. */
    static Report of(InMemory repository) {
        return of(repository, Severity.ERROR);
    }

    /** Returns the same with the least severity that fails the check. */
    static Report of(InMemory repository, Severity failing) {
        SortedMap<RepoPath, RecordId> records = new TreeMap<>();
        repository.catalog().entries().forEach(entry -> records.put(entry.path(), entry.id()));
        return new Report(
                repository.findings(LocalDate.of(2026, 3, 14)),
                records,
                repository.catalog().links().count(),
                repository.sources(),
                failing,
                1000);
    }

    /** Returns every format that can be printed, by its name. */
    static Map<String, ReportFormat> formats() {
        Map<String, ReportFormat> formats = new LinkedHashMap<>();
        formats.put("text", new TextReport(MESSAGES, Paint.NONE, 120));
        formats.put("json", new JsonReport(MESSAGES));
        formats.put("github", new GithubReport(MESSAGES));
        formats.put("gitlab", new GitlabReport(MESSAGES));
        formats.put("sarif", new SarifReport(MESSAGES, "0.1.0", SarifReport.MOST_RESULTS));
        formats.put("junit", new JunitReport(MESSAGES, JunitReport.MOST_CASES));
        formats.put("rdjson", new RdjsonReport(MESSAGES));
        formats.put("markdown", new MarkdownReport(MESSAGES));
        return formats;
    }

    /** Returns a run that is no training, with more fields. */
    static String run(String id, String more) {
        return "run_id: " + id + "\njob: other\n" + more + "\n";
    }

    /** Returns a repository with errors, a warning, a waived finding, a label and a file that is no record. */
    static InMemory faulty() {
        return new InMemory()
                .with("runs/r1.yaml", run("r1", "dataset_version_id: v2026.3\nrunid: 雨\nstatus: finishd"))
                .with("runs/r2.yaml", run("r2", "docker_image: train:1\nnotes: x # 𐐀\nnotes: y"))
                .with("runs/r3.yaml", run("r3", "baseline_run_id: r4"))
                .with("runs/r5.yaml", run("r5", ""))
                .with("runs/broken.yaml", "run_id: [unclosed\n")
                .with("runs/readme.txt", "stray\n")
                .with("datasets/v2026.03.yaml", """
                        dataset_version_id: v2026.03
                        storage: {system: s3, uri: "s3://data/v"}
                        pinned: true
                        """)
                .with("waivers/w1.yaml", """
                        waiver_id: w1
                        rule: unknown-reference
                        about: [{run_id: r3}]
                        reason: lost with the old tracker
                        owner: A
                        granted_at: 2026-01-01
                        expires: 2027-01-01
                        granted_by: K. Tanaka
                        """);
    }
}
