package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {

    @TempDir
    private Path folder;

    @Test
    void aBuildThatIsAskedToEndRemovesWhatItHasWritten() throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowBuild.class.getName(),
                        folder.resolve("site").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (build.isAlive() && !Files.exists(folder.resolve(".site.oddline-staging/0.html"))) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            build.destroy();

            assertThat(build.waitFor()).isEqualTo(143);
            assertThat(folder).isEmptyDirectory();
        } finally {
            build.destroyForcibly();
        }
    }
}
