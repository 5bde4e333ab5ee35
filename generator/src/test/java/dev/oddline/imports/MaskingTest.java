package dev.oddline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /Users/mac/road/runs/train7                     | ~/road/runs/train7
            /home/alice                                     | ~
            /var/home/alice/x                               | ~/x
            /root/runs/x                                    | ~/runs/x
            file:///Users/jort/GitHub/mlruns/0              | file:///~/GitHub/mlruns/0
            file:/home/alice/mlruns                         | file:///~/mlruns
            C:\\Users\\bob\\proj\\x                             | ~\\proj\\x
            C:/Users/bob/proj                               | ~/proj
            C:\\Users\\Bob van Dyk\\proj                      | ~\\proj
            file:///C:/Users/bob/x                          | file:///~/x
            file:C:/Users/bob/x                             | file:///~/x
            dbfs:/Users/a.b@corp.example/exp                | dbfs:/Users/~/exp
            /Workspace/Users/a.b@corp.example/nb            | /Workspace/Users/~/nb
            s3://bucket/home/alice/model                    | s3://bucket/home/~/model
            /mnt/nfs/home/alice/x                           | /mnt/nfs/home/~/x
            hdfs://nn/user/alice/x                          | hdfs://nn/user/~/x
            /data/jortdejong/x                              | /data/~/x
            file://gpu-07/share/x                           | file://masked/share/x
            \\\\gpu-07\\share\\x                              | \\\\masked\\share\\x
            {"url": "/home/alice/a.csv", "n": 1}            | {"url": "~/a.csv", "n": 1}
            --out=/home/alice/x --lr 1                      | --out=~/x --lr 1
            asked k.tanaka+x@corp.example today             | asked [masked] today
            alice@gpu01:/data                               | [masked]:/data
            https://me:secret@git.example/x.git             | https://git.example/x.git
            """)
    void hidesWhoAndWhere(String written, String shown) {
        assertThat(hiding().text(written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Shared/Ultralytics",
                "/Users/Shared/x",
                "git@github.com:org/repo.git",
                "ssh://git@github.com/org/repo.git",
                "https://github.com/users/alice/projects",
                "registry.example.com/ad/train:1@sha256:9b2d",
                "data/user/images",
                "run:root",
                "s3://bucket/root/x",
                "0.5",
                "jortdejong",
                "C:/MLOPS/heart-disease/mlruns/0",
                "/"
            })
    void leavesTheRest(String text) {
        assertThat(hiding().text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mlflow.user", "user", "username", "hostname", "trainer.email"})
    void showsNothingOfALoginOrHost(String key) {
        assertThat(hiding().text(key, "jort")).isEqualTo("[masked]");
    }

    @Test
    void countsTextsThatChanged() {
        Masking masking = hiding();

        masking.text("/home/alice/x");
        masking.text("plain");
        masking.name("alice");

        assertThat(masking.count()).isEqualTo(2);
    }

    @Test
    void keepsAllButLoginsInAddressesWhenAsked() {
        Masking masking = new Masking(Masking.Extent.ONLY_PASSWORDS, Set.of());

        assertThat(masking.text("/home/alice/x")).isEqualTo("/home/alice/x");
        assertThat(masking.text("user", "alice")).isEqualTo("alice");
        assertThat(masking.text("https://me:secret@h.example/x")).isEqualTo("https://h.example/x");
    }

    @Test
    void isQuickOnLongTexts() {
        String slashes = "/a".repeat(50_000);

        assertThat(hiding().text(slashes)).isEqualTo(slashes);
    }

    private static Masking hiding() {
        return new Masking(Masking.Extent.PRIVATE_TEXTS, Set.of("jortdejong", "root"));
    }
}
