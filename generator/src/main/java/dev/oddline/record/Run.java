package dev.oddline.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One execution: a training, a scoring, a simulation.
 *
 * @param place where it stands among experiments and runs
 * @param inputs what it was made from
 * @param code the program and its configuration
 * @param environment what it ran in
 * @param outcome how it ended
 * @param metrics by name, in the order of the file
 */
public record Run(
        Heading heading,
        RunPlace place,
        RunInputs inputs,
        RunCode code,
        RunEnvironment environment,
        RunOutcome outcome,
        Stated<Map<String, MetricValue>> metrics)
        implements MetadataRecord {

    public Run {
        metrics = metrics.map(m -> Collections.unmodifiableMap(new LinkedHashMap<>(m)));
    }

    /** What an execution does; the seven required fields are required of a training. */
    public enum Job {
        TRAIN,
        SCORE,
        SIMULATE,
        OTHER
    }

    /** How an execution ended, or that it has not. */
    public enum Status {
        FINISHED,
        FAILED,
        KILLED,
        RUNNING
    }

    /** What an input was used for. */
    public enum InputRole {
        TRAIN,
        VALIDATION,
        INITIAL_WEIGHTS,
        TEACHER,
        UPSTREAM_MODEL
    }

    /**
     * A dataset version or model that the run used.
     *
     * @param record the dataset version or the model, or that nobody knows which; absent only in a faulty record
     */
    public record Input(Stated<InputRole> role, Stated<RecordId> record) {}

    /**
     * Where a run stands among experiments and runs.
     *
     * @param variant runs of one experiment and variant differ only in their seeds
     * @param parent the sweep, or the run that this one resumed
     * @param baseline the run to compare with
     * @param replicates the run that this one repeats, to see whether the results come again
     */
    public record RunPlace(
            Stated<RecordId> experiment,
            Job job,
            Stated<String> task,
            Stated<String> variant,
            Purpose purpose,
            Stated<RecordId> parent,
            Stated<RecordId> baseline,
            Stated<Replication> replicates) {}

    /**
     * What a run was made from.
     *
     * @param dataset short for an input with the role {@code train}
     * @param others in the order of the file
     */
    public record RunInputs(Stated<RecordId> dataset, List<Input> others) {
        public RunInputs {
            others = List.copyOf(others);
        }

        /** Returns the dataset versions that were trained on, each once, in the order of the file. */
        public List<RecordId> trainedOn() {
            Set<RecordId> datasets = new LinkedHashSet<>();
            dataset.value().ifPresent(datasets::add);
            others.stream()
                    .filter(input -> input.role().value().equals(Optional.of(InputRole.TRAIN)))
                    .flatMap(input -> input.record().value().stream())
                    .filter(id -> id.kind() == Kind.DATASET)
                    .forEach(datasets::add);
            return List.copyOf(datasets);
        }

        /**
         * Returns the dataset versions that results were measured on meanwhile, each once, in the order of the file; none
         * where nobody knows one of them.
         */
        public List<RecordId> validatedOn() {
            return isUnknown(InputRole.VALIDATION)
                    ? List.of()
                    : others.stream()
                            .filter(input -> input.role().value().equals(Optional.of(InputRole.VALIDATION)))
                            .flatMap(input -> input.record().value().stream())
                            .distinct()
                            .toList();
        }

        /** Returns whether the record says of something that had a role that nobody knows what it was. */
        public boolean isUnknown(InputRole role) {
            return (role == InputRole.TRAIN && dataset instanceof Stated.Unknown)
                    || others.stream()
                            .filter(input -> input.role().value().equals(Optional.of(role)))
                            .anyMatch(input -> input.record() instanceof Stated.Unknown);
        }
    }

    /**
     * The program and its configuration.
     *
     * @param repository name in the settings; the default repository where absent
     * @param dirty whether the work tree held changes that the commit does not
     * @param hyperparameters by name, in the order of the file, values as they were written
     */
    public record RunCode(
            Stated<CommitId> commit,
            Stated<String> repository,
            Stated<Boolean> dirty,
            Stated<ConfigReference> config,
            Stated<ContentHash> configHash,
            Stated<Map<String, String>> hyperparameters) {
        public RunCode {
            hyperparameters = hyperparameters.map(m -> Collections.unmodifiableMap(new LinkedHashMap<>(m)));
        }
    }

    /**
     * What a run ran in.
     *
     * @param around what the image does not hold
     * @param seeds by library, in the order of the file
     * @param nondeterminism known sources; an empty list says that none is known
     */
    public record RunEnvironment(
            Stated<ImageReference> image,
            Stated<Surroundings> around,
            Stated<Map<String, Long>> seeds,
            Stated<List<String>> nondeterminism) {
        public RunEnvironment {
            seeds = seeds.map(m -> Collections.unmodifiableMap(new LinkedHashMap<>(m)));
            nondeterminism = nondeterminism.map(List::copyOf);
        }
    }

    /**
     * Versions and hardware.
     *
     * @param cuda version of CUDA
     * @param driver version of the GPU driver
     * @param libraries versions by library, in the order of the file
     * @param os operating system
     * @param python version of Python
     */
    public record Surroundings(
            Stated<String> cuda,
            Stated<String> driver,
            Map<String, String> libraries,
            Stated<String> hardware,
            Stated<String> os,
            Stated<String> python) {
        public Surroundings {
            libraries = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
        }
    }

    /**
     * How a run ended.
     *
     * @param curves table of {@code step, time, metric, value}
     * @param segmentMetrics table with one row for each ODD segment and metric
     * @param artifacts in the order of the file
     * @param logs in the order of the file
     */
    public record RunOutcome(
            Status status,
            Stated<Moment> startedAt,
            Stated<Moment> finishedAt,
            Stated<TableReference> curves,
            Stated<MetricTable> segmentMetrics,
            List<Artifact> artifacts,
            List<Artifact> logs) {
        public RunOutcome {
            artifacts = List.copyOf(artifacts);
            logs = List.copyOf(logs);
        }
    }
}
