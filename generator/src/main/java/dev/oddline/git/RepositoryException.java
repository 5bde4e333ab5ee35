package dev.oddline.git;

import dev.oddline.message.Message;
import java.io.IOException;
import java.util.List;

/** The repository cannot be read at all. Says why and what helps, in the words of the message catalogue. */
public final class RepositoryException extends IOException {
    private final transient Message problem;
    private final transient List<Message> helps;

    RepositoryException(Message problem, Message... helps) {
        super(problem.key() + " " + problem.arguments());
        this.problem = problem;
        this.helps = List.of(helps);
    }

    /** Returns the fact. */
    public Message problem() {
        return problem;
    }

    /** Returns what mends it, the likeliest first. */
    public List<Message> helps() {
        return helps;
    }
}
