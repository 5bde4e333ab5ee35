package dev.oddline.check.rule.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import dev.oddline.diagnostic.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** By which rules data was labelled, and whether a round kept to its policy. */
class LabelRulesTest {

    private static String dataset(String id, String more) {
        return "dataset_version_id: %s\nstorage: {system: s3}\npinned: true\n%s\n".formatted(id, more);
    }

    private static InMemory policies() {
        return new InMemory()
                .with("label_policies/l1.yaml", "label_policy_id: l1\nversion: \"1\"\nclasses: [car]\n")
                .with("label_policies/l2.yaml", "label_policy_id: l2\nversion: \"2\"\nclasses: [car]\n")
                .with("datasets/v1.yaml", dataset("v1", "label_policy_id: l1"));
    }

    @Test
    void reportsLabelsWithoutRules() {
        String counted = "splits: {train: {scenes: 9, objects: 81}}";
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", counted))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:1:21 missing-label-policy:"
                        + " `v1` has labels, but names no `label_policy_id`");
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset("v1", counted + "\nlabel_policy_id: {unknown: lost}"))
                        .with("datasets/v2.yaml", dataset("v2", "splits: {train: {scenes: 9, objects: 0}}"))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsAVersionThatDoesNotSayWhatBecameOfItsParentsLabels() {
        InMemory repository = policies().with("datasets/v2.yaml", dataset("v2", "parents: [v1]\nlabel_policy_id: l2"));
        assertThat(repository.open())
                .containsExactly("metadata/datasets/v2.yaml:5:18 mixed-label-policies:"
                        + " labels of `v2` follow `l2`, but those of its parent `v1` follow `l1`");
        assertThat(repository.helps())
                .containsExactly("say what became of them:"
                        + " `earlier_labels: [{label_policy_id: l1, became: relabelled}]`, or `converted`, or `kept`");
        assertThat(repository
                        .with(
                                "datasets/v2.yaml",
                                dataset(
                                        "v2",
                                        "parents: [v1]\nlabel_policy_id: l2\nearlier_labels:"
                                                + " [{label_policy_id: l1, became: kept, scenes: 9}]"))
                        .open())
                .isEmpty();
    }

    @Test
    void aMisspeltPolicyIsOneFindingAndItsChildrenAreNone() {
        InMemory repository = policies()
                .with("datasets/v1.yaml", dataset("v1", "label_policy_id: l0"))
                .with("datasets/v2.yaml", dataset("v2", "parents: [v1]\nlabel_policy_id: l2"))
                .with("datasets/v3.yaml", dataset("v3", "parents: [v2]\nlabel_policy_id: l2"))
                .with(
                        "runs/r1.yaml",
                        "run_id: r1\njob: simulate\ninputs: [{role: train, dataset_version_id: v1},"
                                + " {role: train, dataset_version_id: v2}]\n");
        assertThat(repository.open()).hasSize(1).allMatch(finding -> finding.contains("unknown-reference"));
        assertThat(repository
                        .with("datasets/v1.yaml", dataset("v1", "label_policy_id: l2"))
                        .with("datasets/v2.yaml", dataset("v2", "parents: [v1]\nlabel_policy_id: l0"))
                        .open())
                .hasSize(1);
    }

    @Test
    void reportsARunOnDataOfDifferentRules() {
        InMemory repository = policies().with("datasets/v2.yaml", dataset("v2", "label_policy_id: l2"));
        String run = "run_id: r1\njob: simulate\ninputs: [{role: train, dataset_version_id: v1},"
                + " {role: %s, dataset_version_id: v2}]\n";
        assertThat(repository.with("runs/r1.yaml", run.formatted("train")).open())
                .containsExactly("metadata/runs/r1.yaml:3:83 mixed-label-policies:"
                        + " `r1` trains on `v2`, labelled by `l2`, together with `v1`, labelled by `l1`");
        assertThat(repository.with("runs/r1.yaml", run.formatted("validation")).open())
                .isEmpty();
    }

    private static InMemory round(String quotas, String rows) {
        return new InMemory()
                .with("policies/p1.yaml", policy(quotas))
                .with("sampling/s1.yaml", sampling(""))
                .with("tables/pool.csv", "scene_id\n")
                .with("tables/chosen.csv", "scene_id,source\n" + rows);
    }

    private static String policy(String quotas) {
        return "policy_id: p1\nbudget: {amount: 7, unit: scenes}\nquotas: " + quotas + "\n";
    }

    private static String sampling(String more) {
        return """
                sampling_id: s1
                round: 1
                selected_at: 2026-02-12T06:00:00Z
                policy_id: p1
                pool: {table: metadata/tables/pool.csv, hash: {unknown: made by the test}}
                selected: {table: metadata/tables/chosen.csv, hash: {unknown: made by the test}, scenes: 7}
                %s
                """.formatted(more);
    }

    @Test
    void reportsARoundThatMissedAQuotaByAScene() {
        String rows = "a,incident\nb,fleet\nc,fleet\nd,fleet\ne,fleet\nf,fleet\ng,fleet\n";
        // 0.4 of 7 scenes are 2.8, and 1 was chosen; 0.28 are 1.96, which a scene of rounding excuses.
        assertThat(round("[{source: incident, share: 0.4}]", rows).open())
                .containsExactly(
                        "metadata/sampling/s1.yaml:6:19 missed-quota:"
                                + " of the 7 scenes that `s1` chose, 1 is `incident`, but its policy keeps a share of 0.4 for them");
        assertThat(round("[{source: incident, share: 0.28}]", rows).open()).isEmpty();
        assertThat(round("[{source: incident, share: 0.4, tolerance: 0.3}]", rows)
                        .open())
                .isEmpty();
        assertThat(round("[{source: incident, share: 0.28, tolerance: 0.1}]", rows)
                        .open())
                .hasSize(1);
        assertThat(round("[{source: incident, share: 0.4, segment: {weather: rain}}]", rows)
                        .open())
                .isEmpty();
    }

    @Test
    void numbersOfScenesAreNotHeldAgainstSharesOfFramesNorAgainstThoseOfAnySource() {
        String rows = "a,fleet\nb,fleet\nc,fleet\nd,fleet\n";
        String quotas = "[{source: incident, share: 0.9}]";
        assertThat(round(quotas, rows)
                        .with(
                                "policies/p1.yaml",
                                "policy_id: p1\nbudget: {amount: 70, unit: frames}\nquotas: " + quotas + "\n")
                        .open())
                .isEmpty();
        assertThat(round(quotas, rows)
                        .with("sampling/s1.yaml", sampling("budget: {amount: 70, unit: frames}"))
                        .open())
                .isEmpty();
        assertThat(round("[{source: any, share: 0.9}]", rows).open()).isEmpty();
    }

    @Test
    void reportsARoundThatMissedAQuotaOnASegmentOfItsPool() {
        // chosen: one in rain from an incident, one in fog, two clear
        InMemory repository = round(
                        "[{share: 0.75, segment: {weather: [rain, fog]}}]", "a,incident\nb,fleet\nc,fleet\nd,fleet\n")
                .with("odd/o1.yaml", """
                        odd_id: o1
                        version: "1"
                        attributes:
                          - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}, {value_id: fog}]}
                        """)
                .with("tables/pool.csv", """
                        scene_id,source,weather
                        a,incident,rain
                        b,fleet,fog
                        c,fleet,clear
                        d,fleet,clear
                        e,incident,rain
                        """);
        String place = "metadata/sampling/s1.yaml:6:19 missed-quota: of the 4 scenes that `s1` chose, ";

        // 0.75 of 4 are 3
        assertThat(repository.open())
                .containsExactly(place + "2 are `weather=rain|fog`, but its policy keeps a share of 0.75 for them");
        assertThat(repository
                        .with(
                                "policies/p1.yaml",
                                policy("[{source: any, share: 0.5, segment: {weather: [rain, fog]}}]"))
                        .open())
                .isEmpty();
        assertThat(repository
                        .with(
                                "policies/p1.yaml",
                                policy("[{source: fleet, share: 0.5, segment: {weather: [rain, fog]}},"
                                        + " {source: incident, share: 0.5}]"))
                        .open())
                .containsExactlyInAnyOrder(
                        place + "1 is `fleet weather=rain|fog`, but its policy keeps a share of 0.5 for them",
                        place + "1 is `incident`, but its policy keeps a share of 0.5 for them");
        // the pool tells no conditions
        assertThat(repository
                        .with("policies/p1.yaml", policy("[{share: 0.75, segment: {weather: rain}}]"))
                        .with("tables/pool.csv", "scene_id\na\nb\nc\nd\n")
                        .open())
                .isEmpty();
    }

    @Test
    void whatThePoolLacksMayStandInTheTableBesideIt() {
        String rows = "a,incident\nb,fleet\nc,fleet\nd,fleet\n";
        InMemory repository = round("[{share: 0.75, segment: {weather: rain, road: urban}}]", rows)
                .with("odd/o1.yaml", """
                        odd_id: o1
                        version: "1"
                        attributes:
                          - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
                          - {attribute_id: road, values: [{value_id: urban}, {value_id: rural}]}
                        """)
                .with(
                        "sampling/s1.yaml",
                        sampling("pool_scenes: {table: metadata/tables/a-more.csv, hash: {unknown: made by the test}}"))
                .with("tables/pool.csv", "scene_id,weather\na,rain\nb,rain\nc,rain\nd,rain\ne,rain\n")
                .with("tables/a-more.csv", "scene_id,road\na,urban\nb,rural\nc,rural\nd,urban\ne,urban\n");

        assertThat(repository.open())
                .containsExactly(
                        "metadata/sampling/s1.yaml:6:19 missed-quota: of the 4 scenes that `s1` chose, 2 are `weather=rain"
                                + " road=urban`, but its policy keeps a share of 0.75 for them");
        // of one chosen scene nobody knows the road
        assertThat(repository
                        .with("tables/a-more.csv", "scene_id,road\na,urban\nb,rural\nc,rural\n")
                        .open())
                .isEmpty();
    }

    @Test
    void aShareOfFramesIsHeldAgainstTheFramesOfTheChosenScenes() {
        String rows = "a,incident\nb,fleet\nc,fleet\nd,fleet\n";
        InMemory repository = round("[{source: incident, share: 0.5}]", rows)
                .with("sampling/s1.yaml", sampling("budget: {amount: 70, unit: frames}"))
                .with("tables/pool.csv", "scene_id,frames\na,20\nb,10\nc,30\nd,10\ne,99\n");

        // 20 of 70 where 35 are asked for: 15 are missing, less than the largest scene
        assertThat(repository.open()).isEmpty();
        assertThat(repository
                        .with("tables/pool.csv", "scene_id,frames\na,20\nb,20\nc,20\nd,10\ne,99\n")
                        .with("policies/p1.yaml", policy("[{source: incident, share: 0.6}]"))
                        .open())
                .containsExactly("metadata/sampling/s1.yaml:6:19 missed-quota: of the 70 frames of the scenes that `s1`"
                        + " chose, 20 are `incident`, but its policy keeps a share of 0.6 for them");
        // the pool has a row for each frame
        assertThat(repository
                        .with("tables/pool.csv", "scene_id,frame_id\na,1\nb,1\nb,2\nc,1\nc,2\nd,1\n")
                        .open())
                .containsExactly("metadata/sampling/s1.yaml:6:19 missed-quota: of the 6 frames of the scenes that `s1`"
                        + " chose, 1 is `incident`, but its policy keeps a share of 0.6 for them");
    }

    @Test
    void aPolicyThatWasChangedAfterTheRoundJudgesNothing() {
        assertThat(round("[{source: incident, share: 0.9}]", "a,fleet\nb,fleet\nc,fleet\n")
                        .with("sampling/s1.yaml", sampling("policy_hash: sha256:" + "ab".repeat(32)))
                        .open())
                .isEmpty();
    }

    @Test
    void reportsAVersionThatTookTooFewScenesOfASource() {
        InMemory repository = round("[{source: incident, share: 0.5}]", "a,incident\nb,incident\n");
        String origin = "origin: [{source: incident, scenes: 1, sampling_id: s1},"
                + " {source: random, scenes: %d, sampling_id: s1}]";
        // of 7 chosen scenes 3 did not come back, and these may have been from incidents
        assertThat(repository
                        .with("datasets/v1.yaml", dataset("v1", origin.formatted(3)))
                        .open())
                .isEmpty();
        assertThat(repository
                        .with("datasets/v1.yaml", dataset("v1", origin.formatted(6)))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:1 missed-quota: of the 7 scenes that `v1` took from `s1`,"
                        + " 1 is `incident`, but the policy keeps a share of 0.5 for them");
        assertThat(repository
                        .with(
                                "datasets/v1.yaml",
                                dataset("v1", "origin: [{source: sampling, scenes: 7, sampling_id: s1}]"))
                        .open())
                .isEmpty();
    }

    @Test
    void holdsSharesOfAVersionAgainstTheQuotas() {
        InMemory repository = round("[{source: incident, share: 0.5}]", "a,incident\nb,incident\n");
        String origin = "origin: [{source: incident, scenes: {unknown: lost}, share: %s, sampling_id: s1},"
                + " {source: random, scenes: {unknown: lost}, share: %s, sampling_id: s1}]\n";
        assertThat(repository
                        .with(
                                "datasets/v1.yaml",
                                dataset("v1", origin.formatted("0.1", "0.9") + "splits: {train: {scenes: 100}}"))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:1 missed-quota: of the 100 scenes that `v1` took from"
                        + " `s1`, 10 are `incident`, but the policy keeps a share of 0.5 for them");
        assertThat(repository
                        .with(
                                "datasets/v1.yaml",
                                dataset("v1", origin.formatted("0.5", "0.5") + "splits: {train: {scenes: 101}}"))
                        .open())
                .isEmpty();
        assertThat(repository
                        .with("datasets/v1.yaml", dataset("v1", origin.formatted("0.1", "0.9")))
                        .open())
                .as("of how many scenes nobody says")
                .isEmpty();
    }

    @Test
    void severityAndWaiverWorkAsForAnyRule() {
        InMemory repository = new InMemory()
                .with("datasets/v1.yaml", dataset("v1", "label_quality: {errors: 1}"))
                .with("waivers/w1.yaml", """
                        waiver_id: w1
                        rule: missing-label-policy
                        about: [{dataset_version_id: v1}]
                        reason: Lost.
                        expires: 2026-12-31
                        granted_by: K. Tanaka
                        """);
        assertThat(repository.open()).isEmpty();
        assertThat(repository
                        .with(
                                "waivers/w1.yaml",
                                "waiver_id: w1\ngranted_by: K. Tanaka\nrule: x\nabout: []\nreason: a\nexpires: 2026-12-31\n")
                        .with(
                                "oddline.yaml",
                                "title: Test\nseverities: {missing-label-policy: error, unused-waiver: \"off\"}\n")
                        .findings(LocalDate.of(2026, 3, 14))
                        .count(Severity.ERROR))
                .isEqualTo(1);
    }
}
