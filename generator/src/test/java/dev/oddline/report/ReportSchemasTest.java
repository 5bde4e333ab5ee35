package dev.oddline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.oddline.RealData;
import dev.oddline.check.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports are valid to the published schemas of the formats. */
class ReportSchemasTest {

    @ParameterizedTest
    @CsvSource({
        "sarif, DRAFT_7, specs/sarif/sarif-2.1.0.schema.json",
        "rdjson, DRAFT_4, specs/reviewdog/DiagnosticResult.schema.json",
        "gitlab, DRAFT_7, specs/authored/gitlab-codequality.schema.json"
    })
    void areValid(String format, SpecificationVersion version, String path) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(version)
                .getSchema(Files.readString(RealData.at(path)), InputFormat.JSON);
        for (InMemory repository : List.of(new InMemory(), Reports.faulty())) {
            String report = Reports.formats().get(format).write(Reports.of(repository));
            assertThat(schema.validate(report, InputFormat.JSON)).as(report).isEmpty();
        }
        assertThat(schema.validate("{\"runs\": 1, \"diagnostics\": 1}", InputFormat.JSON))
                .as("the schema refuses what is wrong")
                .isNotEmpty();
    }
}
