package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.Lineage.Direction;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.report.LineageDot;
import dev.oddline.report.LineageJson;
import dev.oddline.report.LineageText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline trace}: what a record is made from, and what is made from it. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Follows every link from the record, over any number of steps. A record that is only named, but in no file,"
                    + " is shown as missing.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  oddline trace bev_det_v2-20260302-007",
            "  oddline trace inc-2026-0203-tsukuba --down",
            "  oddline trace dataset:bev_train-v2026.03 --format dot | dot -Tsvg > lineage.svg",
        })
final class TraceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** The forms that lineage can take. */
    enum Format {
        text,
        json,
        dot
    }

    @Parameters(paramLabel = "ID", description = "A record's id; `KIND:ID` where two kinds have it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(names = "--up", description = "Only what the record is made from.")
    private boolean up;

    @Option(names = "--down", description = "Only what is made from it.")
    private boolean down;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    TraceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.read(repository, surroundings)) {
            RecordId record = resolve(records.catalog());
            List<Direction> directions = Arrays.stream(Direction.values())
                    .filter(d -> up == down || up == (d == Direction.UPSTREAM))
                    .toList();
            surroundings
                    .out()
                    .print(
                            switch (format) {
                                case text ->
                                    LineageText.of(
                                            records.catalog(),
                                            record,
                                            directions,
                                            output.colour().paint(surroundings));
                                case json -> LineageJson.of(records.catalog(), record, directions);
                                case dot -> LineageDot.of(records.catalog(), record, directions);
                            });
            return Exit.FINE;
        }
    }

    private RecordId resolve(Catalog catalog) {
        int colon = id.indexOf(':');
        String value = id.substring(colon + 1);
        List<Kind> kinds = colon < 0
                ? List.of(Kind.values())
                : Kind.ofWord(id.substring(0, colon))
                        .map(List::of)
                        .orElseThrow(() -> usage("there is no kind '" + id.substring(0, colon) + "'; kinds are "
                                + String.join(", ", Kind.words())));
        List<RecordId> named = kinds.stream()
                .map(kind -> new RecordId(kind, value))
                .filter(r -> !catalog.isTombstone(r) || !catalog.linksTo(r).isEmpty())
                .toList();
        if (named.size() > 1) {
            throw usage("'" + value + "' is the id of several records: "
                    + String.join(
                            ", ",
                            named.stream().map(r -> r.kind().word() + ":" + r).toList()));
        }
        if (named.isEmpty()) {
            List<String> known = catalog.entries().stream()
                    .map(e -> e.id().value())
                    .distinct()
                    .toList();
            throw usage("there is no record '" + id + "'" + DidYouMean.among(known, value));
        }
        return named.get(0);
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
