package dev.oddline.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The sub-commands, in the order in which the help lists them. */
enum Subcommand {
    CHECK("Check all records and report everything that is wrong with them."),
    BUILD("Build the site."),
    INIT("Begin a repository of records, or add one to a repository that is there."),
    NEW("Write a new record, with everything filled in that can be known."),
    SCHEMA("Write JSON Schemas, so that editors complete and explain every field."),
    TRACE("Show what a record is made from and what is made from it."),
    COVERAGE("Show how much data each ODD segment has, how well the model does, and what to collect next."),
    DIFF("Show what differs between two evaluations, runs or dataset versions, ODD segment by ODD segment."),
    SCORE("Score scenes by how unsure a model is of them."),
    SELECT("Choose the scenes of a sampling round by a policy."),
    CLUSTER("Find groups of scenes that resemble each other, and propose them as rare scenarios."),
    ROUND("Show what a sampling round chose against its pool, whether it obeyed its policy, and what it gained."),
    REPRODUCE("Say whether a run can be made again, and how."),
    IMPORT("Turn what another tool holds into records."),
    HASH("Print the hashes of files as records state them."),
    EXPLAIN("Explain a rule: what it checks, why it matters, how to fix what it finds.");

    private final String does;

    /** @param does what it does, in one line */
    Subcommand(String does) {
        this.does = does;
    }

    /** Returns those among which some arguments choose: one if it is their first word, else all. */
    static List<Subcommand> listed(List<String> arguments) {
        List<Subcommand> all = List.of(values());
        return all.stream()
                .filter(sub -> arguments.indexOf(sub.word()) == 0)
                .findFirst()
                .map(List::of)
                .orElse(all);
    }

    /** Returns the word for it on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns it with its options, ready to be executed. */
    CommandLine whole(Surroundings surroundings) {
        CommandLine line = switch (this) {
            case CHECK -> new CommandLine(new CheckCommand(surroundings));
            case BUILD -> new CommandLine(new BuildCommand(surroundings));
            case INIT -> new CommandLine(new InitCommand(surroundings));
            case NEW -> new CommandLine(new NewCommand(surroundings));
            case SCHEMA -> new CommandLine(new SchemaCommand(surroundings));
            case TRACE -> new CommandLine(new TraceCommand(surroundings));
            case COVERAGE -> new CommandLine(new CoverageCommand(surroundings));
            case DIFF -> new CommandLine(new DiffCommand(surroundings));
            case SCORE -> new CommandLine(new ScoreCommand(surroundings));
            case SELECT -> new CommandLine(new SelectCommand(surroundings));
            case CLUSTER -> new CommandLine(new ClusterCommand(surroundings));
            case ROUND -> new CommandLine(new RoundCommand(surroundings));
            case REPRODUCE -> new CommandLine(new ReproduceCommand(surroundings));
            case IMPORT -> ImportCommand.commandLine(surroundings);
            case HASH -> new CommandLine(new HashCommand(surroundings));
            case EXPLAIN -> new CommandLine(new ExplainCommand(surroundings));
        };
        line.getCommandSpec().usageMessage().header(does);
        return line;
    }

    /** Returns its word and line only: to describe the options of all sub-commands takes longer than checking a record. */
    CommandLine named() {
        CommandSpec spec = CommandSpec.create().name(word());
        spec.usageMessage().header(does);
        return new CommandLine(spec);
    }
}
