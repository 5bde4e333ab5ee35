package dev.oddline.cli;

import dev.oddline.message.MessageCatalogue;
import dev.oddline.report.Paint;
import dev.oddline.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which forms a check reports, and where to. */
final class ReportOptions {
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]+)=(.+)");
    private static final int FILE_WIDTH = 120;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The report on the terminal: ${COMPLETION-CANDIDATES} (default: text).")
    private @Nullable CheckFormat format;

    @Option(
            names = "--output",
            paramLabel = "[FORMAT=]FILE",
            description = "Write a report to FILE beside the one on the terminal. May be given several times. Without"
                    + " FORMAT= the file takes that of --format, and the terminal keeps text.")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Show at most N findings as text or json and count the others (default: ${DEFAULT-VALUE}).")
    private int most;

    int most() {
        return Limits.atLeast(1, most, "--max-findings", spec);
    }

    /** Returns the format of the terminal. */
    CheckFormat onTerminal() throws ParameterException {
        boolean belongsToAFile =
                outputs.stream().anyMatch(o -> !NAMED.matcher(o).matches());
        return format == null || belongsToAFile ? CheckFormat.text : format;
    }

    /**
     * Returns the format of each file, in the order given.
     *
     * @param records where no report may be written
     */
    Map<Path, CheckFormat> files(Path records) throws ParameterException {
        Map<Path, CheckFormat> files = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        for (String output : outputs) {
            Matcher named = NAMED.matcher(output);
            CheckFormat form = named.matches()
                    ? formatOf(named.group(1))
                    : Optional.ofNullable(format).orElse(CheckFormat.text);
            Path file = Path.of(named.matches() ? named.group(2) : output);
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw usage("two reports cannot go to one file: " + file);
            }
            if (isWithin(file, records)) {
                throw usage("no report is written among the records: " + file);
            }
            files.put(file, form);
        }
        return files;
    }

    /** Writes the reports that go to files. */
    static void write(Map<Path, CheckFormat> files, Report report, MessageCatalogue messages) throws IOException {
        for (Map.Entry<Path, CheckFormat> file : files.entrySet()) {
            String text =
                    file.getValue().write(messages, Paint.NONE, FILE_WIDTH).write(report);
            try {
                WholeFile.write(file.getKey(), text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IOException("no report is written to `" + file.getKey() + "`: " + reason(e), e);
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException known
                ? WholeFile.reason(known)
                : Optional.ofNullable(e.getMessage()).orElse(e.toString());
    }

    private static boolean isWithin(Path file, Path folder) {
        try {
            Path parent = file.toAbsolutePath().normalize().getParent();
            return parent != null && Files.exists(parent) && parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private CheckFormat formatOf(String word) {
        List<String> words =
                Arrays.stream(CheckFormat.values()).map(CheckFormat::name).toList();
        return Arrays.stream(CheckFormat.values())
                .filter(f -> f.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> usage("there is no format '" + word + "'"
                        + DidYouMean.among(words, word)
                        + "; formats are " + String.join(", ", words)));
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
