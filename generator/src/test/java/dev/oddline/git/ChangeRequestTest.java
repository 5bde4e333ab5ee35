package dev.oddline.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merge pull request #12 from ada/night | #12",
                "Add night runs (#345)                 | #345",
                "Merged PR 7: Add night runs           | #7",
                "Merged in night (pull request #8)     | #8",
                "Add night runs, see (#9) for why      | none",
                "Fix #10                               | none"
            })
    void readsTheNumberFromTheSubject(String subject, String expected) {
        assertThat(ChangeRequest.in(subject).map(ChangeRequest::toString).orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"group/project!34,!34", "!34,!34"})
    void readsAMergeRequestFromTheLastLine(String reference, String expected) {
        String message = """
                Merge branch 'night' into 'main'

                Add night runs

                See merge request %s
                """.formatted(reference);
        assertThat(ChangeRequest.in(message)).hasToString("Optional[" + expected + "]");
    }
}
