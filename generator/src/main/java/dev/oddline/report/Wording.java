package dev.oddline.report;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.message.MessageCatalogue;

/** The words of findings on single lines, with every character in them visible. */
record Wording(MessageCatalogue messages) {

    /** Returns the sentence of a message. */
    String line(Message message) {
        return VisibleText.of(messages.text(message));
    }

    /** Returns the fact, and each help on a line of its own. */
    String withHelp(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(line(diagnostic.message()));
        for (Message help : diagnostic.helps()) {
            text.append('\n').append(messages.text("report.help")).append(": ").append(line(help));
        }
        return text.toString();
    }
}
