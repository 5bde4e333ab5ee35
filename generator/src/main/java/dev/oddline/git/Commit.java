package dev.oddline.git;

import java.util.Optional;

/**
 * A commit, for showing it.
 *
 * @param subject the first paragraph of the message on one line, cut after 500 characters
 * @param changeRequest the request that brought it in, from its own message or from that of the merge
 */
public record Commit(
        GitId id, Signature author, Signature committer, String subject, Optional<ChangeRequest> changeRequest) {

    Commit withChangeRequest(Optional<ChangeRequest> request) {
        return new Commit(id, author, committer, subject, request);
    }
}
