package dev.oddline.cli;

import dev.oddline.check.rule.Past;
import dev.oddline.git.FileVersion;
import dev.oddline.git.GitId;
import dev.oddline.git.History;
import dev.oddline.git.TouchedFile;
import dev.oddline.git.Workspace;
import dev.oddline.source.SourceFile;
import dev.oddline.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Earlier versions of files from git's objects; only files that history says were changed are looked up. */
record PastOfFiles(Workspace workspace, History history) implements Past.Versions {

    @Override
    public List<Past.Version> of(SourceFile now) throws IOException {
        List<FileVersion> landed = landed(history.of(now.path()).versions());
        boolean always = landed.isEmpty()
                || (landed.size() == 1
                        && landed.get(0).file().content().equals(Optional.of(GitId.ofBlob(now.bytes()))));
        List<Past.Version> versions = new ArrayList<>();
        for (FileVersion version : always ? List.<FileVersion>of() : landed) {
            TouchedFile file = version.file();
            workspace
                    .content(file, YamlReader.MAX_RECORD_BYTES)
                    .ifPresent(content ->
                            versions.add(new Past.Version(version.landing().hex(), content)));
        }
        return versions;
    }

    /** Returns the last version of each commit that brought some to the branch, the oldest first. */
    private static List<FileVersion> landed(List<FileVersion> newestFirst) {
        List<FileVersion> landed = new ArrayList<>();
        for (FileVersion version : newestFirst) {
            if (landed.isEmpty() || !landed.get(landed.size() - 1).landing().equals(version.landing())) {
                landed.add(version);
            }
        }
        java.util.Collections.reverse(landed);
        return landed;
    }
}
