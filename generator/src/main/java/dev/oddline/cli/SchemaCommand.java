package dev.oddline.cli;

import dev.oddline.decode.EditorHints;
import dev.oddline.decode.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code oddline schema}: JSON Schemas that teach editors every field. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "One schema (draft-07) for each kind and one for the settings. Only files that differ are written; their"
                    + " names go to standard output, and what to tell an editor to standard error.",
            "",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  oddline schema", "  oddline schema --out schemas"})
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = NewRepository.METADATA + "/" + JsonSchemas.FOLDER,
            description = "Where the schemas go (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        for (Map.Entry<String, byte[]> schema : JsonSchemas.files().entrySet()) {
            Path file = out.resolve(schema.getKey());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), schema.getValue())) {
                Files.write(file, schema.getValue());
                surroundings.out().println(file);
            }
        }
        surroundings
                .err()
                .println("An editor finds the schema by a record's first line, which 'oddline new' writes, or");
        surroundings.err().println("in Visual Studio Code by these lines in .vscode/settings.json:");
        surroundings.err().print(EditorHints.codeSettings(NewRepository.METADATA));
        return Exit.FINE;
    }
}
