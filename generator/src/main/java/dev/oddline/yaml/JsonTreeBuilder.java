package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Builds the tree of a JSON text by RFC 8259, nothing beyond it, with a stack of its own. Strings are quoted scalars,
 * numbers and the three words are plain ones. The first fault ends the text.
 */
final class JsonTreeBuilder {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    private final JsonText text;
    private final TextCursor cursor;
    private final Findings findings;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private Expected expected = Expected.VALUE;
    private int nodes;

    /** What may come next. */
    private enum Expected {
        VALUE("no-value"),
        FIRST_ITEM("no-value"),
        FIRST_KEY("no-key"),
        KEY("no-key"),
        COLON("no-colon"),
        NEXT_ITEM("no-comma-in-list"),
        NEXT_KEY("no-comma-in-mapping"),
        END("text-after-end");

        private final String fault;

        Expected(String fault) {
            this.fault = fault;
        }
    }

    JsonTreeBuilder(String text, Findings findings) {
        this.text = new JsonText(text);
        this.cursor = new TextCursor(text);
        this.findings = findings;
    }

    /** Returns the root; empty after a fault, which then was reported. */
    Optional<YamlNode> build() {
        while (true) {
            text.skipWhiteSpace();
            if (text.isAtEnd()) {
                return expected == Expected.END ? root : failed(Message.of("json-syntax.end"));
            }
            Optional<Message> fault = step(text.peek());
            if (fault.isPresent()) {
                return failed(fault.get());
            }
            if (nodes > Dialect.MAX_NODES) {
                findings.report(SyntaxRules.TOO_MANY_NODES, here(), Message.of("too-many-nodes", Dialect.MAX_NODES));
                return Optional.empty();
            }
            if (open.size() > Dialect.MAX_DEPTH) {
                findings.report(SyntaxRules.TOO_DEEP, here(), Message.of("too-deep", Dialect.MAX_DEPTH));
                return Optional.empty();
            }
        }
    }

    private Optional<YamlNode> failed(Message fault) {
        findings.add(Diagnostic.of(SyntaxRules.JSON_SYNTAX, findings.at(here()), fault));
        return Optional.empty();
    }

    /** Reads the next part; returns what is wrong with it. */
    private Optional<Message> step(char next) {
        return switch (expected) {
            case VALUE -> value(next);
            case FIRST_ITEM -> next == ']' ? close() : value(next);
            case FIRST_KEY -> next == '}' ? close() : key(next);
            case KEY -> key(next);
            case COLON -> next == ':' ? then(Expected.VALUE) : unexpected(next);
            case NEXT_ITEM -> next == ']' ? close() : next == ',' ? then(Expected.VALUE) : unexpected(next);
            case NEXT_KEY -> next == '}' ? close() : next == ',' ? then(Expected.KEY) : unexpected(next);
            case END -> unexpected(next);
        };
    }

    private Optional<Message> then(Expected following) {
        text.skip();
        expected = following;
        return Optional.empty();
    }

    private Optional<Message> unexpected(char next) {
        return Optional.of(Message.of("json-syntax." + expected.fault, Excerpt.of(String.valueOf(next))));
    }

    private Optional<Message> value(char next) {
        if (next == '{') {
            open.push(new OpenMapping(position(), Dialect.CONFIG, findings));
            nodes++;
            return then(Expected.FIRST_KEY);
        }
        if (next == '[') {
            open.push(new OpenSequence(position(), false));
            nodes++;
            return then(Expected.FIRST_ITEM);
        }
        return next == '"' ? string(Expected.END) : word(next);
    }

    private Optional<Message> key(char next) {
        return next == '"' ? string(Expected.COLON) : unexpected(next);
    }

    private Optional<Message> string(Expected following) {
        Position start = position();
        Optional<String> value = text.string();
        if (value.isEmpty()) {
            return Optional.of(Message.of(
                    text.isAtEnd()
                            ? "json-syntax.end"
                            : text.peek() == '\\' ? "json-syntax.bad-escape" : "json-syntax.control-character"));
        }
        YamlScalar scalar = new YamlScalar(value.get(), Style.QUOTED, new Span(start, position()));
        ScalarCheck.report(scalar, Dialect.CONFIG, findings);
        if (following == Expected.COLON) {
            open.element().add(scalar);
            expected = Expected.COLON;
        } else {
            add(scalar);
        }
        return Optional.empty();
    }

    private Optional<Message> word(char next) {
        Position start = position();
        String word = text.word();
        if (word.isEmpty()) {
            return unexpected(next);
        }
        boolean known = word.equals("true") || word.equals("false") || word.equals("null");
        if (!known && !NUMBER.matcher(word).matches()) {
            return Optional.of(Message.of("json-syntax.bad-word", Excerpt.of(word)));
        }
        YamlScalar scalar = new YamlScalar(word, Style.PLAIN, new Span(start, position()));
        ScalarCheck.report(scalar, Dialect.CONFIG, findings);
        add(scalar);
        return Optional.empty();
    }

    private Optional<Message> close() {
        text.skip();
        add(open.pop().close(position()));
        return Optional.empty();
    }

    private void add(YamlNode node) {
        nodes++;
        if (open.isEmpty()) {
            root = Optional.of(node);
            expected = Expected.END;
        } else {
            open.element().add(node);
            expected = open.element() instanceof OpenMapping ? Expected.NEXT_KEY : Expected.NEXT_ITEM;
        }
    }

    private Position position() {
        return cursor.at(text.offset());
    }

    private Span here() {
        return new Span(position(), position());
    }
}
