package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.SourceText;
import dev.oddline.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words where a text stops being YAML, and what was probably meant. */
final class SyntaxFault {
    private static final int PARSER_KEY_LIMIT = 1024;
    private static final Pattern TAB_INDENTATION = Pattern.compile("^ *\t");
    private static final Pattern COLON_WITHOUT_SPACE =
            Pattern.compile("^[ \\t]*(?:- +)?([A-Za-z_][A-Za-z0-9_.-]*):[^ \\t/:\\\\]");
    private static final Pattern QUOTED_NAME = Pattern.compile("'(.[^']*)'");

    private final Findings findings;
    private final SourceText source;
    private final String problem;
    private final String context;
    private final Position problemAt;
    private final Position contextAt;

    SyntaxFault(String text, MarkedYamlEngineException fault, Findings findings) {
        this.findings = findings;
        this.source = new SourceText(List.of(text.split("\r\n|\n|\r", -1)));
        this.problem = Optional.ofNullable(fault.getProblem()).orElse("");
        this.context = Optional.ofNullable(fault.getContext()).orElse("");
        this.problemAt = fault.getProblemMark().map(Positions::of).orElse(Position.START);
        this.contextAt = fault.getContextMark().map(Positions::of).orElse(problemAt);
    }

    Diagnostic diagnose() {
        if (problem.contains("TAB") || isIndentedWithTab(problemAt)) {
            return at(problemAt, "tab-indentation").withHelp(help("tab-indentation"));
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return at(contextAt, "unclosed-quote").withHelp(help("unclosed-quote"));
        }
        if (problem.startsWith("expected ',' or")) {
            return inBrackets();
        }
        if (problem.startsWith("could not find expected ':'")) {
            return missingColon();
        }
        if (problem.startsWith("mapping values are not allowed")) {
            if (problemAt.column() > PARSER_KEY_LIMIT) {
                return longKey(problemAt.line());
            }
            return withColonHelp(at(problemAt, "unexpected-colon"), "unexpected-colon");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return at(problemAt, "unexpected-dash").withHelp(help("unexpected-dash"));
        }
        if (problem.startsWith("expected <block end>")) {
            return outsideTheBlock();
        }
        if (problem.startsWith("expected '<document start>'")) {
            return at(problemAt, "text-after-end").withHelp(help("text-after-end"));
        }
        return inAValue();
    }

    private Diagnostic inAValue() {
        if (problem.startsWith("found character")) {
            return at(problemAt, "cannot-start", problemCharacter()).withHelp(help("cannot-start"));
        }
        if (problem.contains("escape")) {
            return at(problemAt, "bad-escape").withHelp(help("bad-escape"));
        }
        if (problem.startsWith("expected the node content")) {
            return at(problemAt, "missing-value").withHelp(help("cannot-start"));
        }
        if (context.contains("block scalar")) {
            return at(problemAt, "bad-block").withHelp(help("bad-block"));
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return at(problemAt, "bad-anchor").withHelp(help("cannot-start"));
        }
        if (context.contains("tag") || problem.contains("tag handle")) {
            return at(problemAt, "bad-tag").withHelp(help("cannot-start"));
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return at(problemAt, "bad-directive").withHelp(help("bad-directive"));
        }
        return Diagnostic.of(SyntaxRules.YAML_SYNTAX, findings.at(point(problemAt)), Message.of("yaml-syntax"));
    }

    private Diagnostic inBrackets() {
        String closing = problem.startsWith("expected ',' or '}'") ? "}" : "]";
        String opening = closing.equals("}") ? "{" : "[";
        boolean atEnd = source.line(problemAt.line()).isEmpty()
                || problem.contains("end>")
                || problem.contains("<document start>");
        if (atEnd) {
            return at(contextAt, "unclosed-bracket", opening).withHelp(help("unclosed-bracket", closing));
        }
        return at(problemAt, "missing-comma", closing)
                .withLabel(findings.at(point(contextAt)), Message.of("yaml-syntax.opened-here", opening))
                .withHelp(help("missing-comma"));
    }

    private Diagnostic missingColon() {
        if (source.line(contextAt.line()).orElse("").length() > PARSER_KEY_LIMIT) {
            return longKey(contextAt.line());
        }
        return withColonHelp(at(contextAt, "missing-colon"), "missing-colon");
    }

    private Diagnostic longKey(int line) {
        return Diagnostic.of(
                SyntaxRules.KEY_TOO_LONG,
                findings.at(point(new Position(line, 1))),
                Message.of("key-too-long.or-no-key", PARSER_KEY_LIMIT));
    }

    private Diagnostic outsideTheBlock() {
        String line = source.line(problemAt.line()).orElse("");
        int offset = offset(line, problemAt.column());
        String before = line.substring(0, offset);
        if (before.isBlank() && line.startsWith(":", offset)) {
            return Diagnostic.of(SyntaxRules.EMPTY_KEY, findings.at(point(problemAt)), Message.of("empty-key"));
        }
        if (!before.isBlank()) {
            return at(problemAt, "text-after-value").withHelp(help("text-after-value"));
        }
        Diagnostic diagnostic = at(problemAt, "bad-indentation")
                .withLabel(findings.at(point(contextAt)), Message.of("yaml-syntax.block-starts-here"));
        return withColonHelp(diagnostic, "bad-indentation");
    }

    private Diagnostic withColonHelp(Diagnostic diagnostic, String variant) {
        for (int line = contextAt.line(); line <= problemAt.line() && line <= contextAt.line() + 1; line++) {
            Matcher matcher = COLON_WITHOUT_SPACE.matcher(source.line(line).orElse(""));
            if (matcher.find()) {
                return diagnostic.withHelp(help("missing-space", matcher.group(1)));
            }
        }
        Matcher above =
                COLON_WITHOUT_SPACE.matcher(source.line(problemAt.line() - 1).orElse(""));
        return above.find()
                ? diagnostic.withHelp(help("missing-space", above.group(1)))
                : diagnostic.withHelp(help(variant));
    }

    private boolean isIndentedWithTab(Position at) {
        return source.line(at.line())
                .filter(line -> TAB_INDENTATION.matcher(line).find())
                .isPresent();
    }

    private String problemCharacter() {
        Matcher name = QUOTED_NAME.matcher(problem);
        return Excerpt.of(name.find() ? name.group(1) : "");
    }

    private Diagnostic at(Position position, String variant, Object... arguments) {
        return Diagnostic.of(
                SyntaxRules.YAML_SYNTAX, findings.at(point(position)), Message.of("yaml-syntax." + variant, arguments));
    }

    private static Message help(String variant, Object... arguments) {
        return Message.of("yaml-syntax." + variant + "-help", arguments);
    }

    private static Span point(Position position) {
        return new Span(position, position);
    }

    private static int offset(String line, int column) {
        return line.codePointCount(0, line.length()) < column - 1
                ? line.length()
                : line.offsetByCodePoints(0, column - 1);
    }
}
