package dev.oddline.page;

import dev.oddline.git.ChangeRequest;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.record.CommitId;
import dev.oddline.record.Settings;
import dev.oddline.source.Position;
import dev.oddline.source.RepoPath;
import java.util.Map;
import java.util.Optional;

/** Addresses of commits and lines at the team's git host, by the patterns in the settings. */
final class SourceLinks {
    private final Settings settings;
    private final Optional<String> revision;

    /**
     * Makes links into one revision.
     *
     * @param revision the commit that the site is built from; empty if there is none
     */
    SourceLinks(Settings settings, Optional<String> revision) {
        this.settings = settings;
        this.revision = revision;
    }

    /** Returns the address of a line of a file of this repository. */
    Optional<SafeUrl> line(RepoPath path, Position position) {
        return revision.flatMap(commit -> records()
                .flatMap(r -> fill(
                        r.blob(),
                        Map.of(
                                "web", r.web(),
                                "commit", commit,
                                "path", encoded(path),
                                "line", Integer.toString(position.line())))));
    }

    /** Returns the address of a commit of this repository. */
    Optional<SafeUrl> commit(String commit) {
        return records().flatMap(r -> fill(r.commit(), Map.of("web", r.web(), "id", commit)));
    }

    /** Returns the address of a pull or merge request of this repository. */
    Optional<SafeUrl> request(ChangeRequest request) {
        String usual = switch (request.form()) {
            case PULL_REQUEST -> "{web}/pull/{number}";
            case MERGE_REQUEST -> "{web}/-/merge_requests/{number}";
        };
        return records()
                .flatMap(r -> fill(
                        r.request().isEmpty() ? usual : r.request(),
                        Map.of("web", r.web(), "number", Integer.toString(request.number()))));
    }

    /** A git host whose page for a new file can be filled in by its address. */
    enum Host {
        GITHUB,
        GITLAB
    }

    /**
     * The repository of the records at its host.
     *
     * @param web the repository's page
     */
    record Hosted(Host host, SafeUrl web) {}

    /** Returns the repository of the records at its host; empty if it has no page, or none that we know how to fill in. */
    Optional<Hosted> hosted() {
        return records()
                .flatMap(r -> SafeUrl.foreign(r.web()).flatMap(web -> host(r).map(host -> new Hosted(host, web))));
    }

    private static Optional<Host> host(Settings.Repository repository) {
        String patterns = repository.web() + " " + repository.commit() + " " + repository.blob() + " "
                + repository.compare() + " " + repository.request();
        if (patterns.contains("/-/") || patterns.contains("gitlab")) {
            return Optional.of(Host.GITLAB);
        }
        return patterns.contains("github") || repository.blob().startsWith("{web}/blob/")
                ? Optional.of(Host.GITHUB)
                : Optional.empty();
    }

    /**
     * Returns the address of a commit of the code.
     *
     * @param repository name in the settings; empty for the default repository
     */
    Optional<SafeUrl> code(Optional<String> repository, CommitId commit) {
        return repository
                .or(() -> settings.repositories().standard().value())
                .flatMap(settings.repositories()::named)
                .flatMap(r -> fill(r.commit(), Map.of("web", r.web(), "id", commit.hex())));
    }

    private Optional<Settings.Repository> records() {
        return settings.repositories()
                .ofRecords()
                .value()
                .flatMap(settings.repositories()::named)
                .filter(r -> !r.web().isEmpty());
    }

    private static Optional<SafeUrl> fill(String pattern, Map<String, String> values) {
        String address = pattern;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        return address.isEmpty() ? Optional.empty() : SafeUrl.foreign(address);
    }

    private static String encoded(RepoPath path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "/._-~".indexOf(b) >= 0);
            encoded.append(plain ? Character.toString(b) : String.format(java.util.Locale.ROOT, "%%%02X", b));
        }
        return encoded.toString();
    }
}
