package dev.oddline.cli;

import dev.oddline.selection.scoring.BlockReader;
import dev.oddline.selection.scoring.Futures;
import dev.oddline.selection.scoring.Item;
import dev.oddline.selection.scoring.ItemBatch;
import dev.oddline.selection.scoring.Numbers;
import dev.oddline.selection.scoring.OutputSource;
import dev.oddline.selection.scoring.Place;
import dev.oddline.selection.scoring.Said;
import dev.oddline.selection.uncertainty.GaussianEnsemble;
import dev.oddline.statistics.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outputs as JSON lines, read and forgotten a few at a time, so that there need be no end of them.
 *
 * @param in not closed by this
 * @param rows how many lines are handed on together; 1 where each is answered before the next is read
 * @param id key of the scene's id
 * @param reading makes what a model says of the object of a line
 * @param <T> what models say
 */
record JsonLineOutputs<T>(InputStream in, int rows, String id, Function<JsonNode, Said<T>> reading)
        implements OutputSource<T> {
    private static final int MOST_CHARACTERS = 16 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns outputs that are numbers under a key: an array, or one array for each member. */
    static JsonLineOutputs<Numbers> ofNumbers(InputStream in, int rows, String id, String key) {
        return new JsonLineOutputs<>(in, rows, id, line -> numbers(line.path(key), key));
    }

    /** Returns outputs that are predicted trajectories. */
    static JsonLineOutputs<Futures> ofTrajectories(InputStream in, int rows, String id) {
        return new JsonLineOutputs<>(in, rows, id, PredictedLines::futures);
    }

    /** Returns outputs that are regressions of several members. */
    static JsonLineOutputs<GaussianEnsemble> ofGaussians(InputStream in, int rows, String id) {
        return new JsonLineOutputs<>(in, rows, id, PredictedLines::gaussians);
    }

    @Override
    public void scan(BlockReader<T> reader) throws IOException {
        ItemBatch<T> batch = new ItemBatch<>(reader, rows);
        Reader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        StringBuilder line = new StringBuilder();
        long number = 0;
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c != '\n') {
                if (line.length() <= MOST_CHARACTERS) {
                    line.append((char) c);
                }
            } else {
                item(++number, line, batch);
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            item(++number, line, batch);
        }
        batch.end();
    }

    private void item(long number, StringBuilder line, ItemBatch<T> batch) throws IOException {
        Place place = new Place("line", number);
        if (line.length() > MOST_CHARACTERS) {
            refuse(place, "it is longer than " + MOST_CHARACTERS + " characters", batch);
            return;
        }
        String text = line.toString().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            JsonNode object = JSON.readTree(text);
            String scene = object.path(id).asString("");
            if (scene.isBlank()) {
                refuse(place, "it has no `" + id + "`", batch);
                return;
            }
            Item item = new Item(
                    place,
                    scene,
                    text(object, dev.oddline.record.SceneTable.FRAME_ID),
                    text(object, dev.oddline.record.SceneTable.OBJECT_ID));
            batch.add(item, read(object));
        } catch (JacksonException e) {
            refuse(place, "it is no JSON: " + e.getOriginalMessage(), batch);
        }
    }

    private static Optional<String> text(JsonNode object, String key) {
        return Optional.of(object.path(key).asString("")).filter(text -> !text.isEmpty());
    }

    private Said<T> read(JsonNode object) {
        try {
            return reading.apply(object);
        } catch (InvalidInput e) {
            return new Said.Unreadable<>(e.getMessage());
        }
    }

    private void refuse(Place place, String reason, ItemBatch<T> batch) throws IOException {
        batch.add(new Item(place, "", Optional.empty(), Optional.empty()), new Said.Unreadable<>(reason));
    }

    private static Said<Numbers> numbers(JsonNode value, String key) {
        if (value.isNumber()) {
            return new Said.Given<>(Numbers.ofRow(new double[] {value.doubleValue()}, 1));
        }
        if (value.isNull() || (value.isArray() && value.isEmpty())) {
            return new Said.Nothing<>();
        }
        InvalidInput.unless(
                value.isArray(), key, value.isMissingNode() ? "it is missing" : "it is no array of numbers");
        if (!value.get(0).isArray()) {
            return new Said.Given<>(Numbers.ofRow(row(value, key), 1));
        }
        List<double[]> members = new ArrayList<>();
        for (JsonNode member : value) {
            members.add(row(member, key));
        }
        int width = members.get(0).length;
        double[] all = new double[width * members.size()];
        for (int t = 0; t < members.size(); t++) {
            InvalidInput.unless(members.get(t).length == width, key, "its members have different numbers of classes");
            System.arraycopy(members.get(t), 0, all, t * width, width);
        }
        return new Said.Given<>(Numbers.ofRow(all, members.size()));
    }

    static double[] row(JsonNode array, String key) {
        InvalidInput.unless(array.isArray(), key, "it is no array of numbers");
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            InvalidInput.unless(array.get(i).isNumber(), key + "[" + i + "]", "`" + array.get(i) + "` is no number");
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }
}
