package dev.oddline.site;

import static dev.oddline.site.Example.OPTIONS;
import static dev.oddline.site.Example.plan;
import static dev.oddline.site.Example.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oddline.site.ProtectedFolder.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void refusesTheRootOfTheFileSystem() {
        assertRefused(Path.of("/"), "it is the root of the file system");
    }

    @Test
    void refusesTheHomeFolderAndWhatHoldsIt() throws IOException {
        Path home = Files.createDirectories(folder.resolve("people/ada"));
        ProtectedFolder protectedHome = new ProtectedFolder("the home folder", home, Extent.ITSELF);

        assertRefused(home, "it is the home folder", protectedHome);
        assertRefused(folder.resolve("people"), "it holds the home folder `" + home + "`", protectedHome);
    }

    @Test
    void takesAFolderInTheHomeFolder() throws IOException {
        ProtectedFolder home = new ProtectedFolder("the home folder", folder, Extent.ITSELF);
        publishWith(folder.resolve("site"), home);

        assertThat(folder.resolve("site/index.html")).exists();
    }

    @Test
    void refusesTheRepositoryEvenThroughALink() throws IOException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);

        assertRefused(
                link.resolve("repository"),
                "it is the root of the repository",
                new ProtectedFolder("the root of the repository", repository, Extent.ITSELF));
    }

    @Test
    void refusesTheMetadataFolderWhatHoldsItAndWhatIsInIt() throws IOException {
        Path metadata = Files.createDirectories(folder.resolve("repository/metadata"));
        ProtectedFolder records = new ProtectedFolder("the metadata folder", metadata, Extent.WITH_CONTENT);

        assertRefused(metadata, "it is the metadata folder", records);
        assertRefused(folder.resolve("repository"), "it holds the metadata folder `" + metadata + "`", records);
        assertRefused(metadata.resolve("a/site"), "it lies in the metadata folder `" + metadata + "`", records);
    }

    @Test
    void refusesAProtectedFolderThatDoesNotExistYet() {
        Path git = folder.resolve("repository/.git");

        assertRefused(
                git.resolve("site"),
                "it lies in the git folder `" + git + "`",
                new ProtectedFolder("the git folder", git, Extent.WITH_CONTENT));
    }

    @Test
    void refusesASymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));

        assertRefused(Files.createSymbolicLink(folder.resolve("site"), elsewhere), "it is a symbolic link");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("site"), folder.resolve("nowhere"));

        assertRefused(link, "it is a symbolic link");
    }

    @Test
    void refusesAFile() throws IOException {
        assertRefused(Files.writeString(folder.resolve("site"), "text"), "it is not a folder");
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.writeString(documents.resolve(".profile"), "");
        Files.writeString(documents.resolve("thesis.tex"), "");

        assertRefused(documents, "it holds `thesis.tex` and no `.oddline-site.json`, so it is not a site");
    }

    @Test
    void refusesAMarkerThatIsNoFile() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.createDirectory(documents.resolve(".oddline-site.json"));
        Files.writeString(documents.resolve("thesis.tex"), "");

        assertRefused(documents, "it holds `thesis.tex` and no `.oddline-site.json`, so it is not a site");
    }

    @Test
    void takesASiteWhoseMarkerIsDamaged() throws IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve(".oddline-site.json"), "{\"form");
        Files.writeString(site.resolve("old.html"), "");
        publishWith(site);

        assertThat(read(site)).containsOnlyKeys(".oddline-site.json", "index.html");
    }

    private void assertRefused(Path out, String why, ProtectedFolder... protectedFolders) {
        try {
            Map<String, String> before = read(folder);

            assertThatThrownBy(() -> publishWith(out, protectedFolders))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("no site is written to `/")
                    .hasMessageEndingWith(why);
            assertThat(read(folder)).isEqualTo(before);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void publishWith(Path out, ProtectedFolder... protectedFolders) throws IOException {
        PublishOptions options = new PublishOptions(
                OPTIONS.tool(), 1, Placement.AUTOMATIC, List.of(protectedFolders), OPTIONS.builder(), Progress.SILENT);
        new SitePublisher(options).publish(plan(Map.of("index.html", "a")), out);
    }
}
