package dev.oddline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user says of a round. */
final class RoundOptions {
    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The id of the round's record (default: round-TODAY-POLICY).")
    private @Nullable String id;

    @Option(
            names = "--round",
            paramLabel = "N",
            description = "Its number within the task (default: the one it has, or one more than the" + " greatest).")
    private @Nullable Long number;

    @Option(names = "--scoring-run", paramLabel = "ID", description = "The run that scored the pool.")
    private @Nullable String scoringRun;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "A scenario that the round shall bring data for; may be repeated.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--budget", paramLabel = "N", description = "Another budget than the policy's, in the same unit.")
    private @Nullable Long budget;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the policy's.")
    private @Nullable Long seed;

    @Option(
            names = "--control",
            description =
                    "Write the random arm too, ID-random: the same candidates and budget, chosen by chance alone.")
    private boolean control;

    @Option(names = "--dry-run", description = "Show the round, and write nothing.")
    private boolean dryRun;

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    OptionalLong number() {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    Optional<String> scoringRun() {
        return Optional.ofNullable(scoringRun);
    }

    List<String> scenarios() {
        return scenarios;
    }

    Optional<Long> budget() {
        return Optional.ofNullable(budget);
    }

    Optional<Long> seed() {
        return Optional.ofNullable(seed);
    }

    boolean control() {
        return control;
    }

    boolean dryRun() {
        return dryRun;
    }
}
