package dev.oddline.cli;

import dev.oddline.decode.Spelling;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line, and where its help is; the help itself would push the message off the screen. What
 * picocli finds is said in words of the catalogue.
 */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        String fact = found(wrong, List.of(arguments))
                .map(message -> MessageCatalogue.of(MessageCatalogue.ENGLISH).text(message))
                .orElseGet(wrong::getMessage);
        err.println(name + ": " + fact + meant(wrong).orElse(""));
        err.println("  help: `" + name + " --help` shows how it is used");
        return Exit.TROUBLE;
    }

    /** Returns what picocli found; empty where a command found it and has its own words. */
    private static Optional<Message> found(ParameterException wrong, List<String> arguments) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return Optional.of(unmatched(unmatched));
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Optional.of(missing(missing.getMissing().get(0), arguments));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return Optional.of(Message.of("usage.twice", name(twice.getOverwritten())));
        }
        return Optional.ofNullable(wrong.getArgSpec())
                .map(arg -> value(arg, Optional.ofNullable(wrong.getValue()).orElse("")));
    }

    private static Message unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        if (first.startsWith("-")) {
            return Message.of("usage.unknown-option", first);
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty()
                ? Message.of("usage.too-many", first)
                : Message.of("usage.unknown-command", first);
    }

    private static Message missing(ArgSpec arg, List<String> arguments) {
        return arg instanceof OptionSpec option && Arrays.stream(option.names()).anyMatch(arguments::contains)
                ? Message.of("usage.no-value", name(arg), arg.paramLabel())
                : Message.of("usage.missing", arg.isOption() ? name(arg) + " " + arg.paramLabel() : name(arg));
    }

    private static Message value(ArgSpec arg, Object value) {
        if (arg.typeInfo().isMap()) {
            return Message.of("usage.value.pair", name(arg), arg.paramLabel(), value);
        }
        Class<?> type = arg.typeInfo().isMultiValue()
                ? arg.typeInfo().getAuxiliaryTypes()[0]
                : arg.typeInfo().getType();
        if (type.isEnum()) {
            return Message.of("usage.value.word", name(arg), String.join(", ", words(type)), value);
        }
        String key = "usage.value";
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            key = "usage.value.whole-number";
        } else if (type == double.class || type == Double.class) {
            key = "usage.value.number";
        } else if (type == boolean.class || type == Boolean.class) {
            key = "usage.value.none";
        } else if (type == LocalDate.class) {
            key = "usage.value.date";
        } else if (type == Path.class) {
            key = "usage.value.path";
        }
        return Message.of(key, name(arg), value);
    }

    /** Returns {@code : did you mean 'x'?} for a word of picocli's that is near another. */
    private static Optional<String> meant(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return first.startsWith("-")
                    ? near(first.replaceFirst("=.*", ""), spec.optionsMap().keySet())
                    : near(first, spec.subcommands().keySet());
        }
        ArgSpec arg = wrong.getArgSpec();
        return arg != null && arg.typeInfo().getType().isEnum() && wrong.getValue() != null
                ? near(wrong.getValue(), words(arg.typeInfo().getType()))
                : Optional.empty();
    }

    private static Optional<String> near(String word, Collection<String> known) {
        return Spelling.nearest(word, known).map(meant -> ": did you mean '" + meant + "'?");
    }

    private static List<String> words(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Object::toString).toList();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
