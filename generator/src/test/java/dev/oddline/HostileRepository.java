package dev.oddline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A repository in which every text that a team writes freely, keys included, is an attack. */
final class HostileRepository {
    private static final Pattern PLACE = Pattern.compile("<<([a-z_]+)>>");

    /** One record of each kind with free text; {@code <<field>>} is the attack, {@code NN} its number. */
    private static final List<String> RECORDS =
            List.of("""
            experiments/e-NN
            experiment_id: e-NN
            title: <<title>>
            description: <<description>>
            owner: <<owner>>
            tags: {<<tag_key>>: <<tag>>}
            task: <<task>>
            hypothesis: <<hypothesis>>
            conclusion: <<conclusion>>
            extra: {<<extra_key>>: [<<extra>>, {<<extra_inner_key>>: 1}]}
            """, """
            datasets/d-NN
            dataset_version_id: d-NN
            title: <<title>>
            dataset: <<dataset>>
            storage: {system: other, uri: "s3://bucket/d", revision: <<revision>>}
            splits: {<<split>>: {scenes: 3}}
            origin: [{source: <<source>>, scenes: 3}]
            label_quality: {method: <<method>>}
            licence: <<licence>>
            region: [<<region>>]
            withdrawn_scenes: [{scene_id: <<scene>>, reason: <<withdrawn>>, date: 2026-01-01}]
            pinned: true
            """, """
            runs/r-NN
            run_id: r-NN
            title: <<title>>
            job: other
            experiment_id: e-NN
            dataset_version_id: d-NN
            variant: <<variant>>
            environment: {cuda: <<cuda>>, hardware: <<hardware>>, libraries: {<<library>>: <<library_version>>}}
            seeds: {<<seed>>: 1}
            nondeterminism: [<<nondeterminism>>]
            hyperparameters: {<<hyperparameter>>: <<hyperparameter_value>>, nested: [{<<nested_key>>: <<nested>>}]}
            metrics: {<<metric>>: 0.5}
            artifacts: [{name: <<artifact>>, uri: "s3://bucket/a"}]
            """, """
            models/m-NN
            model_id: m-NN
            run_id: r-NN
            title: <<title>>
            artifact: {uri: "s3://bucket/m", hash: "sha256:7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730"}
            architecture: <<architecture>>
            aliases: [<<alias>>]
            registered_name: <<registered_name>>
            """, """
            deployments/p-NN
            deployment_id: p-NN
            models: [{role: <<role>>, model_id: m-NN}]
            fleet: <<fleet>>
            since: 2026-03-01T00:00:00Z
            monitors: [{metric: <<monitor>>, events: 1}]
            """, """
            incidents/i-NN
            incident_id: i-NN
            title: <<title>>
            occurred_at: 2026-02-01T00:00:00Z
            place: <<place>>
            observed: <<observed>>
            report_ids: [<<report>>]
            deployment_id: p-NN
            """, """
            scenarios/s-NN
            scenario_id: s-NN
            statement: <<statement>>
            incident_ids: [i-NN]
            cases: [{case_id: <<case>>, kind: simulation}]
            """, """
            evaluations/v-NN
            evaluation_id: v-NN
            kind: offline
            models: [{model_id: m-NN, role: <<role>>}]
            dataset_version_id: d-NN
            evaluated_at: 2026-02-01T00:00:00Z
            tool: {name: <<tool>>, version: <<tool_version>>}
            metrics: {<<metric>>: 0.5}
            cases: [{case_id: <<case>>, result: fail, note: <<case_note>>}]
            """, """
            decisions/c-NN
            decision_id: c-NN
            decided_at: 2026-02-02
            verdict: adopted
            model_ids: [m-NN]
            reason: <<reason>>
            approved_by: [{name: <<approver>>, role: <<approver_role>>}]
            conditions: [<<condition>>]
            """, """
            loops/l-NN
            loop_id: l-NN
            title: <<title>>
            incident_ids: [i-NN]
            goal: <<goal>>
            """, """
            notes/n-NN
            note_id: n-NN
            about: [{run_id: r-NN}]
            path: metadata/notes/n-NN.md
            author: <<author>>
            intent: <<intent>>
            observations: <<observations>>
            next_action: <<next_action>>
            """, """
            odd/o-NN
            odd_id: o-NN
            version: <<version>>
            attributes: [{attribute_id: weather, title: <<attribute>>, values: [{value_id: rain, title: <<value>>}]}]
            """, """
            label_policies/y-NN
            label_policy_id: y-NN
            version: <<version>>
            classes: [<<class>>]
            changes: <<changes>>
            """, """
            runs/broken-NN
            run_id: broken-NN
            job: <<unknown_choice>>
            code_version: <<malformed_commit>>
            dataset_version_id: <<malformed_id>>
            curves: {table: <<malformed_path>>, hash: <<malformed_hash>>}
            <<unknown_key>>: 1
            """);

    private final List<String> attacks;

    HostileRepository(List<String> attacks) {
        this.attacks = attacks;
    }

    /** Writes the repository's metadata folder. */
    Path write(Path folder) throws IOException {
        Path metadata = Files.createDirectories(folder.resolve("metadata"));
        Files.writeString(metadata.resolve("oddline.yaml"), "title: " + quoted(attacks.get(0)) + "\n");
        for (int number = 0; number < attacks.size(); number++) {
            for (String template : RECORDS) {
                String attack = attacks.get(number);
                String record = template.replace("NN", name(number));
                int end = record.indexOf('\n');
                Path file = metadata.resolve(record.substring(0, end) + ".yaml");
                Files.createDirectories(file.getParent());
                Files.writeString(file, filled(record.substring(end + 1), field -> quoted(field + "~" + attack)));
            }
            Files.writeString(
                    metadata.resolve("notes/n-" + name(number) + ".md"),
                    "# Note\n\nread " + attacks.get(number) + "\n");
        }
        return metadata;
    }

    /** Returns the number of an attack as the names of its records have it. */
    static String name(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** Returns the files of the records with one attack. */
    static List<Path> records(Path metadata, String name) throws IOException {
        try (Stream<Path> files = Files.walk(metadata)) {
            return files.filter(file -> file.toString().endsWith("-" + name + ".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String filled(String template, Function<String, String> value) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }

    /** Returns a double-quoted YAML scalar with an escape for everything but visible ASCII. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
