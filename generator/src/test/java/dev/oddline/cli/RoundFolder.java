package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Records in which rounds are chosen: a pool, a policy, and rounds that are derived again. */
final class RoundFolder {

    /** A policy over {@link #POOL}: one scene of an incident and two of the fleet. */
    static final String POLICY = """
            policy_id: rain-1
            task: perception
            budget: {amount: 3, unit: scenes}
            seed: 11
            steps:
              - {step: filter, not_labelled: true}
              - {step: score, measure: entropy_nats}
              - {step: select, strategy: top_k}
            quotas:
              - {source: incident, share: 0.4}
              - {source: fleet, share: 0.6}
            """;

    /** Five scenes, the most uncertain first. */
    static final String POOL = """
            scene_id,drive_id,source,entropy_nats
            d1-s1,d1,incident,0.9
            d1-s2,d1,fleet,0.8
            d2-s1,d2,fleet,0.7
            d2-s2,d2,fleet,0.6
            d3-s1,d3,incident,0.5
            """;

    private static final String TABLE = "metadata/tables/pool.csv";

    private final CheckFolder folder;

    /** Writes the settings of a team into the folder. */
    RoundFolder(CheckFolder folder) throws IOException {
        this.folder = folder;
        folder.write("metadata/oddline.yaml", "title: Team\ntasks: [perception]\n");
    }

    /** Writes {@link #POLICY} and {@link #POOL}. */
    void rain() throws IOException {
        policy("rain-1", POLICY);
        pool(POOL);
    }

    /** Writes a policy for the gaps of a target that wants 3 scenes of rain and 3 of fog, beside 1 and 2 that are trained on. */
    void gaps() throws IOException {
        folder.write("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}, {value_id: fog}]}
                """);
        folder.write("metadata/metrics/recall.yaml", "metric_id: recall\ndirection: higher\n");
        folder.write(
                "metadata/datasets/train-0.yaml",
                "dataset_version_id: train-0\nodd_id: odd-1\nscene_table: {table: metadata/tables/train-0.csv}\n");
        folder.write("metadata/tables/train-0.csv", """
                scene_id,split,weather
                t1,train,rain
                t2,train,fog
                t3,train,fog
                v1,val,rain
                v2,val,rain
                v3,val,fog
                """);
        pool("""
                scene_id,entropy_nats,weather
                a,0.9,fog
                b,0.8,fog
                c,0.7,rain
                d,0.6,rain
                e,0.5,rain
                """);
        policy("rain-1", POLICY.substring(0, POLICY.indexOf("quotas:")) + "quotas: [{gaps_of: wet, share: 1}]\n");
        target(3);
    }

    /** Writes the target. */
    void target(int trainingScenes) throws IOException {
        folder.write("metadata/targets/wet.yaml", """
                target_id: wet
                odd_id: odd-1
                metric: recall
                training_scenes: %d
                segments: [{segment: {weather: rain}}, {segment: {weather: fog}}]
                """.formatted(trainingScenes));
    }

    void policy(String id, String text) throws IOException {
        folder.write("metadata/policies/" + id + ".yaml", text);
    }

    /** Writes the pool. */
    void pool(String text) throws IOException {
        folder.write(TABLE, text);
    }

    /** Returns where the pool stands. */
    String pool() {
        return folder.path(TABLE).toString();
    }

    /** Runs a command on the records. */
    RanCommand run(String... command) {
        return RanCommand.of(
                List.of(command), "--metadata", folder.path("metadata").toString());
    }

    /** Chooses a round of a policy from the pool. */
    RanCommand select(String policy, String... more) {
        List<String> arguments = new ArrayList<>(List.of("select", policy, "--pool", pool()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Returns the scenes of a round in their order. */
    List<String> scenes(String round) throws IOException {
        return folder.text("metadata/tables/" + round + "-selected.csv")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    /** Expects that so many rounds are derived again to the same scenes, and nothing else is found. */
    void expectDerivedAgain(int rounds) {
        assertThat(folder.check("--recompute")).as(folder.printed()).isEqualTo(Exit.FINE);
        assertThat(folder.printed()).contains(answers(rounds, 0));
    }

    /** Returns the line that says how many rounds were derived again, and of how many nobody can say. */
    static String answers(int ok, int unverifiable) {
        return "selected                    " + ok + "          0              " + unverifiable;
    }
}
