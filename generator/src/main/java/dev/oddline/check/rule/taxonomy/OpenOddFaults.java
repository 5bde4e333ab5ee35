package dev.oddline.check.rule.taxonomy;

import dev.oddline.check.rule.CheckInput;
import dev.oddline.decode.Spelling;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.Message;
import dev.oddline.odd.openodd.OpenOddFault;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes findings of what is wrong in OpenODD files. */
final class OpenOddFaults {
    private static final int MOST_SHOWN = 20;

    private OpenOddFaults() {}

    /** Reports faults of one kind, each once however many records name its file. */
    static void report(CheckInput input, Rule rule, OpenOddFault.Kind kind, Consumer<Diagnostic> found) {
        report(input, rule, kind, Optional.empty(), found);
    }

    /** Reports faults of one kind with a help. */
    static void report(CheckInput input, Rule rule, OpenOddFault.Kind kind, Message help, Consumer<Diagnostic> found) {
        report(input, rule, kind, Optional.of(help), found);
    }

    private static void report(
            CheckInput input, Rule rule, OpenOddFault.Kind kind, Optional<Message> help, Consumer<Diagnostic> found) {
        OddEdition.asked(input).stream()
                .flatMap(edition -> edition.openOdd().stream())
                .flatMap(files -> files.faults().stream())
                .filter(fault -> fault.kind() == kind)
                .distinct()
                .forEach(fault -> {
                    Diagnostic diagnostic = Diagnostic.of(rule, fault.place(), fault.message());
                    found.accept(meant(fault.word(), fault.possible())
                            .or(() -> help)
                            .map(diagnostic::withHelp)
                            .orElse(diagnostic));
                });
    }

    /** Returns the word that was probably meant, or else all there are, unless they are many. */
    static Optional<Message> meant(String word, Collection<String> possible) {
        List<String> all = List.copyOf(possible);
        return Spelling.nearest(word, all)
                .map(nearest -> Message.of("did-you-mean", nearest))
                .or(() -> all.isEmpty() || all.size() > MOST_SHOWN
                        ? Optional.empty()
                        : Optional.of(Message.of("unknown-odd-value.known", String.join("`, `", all))));
    }
}
